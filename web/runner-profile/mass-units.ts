import type { UnitSystem } from '../../src/units/units.ts'

/** kg in one international avoirdupois pound (exact by definition, 1959). */
const KG_PER_POUND = 0.453_592_37

/** Who runs in miles weighs in pounds. */
export function massUnit(units: UnitSystem): 'kg' | 'lb' {
  return units === 'km' ? 'kg' : 'lb'
}

/** kg → the number to show in the form, to a tenth; null stays null. */
export function formMass(mass_kg: number | null, units: UnitSystem): number | null {
  if (mass_kg === null) return null
  return Math.round((units === 'km' ? mass_kg : mass_kg / KG_PER_POUND) * 10) / 10
}

/** The number in the form → kg; null stays null. */
export function kilograms(shown: number | null, units: UnitSystem): number | null {
  if (shown === null) return null
  return units === 'km' ? shown : shown * KG_PER_POUND
}
