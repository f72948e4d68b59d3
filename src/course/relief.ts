import type { CleanTrack } from '../activity/clean/clean-track.ts'
import { climb, type Climb } from './ascent.ts'
import type { Piece } from './pieces.ts'
import { median, runningMean } from './smooth.ts'

/** The vertical line of one piece at the borders of its stretches (stretches + 1 values). */
export interface Relief {
  /** m, lightly smoothed. */
  readonly altitude: Float64Array
  /** m, smoothed for slope: its differences over a stretch are the rise that grade is made of. */
  readonly slopeLine: Float64Array
  readonly climb: Climb
}

/** Evenly spaced altitudes of one piece: `PER_STRETCH` steps to a stretch. */
export interface Profile {
  readonly spacing_m: number
  /** m; NaN throughout when the piece's altitude is unknown. */
  readonly altitude: Float64Array
}

/** Steps of the profile per stretch (so about 5 m). */
export const PER_STRETCH = 4

/** Altitude missing over less than this is drawn straight; over more it is unknown. */
const LONGEST_BRIDGE_M = 500

/**
 * Altitude at even spacing along a piece: the mean of the recorded line over each step, so that standing about
 * adds nothing and every metre counts once. NaN where it is unknown.
 */
export function toProfile(clean: CleanTrack, altitude: Float32Array, piece: Piece): Profile {
  const steps = piece.stretches * PER_STRETCH
  const spacing_m = piece.length_m / steps
  const out = new Float64Array(steps + 1).fill(NaN)
  const { distance } = clean
  const origin = distance[piece.first]

  // Area under the recorded line up to each mid-step border, walked once.
  let node = 0
  let area = 0
  let weight = 0
  const emit = (): void => {
    if (weight > spacing_m * 0.25) out[node] = area / weight
    node += 1
    area = 0
    weight = 0
  }
  const borderOf = (k: number): number => (k >= steps ? piece.length_m : (k + 0.5) * spacing_m)

  let known = -1
  for (let i = piece.first; i <= piece.last; i++) {
    if (Number.isNaN(altitude[i])) continue
    const x = distance[i] - origin
    const z = altitude[i]
    // Before the first known altitude the line is level, within the bridge; after a hole it is unknown.
    let x0 = known < 0 ? Math.max(0, x - LONGEST_BRIDGE_M) : distance[known] - origin
    const z0 = known < 0 ? z : altitude[known]
    if (known >= 0 && x - x0 > LONGEST_BRIDGE_M) {
      while (node < steps && borderOf(node) <= x) emit()
      x0 = x
    } else if (known < 0) while (node < steps && borderOf(node) <= x0) emit()
    const slope = x > x0 ? (z - z0) / (x - x0) : 0
    let at = x0
    while (node < steps && borderOf(node) <= x) {
      const border = borderOf(node)
      area += (z0 + slope * ((at + border) / 2 - x0)) * (border - at)
      weight += border - at
      at = border
      emit()
    }
    area += (z0 + slope * ((at + x) / 2 - x0)) * (x - at)
    weight += x - at
    known = i
  }
  if (known >= 0) {
    const end = Math.min(piece.length_m, distance[known] - origin + LONGEST_BRIDGE_M)
    let at = distance[known] - origin
    while (node <= steps && at < end) {
      const border = Math.min(borderOf(node), end)
      area += altitude[known] * (border - at)
      weight += border - at
      at = border
      if (border < borderOf(node)) break
      emit()
    }
    if (node <= steps) emit()
  }
  return { spacing_m, altitude: out }
}

/**
 * m by which the profile wavers about itself, told from the data alone: the median of how far a point lies from
 * the middle of its neighbours some 20 m to each side, which real ground hardly ever bends by. 0 when too short.
 */
export function waver(profiles: readonly Profile[]): number {
  let count = 0
  for (const { altitude } of profiles) count += Math.max(0, altitude.length - 2 * PER_STRETCH)
  const bends = new Float64Array(count)
  let k = 0
  for (const { altitude } of profiles)
    for (let i = PER_STRETCH; i + PER_STRETCH < altitude.length; i++) {
      const bend = Math.abs(altitude[i] - (altitude[i - PER_STRETCH] + altitude[i + PER_STRETCH]) / 2)
      if (!Number.isNaN(bend)) bends[k++] = bend
    }
  const middle = median(bends.subarray(0, k))
  return Number.isNaN(middle) ? 0 : middle
}

/** How strongly a profile is smoothed, in m each side, and which rises are believed, in m. */
export interface Smoothing {
  readonly climbReach_m: number
  readonly slopeReach_m: number
  readonly threshold_m: number
}

/** A steady line (a barometer's) needs little; a wavering one (GPS alone) more. */
export function smoothingFor(waver_m: number): Smoothing {
  const unsteady = Math.min(1, Math.max(0, (waver_m - 0.5) / 1.5))
  return {
    climbReach_m: 5 + unsteady * 35,
    slopeReach_m: 15 + unsteady * 35,
    threshold_m: 3 + unsteady * 2,
  }
}

/** The relief of one piece; NaN where altitude is unknown, each known part climbed for itself. */
export function toRelief(profile: Profile, smoothing: Smoothing): Relief {
  const { altitude, spacing_m } = profile
  const n = altitude.length
  const borders = (n - 1) / PER_STRETCH + 1
  const relief: Relief = {
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
    const climbLine = runningMean(known, Math.round(smoothing.climbReach_m / spacing_m))
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
