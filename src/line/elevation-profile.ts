import { climb, type Climb } from './ascent.ts'
import type { Smoothing } from './roughness.ts'
import type { RawProfile } from './profile.ts'
import { runningMean } from './smooth.ts'

/** The vertical line of one segment at the borders of its stretches (stretches + 1 values). */
export interface ElevationProfile {
  /** m, lightly smoothed. */
  readonly altitude: Float64Array
  /** m, smoothed for slope: its differences over a stretch are the rise that grade is made of. */
  readonly slopeLine: Float64Array
  readonly climb: Climb
}

/** A border this close to a point of the profile, in steps, lies on it: cuts and steps are sums of rounded shares. */
const ON_POINT = 1e-6

/**
 * The heights of one segment; NaN where altitude is unknown, each known part climbed for itself.
 *
 * @param cuts m from the segment's start at which its stretches begin and end
 */
export function toElevationProfile(
  profile: RawProfile,
  cuts: Float64Array,
  smoothing: Smoothing,
): ElevationProfile {
  const { altitude, slopeLine, climb } = smoothed(profile, smoothing)
  const at = (line: Float64Array) => valuesAt(line, cuts, profile.spacing_m)
  return {
    altitude: at(altitude),
    slopeLine: at(slopeLine),
    climb: { ascent: at(climb.ascent), descent: at(climb.descent) },
  }
}

/** The same lines at the points of the profile. */
function smoothed({ altitude, spacing_m }: RawProfile, smoothing: Smoothing): ElevationProfile {
  const n = altitude.length
  const unknown = () => new Float64Array(n).fill(NaN)
  const lines = {
    altitude: unknown(),
    slopeLine: unknown(),
    climb: { ascent: unknown(), descent: unknown() },
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
    lines.altitude.set(climbLine, from)
    lines.slopeLine.set(runningMean(known, Math.round(smoothing.slopeReach_m / spacing_m)), from)
    const climbed = climb(climbLine, smoothing.threshold_m)
    for (let i = from; i < to; i++) {
      lines.climb.ascent[i] = ascentBefore + climbed.ascent[i - from]
      lines.climb.descent[i] = descentBefore + climbed.descent[i - from]
    }
    ascentBefore = lines.climb.ascent[to - 1]
    descentBefore = lines.climb.descent[to - 1]
    from = to
  }
  return lines
}

/** A line at so many m from its start, straight between its points. */
function valuesAt(line: Float64Array, metres: Float64Array, spacing_m: number): Float64Array {
  return metres.map((m) => {
    const place = Math.min(line.length - 1, m / spacing_m)
    const nearest = Math.round(place)
    if (Math.abs(place - nearest) < ON_POINT) return line[nearest]
    const before = Math.floor(place)
    return line[before] + (place - before) * (line[before + 1] - line[before])
  })
}
