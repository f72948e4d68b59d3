import { BACKGROUND_PACE, type Background } from '../evidence/background-pace.ts'
import type { LevelPrior, Priors } from './priors-shape.ts'

/** What a person can say before a single recording is read; whatever is null is not known. */
export interface RunnerProfile {
  readonly background: Background | null
  readonly sex: 'female' | 'male' | null
  readonly age_y: number | null
  readonly result: Result | null
}

/** One known result of a race: a 10 km, a half marathon, a hilly ten miles. */
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
