import { BACKGROUND_PACE, type Background } from '../evidence/background-pace.ts'
import { slopeFactor } from './flat-equivalent.ts'
import { tiredEffort, type RunFeatures } from './kernel.ts'
import type { LevelPrior, Priors } from './priors-shape.ts'

/** What a person can say before a single recording is read; whatever is null is not known. */
export interface RunnerProfile {
  readonly background: Background | null
  readonly sex: 'female' | 'male' | null
  readonly age_y: number | null
  readonly result: Result | null
}

/** One known result: a 10 km, a half marathon, a hilly ten miles. */
export interface Result {
  readonly distance_m: number
  readonly time_s: number
  /** m climbed, 0 on the flat. */
  readonly ascent_m: number
}

export const UNKNOWN_RUNNER: RunnerProfile = { background: null, sex: null, age_y: null, result: null }

/** Where the prior puts somebody of whom this is known. A result outweighs it, and runs outweigh both. */
export function levelOf(about: RunnerProfile, { level, person }: Priors): LevelPrior {
  let shift = 0
  if (about.sex !== null) shift += person[about.sex]
  if (about.background !== null) shift += BACKGROUND_PACE.value[about.background]
  if (about.age_y !== null) shift += person.perYear * Math.max(0, about.age_y - person.fullStrengthUntil_y)
  return { ...level, logPace: level.logPace + shift }
}

/** A result as one more run of the person, and what it says of their everyday pace. */
export function resultFeatures(
  result: Result,
  now_s: number,
  priors: Priors,
): { features: RunFeatures; logPace: number } {
  // As much down as up, each over half of the way.
  const grade = (2 * result.ascent_m) / result.distance_m
  const factor = (slopeFactor(grade, priors.slope) + slopeFactor(-grade, priors.slope)) / 2
  const effort = new Float32Array(Math.ceil(result.distance_m / 100)).fill(100 * factor)
  const effort_m = tiredEffort({ count: effort.length, effort }, priors.fatigue)
  return {
    features: {
      day: now_s / 86_400,
      logLength: Math.log(effort_m / 10_000),
      climb: Math.sqrt((1000 * result.ascent_m) / result.distance_m),
      walks: false,
      plain: [],
      squares: new Float64Array(0),
      shares: new Float32Array(0),
    },
    logPace: Math.log(result.time_s / effort_m) + priors.person.resultHaste,
  }
}
