import type { Cleaned } from '../../src/analysis/stretches.ts'
import { sum, sumKnown } from '../../src/stretch/columns.ts'

/** What must hold of any stretches, however the recording was: the first thing that does not, or null. */
export function unsound({ stretches, ...totals }: Cleaned): string | null {
  const { count, start, length, movingTime, elapsedTime, grade, ascent, descent, turn } = stretches
  if (count === 0) return 'no stretches'
  let at = 0
  for (let i = 0; i < count; i++) {
    if (!(length[i] > 0)) return `length ${length[i]} at ${i}`
    if (!(Math.abs(start[i] - at) <= 1e-6 * (1 + at))) return `a gap from ${at} to ${start[i]}`
    at = start[i] + length[i]
    if (!(movingTime[i] >= 0)) return `moving time ${movingTime[i]} at ${i}`
    if (!(elapsedTime[i] - movingTime[i] >= -1e-6 * (1 + elapsedTime[i])))
      return `moving longer than elapsed at ${i}`
    if (Math.abs(grade[i]) > 0.45001) return `grade ${grade[i]} at ${i}`
    if (ascent[i] < 0 || descent[i] < 0) return `climb ${ascent[i]}, ${descent[i]} at ${i}`
    if (Number.isNaN(grade[i]) !== Number.isNaN(ascent[i]))
      return `grade known and climb not, or the reverse, at ${i}`
    if (turn[i] < 0 || turn[i] > 180) return `turn ${turn[i]} at ${i}`
  }
  if (sum(length) !== totals.distance_m) return 'distance is not the sum'
  if (sum(movingTime) !== totals.movingTime_s) return 'moving time is not the sum'
  if (sum(elapsedTime) !== totals.elapsedTime_s) return 'elapsed time is not the sum'
  if (totals.ascent_m !== null && sumKnown(ascent) !== totals.ascent_m) return 'ascent is not the sum'
  if (totals.descent_m !== null && sumKnown(descent) !== totals.descent_m) return 'descent is not the sum'
  return null
}
