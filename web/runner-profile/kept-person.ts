import type { Person } from '../../src/body/figure.ts'

/** Nothing known: figures come per kilogram, or with a wider range. */
export const NOBODY_YET: Person = { mass_kg: null, sex: null, age_y: null }

/** What this browser may have kept about the runner; null when it is not understood. */
export function checkPerson(kept: unknown): Person | null {
  if (typeof kept !== 'object' || kept === null) return null
  const mass = 'mass_kg' in kept ? kept.mass_kg : null
  const sex = 'sex' in kept ? kept.sex : null
  const age = 'age_y' in kept ? kept.age_y : null
  return {
    mass_kg: typeof mass === 'number' && mass > 0 ? mass : null,
    sex: sex === 'female' || sex === 'male' ? sex : null,
    age_y: typeof age === 'number' && age > 0 ? age : null,
  }
}
