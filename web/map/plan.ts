import { eastward, metresPerDegree } from '../../src/geo/distance.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'

/**
 * The stretches' middles on a plane: m east (`x`) and m south (`y`) of the first known position, NaN where the
 * recording has none. True to a few parts in a thousand over the length of a day's run.
 */
export interface Plan {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly box: Box
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** null when no stretch has a position: then there is no map to draw. */
export function planOf(stretches: Stretches): Plan | null {
  const { count, latitude, longitude } = stretches
  let first = 0
  while (first < count && Number.isNaN(latitude[first] + longitude[first])) first++
  if (first === count) return null

  const metres = metresPerDegree(latitude[first])
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  let [left, right, top, bottom] = [0, 0, 0, 0]
  for (let i = 0; i < count; i++) {
    x[i] = eastward(longitude[first], longitude[i]) * metres.east
    y[i] = (latitude[first] - latitude[i]) * metres.north
    if (x[i] < left) left = x[i]
    if (x[i] > right) right = x[i]
    if (y[i] < top) top = y[i]
    if (y[i] > bottom) bottom = y[i]
  }
  return { x, y, box: { left, right, top, bottom } }
}
