import type { Ranged } from '../body/figure.ts'
import { ADULT_MASS } from '../evidence/mass.ts'
import type { Analysis } from './analysis.ts'

/** kg. Outside this a stated mass is a typing error or a device's default, and is not believed. */
const BELIEVABLE = { from: 25, to: 250 } as const

/** The mass that absolute figures are multiplied with, and where it came from. */
export function bodyMass(given_kg: number | null, recorded_kg: number | null): Analysis['mass_kg'] {
  if (isBelievable(given_kg)) return { ...exactly(given_kg), from: 'given' }
  if (isBelievable(recorded_kg)) return { ...exactly(recorded_kg), from: 'recording' }
  return { ...ADULT_MASS.value, from: 'unknown' }
}

function isBelievable(mass_kg: number | null): mass_kg is number {
  return mass_kg !== null && mass_kg >= BELIEVABLE.from && mass_kg <= BELIEVABLE.to
}

function exactly(mass_kg: number): Ranged {
  return { value: mass_kg, low: mass_kg, high: mass_kg }
}
