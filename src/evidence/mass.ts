import type { Coefficient } from './evidence.ts'
import type { Spread } from './table.ts'

export const ADULT_MASS: Coefficient<Spread> = {
  id: 'adult-mass',
  what: 'Body mass of an adult runner of whom nothing is known',
  value: { value: 68, low: 50, high: 90 },
  unit: 'kg',
  validity: 'adults of any sex who run',
  grade: 'P',
  uncertainty: 'about nine in ten adult runners',
  citations: [],
  provenance: 'judged',
  caveat:
    'Stands in only where no mass is given, and widens every absolute figure accordingly. Give your own.',
}

export const MASS_EVIDENCE = [ADULT_MASS] as const
