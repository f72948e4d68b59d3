/** Time taken as a solid bar, the same effort on flat road as an outline; shares of the slowest split. */
export function PaceBar({ share, flatShare }: { share: number; flatShare: number }) {
  return (
    <svg className="pace-bar" width="100%" height="18" aria-hidden>
      {flatShare > 0 ? (
        <rect className="flat" x="1" y="1" width={percent(flatShare)} height="16" rx="3" />
      ) : null}
      {share > 0 ? <rect className="here" x="1" y="4" width={percent(share)} height="10" rx="2" /> : null}
    </svg>
  )
}

function percent(share: number): string {
  return `${(share * 98).toFixed(1)}%`
}
