import type { Person } from '../../src/body/figure.ts'
import type { Profile } from '../data/api/types.ts'

/** Who the profile says somebody is; where it is silent, what this browser remembers. */
export function personOf(
  { mass_kg, sex, birthYear }: Pick<Profile, 'mass_kg' | 'sex' | 'birthYear'>,
  kept: Person,
  year: number,
): Person {
  return {
    mass_kg: mass_kg ?? kept.mass_kg,
    sex: sex ?? kept.sex,
    age_y: birthYear === null ? kept.age_y : year - birthYear,
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
