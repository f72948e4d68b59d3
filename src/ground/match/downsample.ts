import { distanceBetween, eastward, metresPerDegree, normalLongitude } from '../../geo/distance.ts'
import type { TrackPositions } from './match.ts'

/** The samples the model looks at: fewer than recorded, and steadier. */
export interface SampledTrack {
  /** Index of the track's sample each stands for; ascending. */
  readonly sample: Uint32Array
  /** Degrees: mean position of the fixes about that sample. */
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  /** m from average to average since the sample before: more than the straight line where the track winds. */
  readonly pathLength: Float64Array
}

/** Fixes over which the speed of a track is felt: enough for the way to outgrow the noise. */
const STRIDE = 20
/** Fixes on either side that are averaged at most. */
const WIDEST = 12
/** m: the bends that averaging must not cut short are about as wide as this. */
const BEND_RADIUS_M = 30
/** A track that winds this many spacings without getting away is kept all the same: switchbacks are that tight. */
const WINDING = 2
/** A leap from fix to fix: longer than this many spacings, this many usual steps, and this many deviations of a fix. */
const LEAP_SPACINGS = 2
const LEAP_STEPS = 4
const LEAP_DEVIATIONS = 6
/** Standard deviation of a normal variable over the median of its size. */
const DEVIATION_PER_MEDIAN = 1.4826

/**
 * Averages the fixes over about `spacing` m, and keeps one each time the average has moved on by `spacing` m. So a fix every second counts as what it is, one measurement of the same slow error again and
 * again, and standing still adds nothing.
 */
export function downsample(track: TrackPositions, spacing: number): SampledTrack {
  const all = withPositions(track)
  const step = usualStep(track, all)
  const restless = restlessness(track, all)
  const leap = Math.max(LEAP_SPACINGS * spacing, LEAP_STEPS * step, LEAP_DEVIATIONS * restless)
  const located = withoutWild(track, all, leap)
  const steady = averaged(track, located, fixesToAverage(step, restless, spacing), leap)
  const kept: number[] = []
  const pathLength: number[] = []
  let last = -1
  let since = 0
  for (let k = 0; k < located.length; k++) {
    if (k > 0) since += stepBetween(steady, k - 1, k)
    const isFar = last < 0 || since >= WINDING * spacing || stepBetween(steady, last, k) >= spacing
    if (!isFar && k < located.length - 1) continue
    kept.push(k)
    pathLength.push(since)
    last = k
    since = 0
  }
  return {
    sample: Uint32Array.from(kept, (k) => located[k]),
    latitude: Float64Array.from(kept, (k) => steady.latitude[k]),
    longitude: Float64Array.from(kept, (k) => steady.longitude[k]),
    pathLength: Float64Array.from(pathLength),
  }
}

/** m along the track at each sample; positions that are missing stand where the last one was. */
export function distanceAlong({ latitude, longitude }: TrackPositions): Float64Array {
  const distance = new Float64Array(latitude.length)
  let last = -1
  for (let i = 0; i < latitude.length; i++) {
    if (i > 0) distance[i] = distance[i - 1]
    if (Number.isNaN(latitude[i]) || Number.isNaN(longitude[i])) continue
    if (last >= 0) distance[i] += distanceBetween(latitude[last], longitude[last], latitude[i], longitude[i])
    last = i
  }
  return distance
}

function withPositions({ latitude, longitude }: TrackPositions): Uint32Array {
  const located = new Uint32Array(latitude.length)
  let count = 0
  for (let i = 0; i < latitude.length; i++)
    if (!Number.isNaN(latitude[i]) && !Number.isNaN(longitude[i])) located[count++] = i
  return located.subarray(0, count)
}

/** Leaves out fixes that leap away from both their neighbours while these lie together. */
function withoutWild(track: TrackPositions, located: Uint32Array, leap: number): Uint32Array {
  return located.filter((_, k) => {
    if (k === 0 || k === located.length - 1) return true
    const [before, here, after] = [located[k - 1], located[k], located[k + 1]]
    return (
      stepBetween(track, before, here) < leap ||
      stepBetween(track, here, after) < leap ||
      stepBetween(track, before, after) > leap
    )
  })
}

/** @param reach fixes on either side */
function averaged(
  track: TrackPositions,
  located: Uint32Array,
  reach: number,
  leap: number,
): { latitude: Float64Array; longitude: Float64Array } {
  const count = located.length
  const latitude = new Float64Array(count)
  const longitude = new Float64Array(count)
  const isBroken = located.map((here, k) =>
    k > 0 && stepBetween(track, located[k - 1], here) > leap ? 1 : 0,
  )
  for (let k = 0; k < count; k++) {
    const own = located[k]
    let north = 0
    let east = 0
    let fixes = 1
    // As many after as before, or the ends of a track and of its gaps would be drawn inwards.
    for (let d = 1; d <= reach; d++) {
      if (k < d || k + d >= count || isBroken[k - d + 1] === 1 || isBroken[k + d] === 1) break
      const before = located[k - d]
      const after = located[k + d]
      north += track.latitude[before] + track.latitude[after] - 2 * track.latitude[own]
      east +=
        eastward(track.longitude[own], track.longitude[before]) +
        eastward(track.longitude[own], track.longitude[after])
      fixes += 2
    }
    latitude[k] = track.latitude[own] + north / fixes
    longitude[k] = normalLongitude(track.longitude[own] + east / fixes)
  }
  return { latitude, longitude }
}

/**
 * Fixes on either side to average: at least those within half a spacing; more where each errs anew, as long as bends
 * lose less than noise does.
 */
function fixesToAverage(step: number, restless: number, spacing: number): number {
  const least = Math.min(WIDEST, Math.floor(spacing / 2 / step))
  if (least === 0) return 0
  const error = (reach: number): number => {
    const fixes = 2 * reach + 1
    return restless ** 2 / fixes + ((fixes * step) ** 2 / (24 * BEND_RADIUS_M)) ** 2
  }
  let best = least
  while (best < WIDEST && error(best + 1) < error(best)) best++
  return best
}

/**
 * m: standard deviation of that part of a fix's error that its neighbours do not share, from how far each lies off the
 * line between them; slow errors do not show in it, bends hardly. 0 for tracks too short to tell.
 */
function restlessness({ latitude, longitude }: TrackPositions, located: Uint32Array): number {
  const off: number[] = []
  for (let k = 1; k + 1 < located.length; k++) {
    const [before, here, after] = [located[k - 1], located[k], located[k + 1]]
    const plane = metresPerDegree(latitude[here])
    const north = (latitude[after] - latitude[before]) * plane.north
    const east = eastward(longitude[before], longitude[after]) * plane.east
    const length = Math.hypot(north, east)
    if (length === 0) continue
    const up = (latitude[here] - latitude[before]) * plane.north
    const right = eastward(longitude[before], longitude[here]) * plane.east
    off.push(Math.abs(north * right - east * up) / length)
  }
  if (off.length === 0) return 0
  off.sort((a, b) => a - b)
  // Off the middle of its neighbours a fix errs by its own error and half of both of theirs.
  return (DEVIATION_PER_MEDIAN * off[off.length >> 1]) / Math.sqrt(1.5)
}

/** m from fix to fix, as a median over strides, so that neither noise nor rests count; Infinity for short tracks. */
function usualStep(track: TrackPositions, located: Uint32Array): number {
  const steps: number[] = []
  for (let k = STRIDE; k < located.length; k += STRIDE)
    steps.push(stepBetween(track, located[k - STRIDE], located[k]) / STRIDE)
  if (steps.length === 0) return Infinity
  steps.sort((a, b) => a - b)
  return Math.max(0.5, steps[steps.length >> 1])
}

function stepBetween({ latitude, longitude }: TrackPositions, a: number, b: number): number {
  return distanceBetween(latitude[a], longitude[a], latitude[b], longitude[b])
}
