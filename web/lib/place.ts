import { type Stretches, UNKNOWN } from '../../src/stretch/stretches.ts'

/** m along the track at which the last stretch ends. */
export function lengthOf(stretches: Stretches): number {
  const last = stretches.count - 1
  return last < 0 ? 0 : stretches.start[last] + stretches.length[last]
}

/** Index of the stretch that lies at so many metres along the track; the ends hold beyond the ends. */
export function stretchAt(stretches: Stretches, metres: number): number {
  let low = 0
  let high = stretches.count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (stretches.start[middle] <= metres) low = middle
    else high = middle - 1
  }
  return low
}

/** m along the track of a stretch's middle. */
export function middleOf(stretches: Stretches, index: number): number {
  return stretches.start[index] + stretches.length[index] / 2
}

/** Between the middles of neighbouring stretches, straight; NaN where either is unknown. */
export function between(stretches: Stretches, column: ArrayLike<number>, metres: number): number {
  const here = stretchAt(stretches, metres)
  const middle = middleOf(stretches, here)
  const other = Math.min(stretches.count - 1, Math.max(0, here + (metres < middle ? -1 : 1)))
  if (other === here || Number.isNaN(column[other])) return column[here]
  const share = Math.abs(metres - middle) / Math.abs(middleOf(stretches, other) - middle)
  return column[here] + (column[other] - column[here]) * Math.min(1, share)
}

/** Whether a column knows anything at all. */
export function isSomeKnown(column: Float32Array | Float64Array): boolean {
  return column.some((value) => !Number.isNaN(value))
}

/** Whether any of the way's surface, softness or technicality is known. */
export function isSomeGroundKnown({ surface, softness, technicality }: Stretches): boolean {
  return [surface, softness, technicality].some((column) => column.some((code) => code !== UNKNOWN))
}
