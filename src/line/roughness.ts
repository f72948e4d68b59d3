import { BELIEVED_RISE } from '../evidence/work.ts'
import { nthSmallest } from '../stretch/nth-smallest.ts'
import { PER_STRETCH, type RawProfile } from './profile.ts'

/** How far a line of altitudes can be believed, told from the line alone. */
export interface Roughness {
  /** m: error from one sample to the next that the neighbours know nothing of. */
  readonly grain: number
  /** m by which the line bends within 10 m (or from sample to sample): ground and error together. */
  readonly bend: number
  /** Steps of the profile within which samples say nothing new. */
  readonly lag: number
}

/** How strongly a profile is smoothed, in steps each side, and which rises are believed, in m. */
export interface Smoothing {
  readonly climbReach: number
  readonly slopeReach_m: number
  readonly threshold_m: number
}

/** How strongly profiles are to be smoothed, from the look of them and from the m between the line's points. */
export type SmoothingOf = (profiles: readonly RawProfile[], spacing_m: number) => Smoothing

/** A share of the bends, not the largest: real edges and steps are rare, error is everywhere. */
const SHARE = 0.8
/** Bends looked at, spread over the recording; more would tell no more. */
const ENOUGH_BENDS = 4000
/** A normal error's absolute value stays under this many deviations in 80 % of cases. */
const DEVIATIONS = 1.2816
/**
 * Bends of real ground grow with the distance over which they are taken, about as its 0.85th power on trails
 * recorded by barometer; bends of an error do not grow. Comparing the two lags parts one from the other.
 */
const GROUND_GROWTH = 0.85
const WIDER = 4

/**
 * Grain is averaged away until this much is left: beyond it, error alone begins to climb what is believed. Barometers on slow,
 * steep, windy ground reach 0.9 m, and there the line left as it is agrees best with the device.
 */
const GRAIN_LEFT_M = 0.8
/** However noisy, no more than 40 m each side is averaged. */
export const MAX_REACH = 8

/** Slope is taken over the stretch and so many metres each side of it; more where the line bends more. */
const SLOPE_REACH_M = 15
const MAX_SLOPE_REACH_M = 40
const STEADY_BEND_M = 0.4
const UNSTEADY_BEND_M = 1

/** @param spacing_m m between the recording's samples: between them the profile is only drawn straight */
export function roughnessOf(profiles: readonly RawProfile[], spacing_m: number): Roughness {
  const step = profiles.length > 0 ? profiles[0].spacing_m : 1
  const lag = Math.min(PER_STRETCH * 3, Math.max(2, Math.ceil(spacing_m / step)))
  const near = bendAt(profiles, lag)
  const far = bendAt(profiles, lag * WIDER)
  const growth = WIDER ** (2 * GROUND_GROWTH)
  // near² = ground² + error², far² = growth · ground² + error²; a bend holds 1.5 times one point's variance.
  const error2 = Math.max(0, (near * near * growth - far * far) / (growth - 1))
  return { grain: Math.sqrt(error2 / 1.5) / DEVIATIONS, bend: near, lag }
}

/** A steady line (a barometer's) is left as it is; the noisier, the more is averaged. */
export function smoothingFor(noise: Roughness): Smoothing {
  const ratio = noise.grain / GRAIN_LEFT_M
  const points = Math.max(0, (ratio * ratio - 1) / 2)
  const unsteady = Math.min(1, Math.max(0, (noise.bend - STEADY_BEND_M) / (UNSTEADY_BEND_M - STEADY_BEND_M)))
  return {
    climbReach: Math.min(MAX_REACH, Math.round(points * noise.lag)),
    slopeReach_m: SLOPE_REACH_M + unsteady * (MAX_SLOPE_REACH_M - SLOPE_REACH_M),
    threshold_m: BELIEVED_RISE.value,
  }
}

/** Smoothing of a line by the look of it alone. */
export const smoothingByRoughness: SmoothingOf = (profiles, spacing_m) =>
  smoothingFor(roughnessOf(profiles, spacing_m))

/** Bend that four of five points stay under: how far a point lies from the middle of those `lag` steps away. */
export function bendAt(profiles: readonly RawProfile[], lag: number): number {
  let count = 0
  for (const { altitude } of profiles) count += Math.max(0, altitude.length - 2 * lag)
  const stride = Math.max(1, Math.floor(count / ENOUGH_BENDS))
  const bends = new Float64Array(Math.ceil(count / stride) + profiles.length)
  let found = 0
  for (const { altitude } of profiles)
    for (let i = lag; i + lag < altitude.length; i += stride) {
      const bend = Math.abs(altitude[i] - (altitude[i - lag] + altitude[i + lag]) / 2)
      if (!Number.isNaN(bend)) bends[found++] = bend
    }
  return found > 0 ? nthSmallest(bends.subarray(0, found), Math.floor(found * SHARE)) : 0
}
