import type { Coefficient } from './evidence.ts'
import type { Spread } from './table.ts'

/** Of a runner who did not say, and of one who gave only their sex. */
type MassBySex = Readonly<Record<'unknown' | 'female' | 'male', Spread>>

export const ADULT_MASS: Coefficient<MassBySex> = {
  id: 'adult-mass',
  what: 'Body mass of an adult runner who has not given it',
  value: {
    unknown: { value: 68, low: 50, high: 90 },
    female: { value: 60, low: 47, high: 78 },
    male: { value: 74, low: 58, high: 93 },
  },
  unit: 'kg',
  validity: 'adults of any sex who run',
  grade: 'P',
  uncertainty: 'each range covers about nine in ten adult runners',
  citations: [],
  provenance: 'judged',
  caveat:
    'Stands in only where no mass is given, and widens every absolute figure accordingly. Give your own.',
}

export const MASS_EVIDENCE = [ADULT_MASS] as const
