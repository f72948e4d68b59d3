import type { RecordedPerson } from '../activity/activity.ts'
import type { Person, Ranged } from '../body/figure.ts'
import { ADULT_MASS } from '../evidence/mass.ts'
import type { Analysis } from './analysis.ts'

/** kg. Outside this a stated mass is a typing error or a device's default, and is not believed. */
const BELIEVABLE = { from: 25, to: 250 } as const

/**
 * The mass that absolute figures are multiplied with, and where it came from: what the runner gave, else what the
 * recording says, else the range that adult runners cover.
 */
export function bodyMass(given: Person, recorded: RecordedPerson | null): Analysis['mass_kg'] {
  if (isBelievable(given.mass_kg)) return { ...exactly(given.mass_kg), from: 'given' }
  const mass_kg = recorded?.mass_kg ?? null
  if (isBelievable(mass_kg)) return { ...exactly(mass_kg), from: 'recording' }
  return { ...ADULT_MASS.value[given.sex ?? recorded?.sex ?? 'unknown'], from: 'unknown' }
}

function isBelievable(mass_kg: number | null): mass_kg is number {
  return mass_kg !== null && mass_kg >= BELIEVABLE.from && mass_kg <= BELIEVABLE.to
}

function exactly(mass_kg: number): Ranged {
  return { value: mass_kg, low: mass_kg, high: mass_kg }
}
