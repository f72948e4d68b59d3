import type { AmountJson } from '../../src/exposure/readiness-json.ts'

const HEIGHT = 44
const STEP = 12
const BAR = 9

/** Weeks that lie wholly or mostly in the last 30 days. */
const LATELY = 4

/**
 * Weeks as bars: solid is known. What may come on top is an outline, dashed as everything that is not sure; where
 * there is no telling how much, it fades out at the top. The words beside it say the same.
 */
export function WeekBars({ weeks, usual }: { weeks: readonly AmountJson[]; usual: number | null }) {
  const known = Math.max(usual ?? 0, ...weeks.map(({ least }) => least))
  const top = Math.max(known, ...weeks.map(({ most }) => Math.min(most ?? known, 1.5 * known)))
  const at = (amount: number) => (top > 0 ? (HEIGHT * Math.min(amount, top)) / top : 0)
  const bars = weeks.map((week, i) => ({ ...week, x: i * STEP, isLate: i >= weeks.length - LATELY }))
  const width = STEP * weeks.length
  return (
    <svg className="week-bars" viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
      {bars.map(({ least, most, x, isLate }) => (
        <g key={x} className={isLate ? 'week-late' : 'week-early'}>
          {most === null || most > 1.02 * least ? (
            <rect
              className="week-open"
              x={x}
              width={BAR}
              y={HEIGHT - at(most ?? top)}
              height={at(most ?? top)}
            />
          ) : null}
          <rect className="week-known" x={x} width={BAR} y={HEIGHT - at(least)} height={at(least)} />
        </g>
      ))}
      {usual === null ? null : (
        <line className="week-usual" x1={0} x2={width} y1={HEIGHT - at(usual)} y2={HEIGHT - at(usual)} />
      )}
    </svg>
  )
}
