import { NOTHING_SAID, type SaidOfSelf } from '../../src/athlete/profile.ts'
import type { Person } from '../../src/body/figure.ts'
import type { Profile } from '../data/api/types.ts'

/** What the profile beside the history keeps of somebody. */
export function storedBy({
  mass_kg,
  sex,
  birthYear,
  background,
}: Pick<Profile, 'mass_kg' | 'sex' | 'birthYear' | 'background'>): SaidOfSelf {
  return { ...NOTHING_SAID, mass_kg, sex, birthYear, background }
}

/** What this browser remembers of somebody, as far as their profile is silent. */
export function keptBeside(kept: Person, stored: SaidOfSelf): SaidOfSelf {
  return {
    ...NOTHING_SAID,
    mass_kg: stored.mass_kg === null ? kept.mass_kg : null,
    sex: stored.sex === null ? kept.sex : null,
    age_y: stored.birthYear === null ? kept.age_y : null,
  }
}

/**
 * What to write into the profile for what was told. An age that was left as it stood changes no year of birth: half
 * of the year it would be the wrong one.
 */
export function profileChange(
  told: Person,
  before: Person,
  year: number,
): Partial<Pick<Profile, 'mass_kg' | 'sex' | 'birthYear'>> {
  const { mass_kg, sex, age_y } = told
  const birthYear = age_y === null ? null : year - Math.round(age_y)
  return { mass_kg, sex, ...(age_y === before.age_y && age_y !== null ? {} : { birthYear }) }
}
