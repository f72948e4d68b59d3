import { bearing, turnBetween } from '../geo/bearing.ts'
import type { Boundaries } from './boundaries.ts'

/**
 * Degrees turned on each stretch of a segment: the angle between the way's direction at its two borders, each
 * taken across the stretch before and the one after (about 40 m), so that a fix's few metres do not turn the
 * runner. NaN where a position is missing.
 */
export function turnsOf(borders: Boundaries): Float32Array {
  const { latitude, longitude } = borders
  const n = latitude.length
  const turns = new Float32Array(n - 1)
  let before = direction(0)
  for (let k = 0; k < n - 1; k++) {
    const after = direction(k + 1)
    turns[k] = turnBetween(before, after)
    before = after
  }
  return turns

  function direction(k: number): number {
    const a = Math.max(0, k - 1)
    const b = Math.min(n - 1, k + 1)
    return bearing(latitude[a], longitude[a], latitude[b], longitude[b])
  }
}
