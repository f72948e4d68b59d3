import type { EffortLine, RunSummary } from '../../src/athlete/run-summary.ts'
import { gradeBand } from '../../src/analysis/passages.ts'
import type { RunFeatures } from '../../src/athlete/kernel.ts'
import type { Kernel, Priors } from '../../src/athlete/priors-shape.ts'
import { metresPerDegree } from '../../src/geo/distance.ts'
import { DAY_S } from './made-up.ts'

/** Runs that have nothing in common, and no day unlike another. */
export const NO_KINSHIP: Kernel = {
  person: 0,
  form: 0,
  formDays: 45,
  season: 0,
  seasonDays: 1000,
  alike: 0,
  length: 0,
  hills: 0,
  ground: 0,
  gait: 0,
  day: 0,
}

/** People who run 0.4 s per m whatever the length, never tire, and differ in nothing but their pace. */
export const PLAIN: Priors = {
  level: { logPace: Math.log(0.4), perLogLength: 0, walked: 0 },
  kinship: { ...NO_KINSHIP, person: 0.04, day: 0.01 },
  slope: { up: 0, down: 0 },
  fatigue: { rise: 0, reach_h: 10 },
  pacing: { ground: 1, noise: 1, rise: 0, ending: 0 },
  person: {
    female: 0,
    male: 0,
    perYear: 0,
    fullStrengthUntil_y: 35,
    resultHaste: 0,
    resultDoubt: 0.02,
    resultBand: 0.9,
  },
  band: { newcomer: 1.1, low: -1.4, high: 1.6 },
  race: { rise: 0, day: 0.0025, fade: 0, low: -1.5, high: 1.2, haste: 0.1, hasteDoubt: 0.0016 },
  source: 'made up',
  grade: 'P',
}

/** A run of which all that is compared is that of a level 10 km, unless said otherwise. */
export function features(told: Partial<RunFeatures> = {}): RunFeatures {
  return {
    day: 0,
    logLength: 0,
    climb: 0,
    walks: false,
    plain: [0, 0],
    squares: new Float64Array(0),
    shares: new Float32Array(0),
    ...told,
  }
}

export interface Piece {
  /** m */
  readonly length: number
  /** m of flat road; as long as the piece unless told. */
  readonly effort?: number
  readonly grade?: number
  /** s */
  readonly time?: number
  /** m north and east of where the equator and Greenwich meet; unknown unless told. */
  readonly at?: readonly [north: number, east: number]
  /** 0 north, 1 east, 2 south, 3 west. */
  readonly heading?: number
}

/** Degrees of a place so many m north and east of the equator at Greenwich. */
export function degrees([north, east]: readonly [number, number]): { latitude: number; longitude: number } {
  const { north: perLatitude, east: perLongitude } = metresPerDegree(0)
  return { latitude: north / perLatitude, longitude: east / perLongitude }
}

export function lineOf(pieces: readonly Piece[]): EffortLine {
  const effortOf = ({ length, effort }: Piece) => effort ?? length
  const places = pieces.map(({ at }) => (at === undefined ? { latitude: NaN, longitude: NaN } : degrees(at)))
  return {
    count: pieces.length,
    length_m: pieces.reduce((sum, { length }) => sum + length, 0),
    effort_m: pieces.reduce((sum, piece) => sum + effortOf(piece), 0),
    climb_mPerKm: 0,
    trust: 1,
    length: Float32Array.from(pieces, ({ length }) => length),
    effort: Float32Array.from(pieces, effortOf),
    band: Uint8Array.from(pieces, ({ grade }) => gradeBand(grade ?? 0)),
    latitude: Float64Array.from(places, ({ latitude }) => latitude),
    longitude: Float64Array.from(places, ({ longitude }) => longitude),
    heading: Uint8Array.from(pieces, ({ heading }) => heading ?? 0),
    squares: new Float64Array(0),
    shares: new Float32Array(0),
  }
}

/** A run of those pieces on a day. */
export function runOf(
  pieces: readonly Piece[],
  day: number,
  onFoot: RunSummary['onFoot'] = 'run',
): RunSummary {
  return {
    ...lineOf(pieces),
    start_s: day * DAY_S,
    onFoot,
    movingTime_s: pieces.reduce((sum, { time }) => sum + (time ?? 0), 0),
    time: Float32Array.from(pieces, ({ time }) => time ?? 0),
  }
}
