import { RADIUS_PER_NOISE, SPACING_M } from './match-track.ts'
import { LONGEST_GAP_M, longestRoute } from './model.ts'
import { MAX_NOISE_M } from './noise.ts'

/** m by which averaging moves a fix away from all those averaged, at most: some leaps that nobody runs. */
const AVERAGED_M = 75
/** Spacings that a track may wind from one sample that is looked at to the next, and one step more. */
const WINDING = 2

/**
 * m around a position within which `matchTrack` looks at paths, where the positions before and after it lie within
 * `step_m`: every place on a way from one sample to the next is within half the longest such way of one of them. What
 * lies beyond may be left out of a region, and the match stays the same.
 */
export function matchReach(step_m: number): number {
  const gap = Math.min(step_m, LONGEST_GAP_M)
  const path = gap + WINDING * SPACING_M
  const model = { noise: MAX_NOISE_M, correlationLength_m: Infinity }
  const longest = longestRoute(model, Math.min(path, LONGEST_GAP_M), path)
  return RADIUS_PER_NOISE * MAX_NOISE_M + longest / 2 + AVERAGED_M
}
