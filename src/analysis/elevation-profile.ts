import { climb, type Climb } from './ascent.ts'
import type { Smoothing } from './roughness.ts'
import { PER_STRETCH, type RawProfile } from './profile.ts'
import { runningMean } from './smooth.ts'

/** The vertical line of one piece at the borders of its stretches (stretches + 1 values). */
export interface ElevationProfile {
  /** m, lightly smoothed. */
  readonly altitude: Float64Array
  /** m, smoothed for slope: its differences over a stretch are the rise that grade is made of. */
  readonly slopeLine: Float64Array
  readonly climb: Climb
}

/** The relief of one piece; NaN where altitude is unknown, each known part climbed for itself. */
export function toElevationProfile(profile: RawProfile, smoothing: Smoothing): ElevationProfile {
  const { altitude, spacing_m } = profile
  const n = altitude.length
  const borders = (n - 1) / PER_STRETCH + 1
  const relief: ElevationProfile = {
    altitude: new Float64Array(borders).fill(NaN),
    slopeLine: new Float64Array(borders).fill(NaN),
    climb: { ascent: new Float64Array(borders).fill(NaN), descent: new Float64Array(borders).fill(NaN) },
  }
  let ascentBefore = 0
  let descentBefore = 0
  let from = 0
  while (from < n) {
    if (Number.isNaN(altitude[from])) {
      from += 1
      continue
    }
    let to = from + 1
    while (to < n && !Number.isNaN(altitude[to])) to += 1
    const known = altitude.subarray(from, to)
    const climbLine = runningMean(known, smoothing.climbReach)
    const slopeLine = runningMean(known, Math.round(smoothing.slopeReach_m / spacing_m))
    const climbed = climb(climbLine, smoothing.threshold_m)
    for (let border = Math.ceil(from / PER_STRETCH); border * PER_STRETCH < to; border++) {
      const i = border * PER_STRETCH - from
      relief.altitude[border] = climbLine[i]
      relief.slopeLine[border] = slopeLine[i]
      relief.climb.ascent[border] = ascentBefore + climbed.ascent[i]
      relief.climb.descent[border] = descentBefore + climbed.descent[i]
    }
    ascentBefore += climbed.ascent[to - from - 1]
    descentBefore += climbed.descent[to - from - 1]
    from = to
  }
  return relief
}
