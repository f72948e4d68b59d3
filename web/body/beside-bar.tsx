import type { Ranged } from '../../src/body/figure.ts'

/** Times flat road at the right end of the bars; what is more runs out of the picture with a torn end. */
const FULL = 2.75

interface BesideBarProps {
  /** null: flat road has nothing of the kind, so there is no outline and the bar has no measure. */
  readonly times: Ranged | null
  readonly certainty: 'known' | 'inferred'
}

/** Solid is this run, outline is flat road, the whisker is how far off it may be. Flat road is as long in every row. */
export function BesideBar({ times, certainty }: BesideBarProps) {
  const end = times ? Math.min(times.value, FULL) : FULL
  return (
    <svg className="beside-bar" data-certainty={certainty} width="100%" height="26" aria-hidden="true">
      {times ? (
        <rect className="beside-road" x="0.75" y="1.75" width={share(1)} height="22.5" rx="3" />
      ) : null}
      <rect className="beside-here" x="0.75" y="6" width={share(end)} height="14" rx="2.5" />
      {times === null || times.value > FULL ? <Torn /> : null}
      {times && times.value <= FULL ? <Whisker times={times} /> : null}
    </svg>
  )
}

/** Light where it lies inside the bar, dark beyond it. */
function Whisker({ times }: { times: Ranged }) {
  const low = share(Math.min(times.low, FULL))
  const value = share(Math.min(times.value, FULL))
  const high = share(Math.min(times.high, FULL))
  return (
    <>
      <g className="beside-whisker-inside">
        <line x1={low} x2={value} y1="13" y2="13" />
        <line x1={low} x2={low} y1="9.5" y2="16.5" />
      </g>
      <g className="beside-whisker">
        <line x1={value} x2={high} y1="13" y2="13" />
        {times.high <= FULL ? <line x1={high} x2={high} y1="9.5" y2="16.5" /> : null}
      </g>
    </>
  )
}

/** Two slanted cuts near the end: the bar goes on beyond the page. */
function Torn() {
  return (
    <svg x="100%" overflow="visible" aria-hidden="true">
      <path className="beside-torn" d="M-20 22L-14 4M-14 22L-8 4" />
    </svg>
  )
}

function share(times: number): string {
  return `${((times / FULL) * 99).toFixed(2)}%`
}
