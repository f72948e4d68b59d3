import type { RowBar as Bar } from '../../src/words/document/document.ts'

/** A solid bar, and an outline of what it is held against. */
export function RowBarDrawing({ bar: { share, outline } }: { bar: Bar }) {
  return (
    <svg className="pace-bar" width="100%" height="18" aria-hidden>
      {outline !== null && outline > 0 ? (
        <rect className="flat" x="1" y="1" width={percent(outline)} height="16" rx="3" />
      ) : null}
      {share > 0 ? <rect className="here" x="1" y="4" width={percent(share)} height="10" rx="2" /> : null}
    </svg>
  )
}

function percent(share: number): string {
  return `${(share * 98).toFixed(1)}%`
}
