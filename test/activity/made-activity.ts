import type { Activity, Span } from '../../src/activity/activity.ts'
import type { Track } from '../../src/activity/track.ts'
import { metresPerDegree } from '../../src/geo/distance.ts'
import { NO_TOTALS } from '../../src/activity/totals.ts'

/** One sample of a made-up recording, in metres east and north of a place in the Alps. */
export interface MadeSample {
  readonly t: number
  readonly x?: number
  readonly y?: number
  readonly z?: number
  readonly device?: number
  readonly heartRate?: number
  readonly cadence?: number
}

export interface MadeOptions {
  readonly sport?: string
  readonly subSport?: string | null
  readonly stops?: readonly Span[]
  readonly segments?: readonly number[]
}

/** Mid-day on 1 May 2024, UTC. */
export const NOON_S = Date.UTC(2024, 4, 1, 12) / 1000

const PLACE = { latitude: 46.5, longitude: 10 }

/** A recording made of samples; what a sample does not say was not recorded. */
export function madeActivity(samples: readonly MadeSample[], options: MadeOptions = {}): Activity {
  const scale = metresPerDegree(PLACE.latitude)
  const f64 = (of: (s: MadeSample) => number): Float64Array => Float64Array.from(samples, of)
  const f32 = (of: (s: MadeSample) => number): Float32Array => Float32Array.from(samples, of)
  const has = (key: keyof MadeSample): boolean => samples.some((s) => s[key] !== undefined)
  const track: Track = {
    length: samples.length,
    time: f64((s) => s.t),
    latitude: f64((s) => PLACE.latitude + (s.y ?? NaN) / scale.north),
    longitude: f64((s) => PLACE.longitude + (s.x ?? NaN) / scale.east),
    altitude: f32((s) => s.z ?? NaN),
    distance: has('device') ? f64((s) => s.device ?? NaN) : null,
    speed: null,
    heartRate: has('heartRate') ? f32((s) => s.heartRate ?? NaN) : null,
    cadence: has('cadence') ? f32((s) => s.cadence ?? NaN) : null,
    power: null,
    temperature: null,
    extras: [],
    segments: Uint32Array.from(options.segments ?? (samples.length > 0 ? [0] : [])),
  }
  return {
    ordinal: 1,
    sport: options.sport ?? 'running',
    subSport: options.subSport ?? null,
    name: null,
    device: null,
    utcOffset_s: null,
    track,
    laps: [],
    stops: options.stops ?? [],
    deviceTotals: NO_TOTALS,
    person: null,
  }
}

/**
 * A sample each second at 3 m/s due east, level at 500 m but for a step of a metre at the very end: an altitude that never
 * moves is taken for none.
 */
export function steadyRun(seconds: number, speed = 3): MadeSample[] {
  return Array.from({ length: seconds + 1 }, (_, i) => ({
    t: NOON_S + i,
    x: speed * i,
    y: 0,
    z: i === seconds ? 501 : 500,
  }))
}

/** Repeatable noise: the same numbers for the same seed, −1 … 1. */
export function wobble(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  }
}
