import { type RunnerProfile, UNKNOWN_RUNNER } from '../athlete/runner-profile.ts'
import { type Background, BACKGROUNDS } from '../athlete/priors-shape.ts'
import type { AthleteTable } from './schema.ts'

/** s in a year. */
const YEAR_S = 365.25 * 86_400

/** What an athlete said of themselves, as far as the model knows of it. */
export function aboutOf(row: AthleteTable | null, now_s: number): RunnerProfile {
  if (row === null) return UNKNOWN_RUNNER
  const age_y = row.birth_year === null ? null : Math.floor(1970 + now_s / YEAR_S) - row.birth_year
  return { background: backgroundOf(row.background), sex: row.sex, age_y, result: null }
}

/** A background as the model knows it; null: not told, or a word of some other version. */
export function backgroundOf(told: string | null): Background | null {
  return BACKGROUNDS.find((background) => background === told) ?? null
}
