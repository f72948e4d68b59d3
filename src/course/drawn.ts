import { bendAt, MAX_REACH, smoothingByRoughness, type SmoothingOf } from '../line/roughness.ts'

/** m between points, from which on a line was drawn or thinned rather than recorded by the second. */
const DRAWN_SPACING_M = 5

/** m either side over which bends are compared, the wider twice the nearer. */
const NEAR_M = 20
/** A line this rough (m of bend within `NEAR_M`) … */
const ROUGH_M = 1.1
/** … that bends hardly more over twice the way: ground does, by 2 to this power at the least. */
const MIN_GROWTH = 0.9

/**
 * Smoothing of a course. The altitude of a drawn line is often read off a grid of posts some 30 m apart: beside a
 * slope it leaps from post to post, which grain from sample to sample does not show, and climbs 17–25 % that are not
 * there (six race profiles of 2024; the same races' profiles of another year are not rough, and neither then is
 * what follows). Averaged over 40 m each side they climb within 2 % of what the races state.
 */
export const smoothingForCourse: SmoothingOf = (profiles, spacing_m) => {
  const smoothing = smoothingByRoughness(profiles, spacing_m)
  if (profiles.length === 0 || spacing_m < DRAWN_SPACING_M) return smoothing
  const lag = Math.max(1, Math.round(NEAR_M / profiles[0].spacing_m))
  const [near, far] = [bendAt(profiles, lag), bendAt(profiles, 2 * lag)]
  const leaps = near > ROUGH_M && far < near * 2 ** MIN_GROWTH
  return leaps ? { ...smoothing, climbReach: MAX_REACH } : smoothing
}
