import type { Shade } from './shade.ts'

const SWATCHES: ReadonlyArray<{ readonly shade: Shade; readonly words: string }> = [
  { shade: '0', words: 'less' },
  { shade: '1', words: 'like flat road' },
  { shade: '3', words: '1.5 ×' },
  { shade: '5', words: '2 × and more' },
  { shade: 'unknown', words: 'unknown here' },
  { shade: 'blank', words: 'not measured' },
]

/** The shades on the runner, and only those: the hatched swatch appears with something hatched. */
export function BodyLegend({ shades }: { shades: ReadonlySet<Shade> }) {
  const shown = SWATCHES.filter(({ shade }) =>
    shade === 'unknown' || shade === '0' ? shades.has(shade) : true,
  )
  return (
    <ul className="body-legend">
      {shown.map(({ shade, words }) => (
        <li key={shade}>
          <i data-shade={shade} aria-hidden="true" />
          {words}
        </li>
      ))}
    </ul>
  )
}
