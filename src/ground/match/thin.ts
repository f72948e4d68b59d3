import { distanceBetween, eastward, normalLongitude } from '../../geo/distance.ts'
import type { TrackPositions } from './match.ts'

/** The samples the model looks at: fewer than recorded, and steadier. */
export interface ThinTrack {
  /** Index of the track's sample each stands for; ascending. */
  readonly sample: Uint32Array
  /** Degrees: mean position of the fixes about that sample. */
  readonly latitude: Float64Array
  readonly longitude: Float64Array
}

/** Fixes over which the speed of a track is felt: enough for the way to outgrow the noise. */
const STRIDE = 20
/** Fixes on either side that are averaged at most. */
const WIDEST = 8

/**
 * Averages the fixes over about `spacing` m, and keeps one each time the average has moved on by `spacing` m in a
 * straight line. So a fix every second counts as what it is, one measurement of the same slow error again and
 * again, and standing still adds nothing.
 */
export function thinned(track: TrackPositions, spacing: number): ThinTrack {
  const located = withPositions(track)
  const steady = averaged(track, located, spacing)
  const kept: number[] = []
  let last = -1
  for (let k = 0; k < located.length; k++) {
    const isFar =
      last < 0 ||
      distanceBetween(
        steady.latitude[last],
        steady.longitude[last],
        steady.latitude[k],
        steady.longitude[k],
      ) >= spacing
    if (!isFar && k < located.length - 1) continue
    kept.push(k)
    last = k
  }
  return {
    sample: Uint32Array.from(kept, (k) => located[k]),
    latitude: Float64Array.from(kept, (k) => steady.latitude[k]),
    longitude: Float64Array.from(kept, (k) => steady.longitude[k]),
  }
}

/** m along the track at each sample; positions that are missing stand where the last one was. */
export function measured({ latitude, longitude }: TrackPositions): Float64Array {
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

function averaged(
  track: TrackPositions,
  located: Uint32Array,
  spacing: number,
): { latitude: Float64Array; longitude: Float64Array } {
  const count = located.length
  const latitude = new Float64Array(count)
  const longitude = new Float64Array(count)
  const reach = Math.min(WIDEST, Math.floor(spacing / 2 / usualStep(track, located)))
  for (let k = 0; k < count; k++) {
    const own = located[k]
    let north = 0
    let east = 0
    let fixes = 1
    for (const side of [-1, 1]) {
      for (let d = 1; d <= reach; d++) {
        const i = located[k + side * d]
        if (i === undefined || Math.abs(i - own) > 2 * reach) break
        const up = track.latitude[i] - track.latitude[own]
        const right = eastward(track.longitude[own], track.longitude[i])
        north += up
        east += right
        fixes++
      }
    }
    latitude[k] = track.latitude[own] + north / fixes
    longitude[k] = normalLongitude(track.longitude[own] + east / fixes)
  }
  return { latitude, longitude }
}

/** m from fix to fix, as a median over strides, so that neither noise nor rests count; Infinity for short tracks. */
function usualStep({ latitude, longitude }: TrackPositions, located: Uint32Array): number {
  const steps: number[] = []
  for (let k = STRIDE; k < located.length; k += STRIDE) {
    const a = located[k - STRIDE]
    const b = located[k]
    steps.push(distanceBetween(latitude[a], longitude[a], latitude[b], longitude[b]) / STRIDE)
  }
  if (steps.length === 0) return Infinity
  steps.sort((a, b) => a - b)
  return Math.max(0.5, steps[steps.length >> 1])
}
