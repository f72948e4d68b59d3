import type { Background } from '../evidence/background-pace.ts'
import type { Used } from '../athlete/prediction-json.ts'
import type { SourcedProfile } from '../athlete/profile.ts'
import type { Result } from '../athlete/runner-profile.ts'
import { formatDuration } from '../units/units.ts'
import { massWords } from './mass-words.ts'

/** What people come from, as an answer to “You come from”; who answers nothing is taken for a runner. */
export const BACKGROUND_WORDS: Readonly<Record<Background, string>> = {
  cycling: 'cycling on roads',
  'mountain-biking': 'mountain biking',
  swimming: 'swimming',
  walking: 'walking and hiking',
  'team-sport': 'a team sport',
  strength: 'strength training',
  none: 'no sport so far',
}

/**
 * What an answer about a course was made from, field by field and in a few words that terminal, API and page all show.
 *
 * @param runs how many of their runs spoke
 */
export function usedOf(profile: SourcedProfile, runs: number): Used {
  const parts = [runsWords(runs), personWords(profile), resultWords(profile.result.value)]
  return { runs, ...profile, sentence: parts.join('; ') }
}

/** The same as a line of its own. */
export function usedLine({ sentence }: Used): string {
  return `Made from: ${sentence}.`
}

function runsWords(runs: number): string {
  if (runs === 0) return 'no run'
  return runs === 1 ? '1 run' : `${runs} runs`
}

function personWords({ sex, age_y, background, mass_kg, load_kg }: SourcedProfile): string {
  const isNobody = sex.value === null && age_y.value === null
  const words = [
    isNobody ? 'sex and age unknown' : (sex.value ?? 'sex unknown'),
    isNobody ? null : (age_y.value ?? 'age unknown'),
    background.value === null ? null : BACKGROUND_WORDS[background.value],
    mass_kg.value === null ? null : massWords(mass_kg.value),
    load_kg.value === null ? null : `carrying ${massWords(load_kg.value)}`,
  ]
  return words.filter((word) => word !== null).join(', ')
}

function resultWords(result: Result | null): string {
  if (result === null) return 'no result'
  const climb = result.ascent_m === 0 ? '' : ` with ${plain(result.ascent_m, 0)} m up`
  return `a result of ${plain(result.distance_m / 1000, 2)} km in ${formatDuration(result.time_s)}${climb}`
}

/** At most so many decimals, and none that say nothing. */
function plain(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)))
}
