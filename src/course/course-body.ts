import type { Person } from '../body/figure.ts'
import { loadOf, NOTHING_CARRIED } from '../body/load.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { BodyAccount } from './analysis.ts'
import { bodyBesideFlat } from './body-beside-flat.ts'
import { bodyMass } from './mass.ts'

/**
 * What a course would ask of a body, beside the same effort on flat road: the one function behind the command line
 * and the page.
 *
 * @param stretches with moving times predicted, and the ground where it is known
 * @param load_kg carried; null when nobody said
 */
export function courseBody(
  stretches: Stretches,
  person: Person,
  load_kg: number | null,
): Pick<BodyAccount, 'figures' | 'mass_kg' | 'load_kg'> {
  const mass_kg = bodyMass(person, null)
  const carried = load_kg === null ? NOTHING_CARRIED : loadOf(load_kg, mass_kg)
  return { mass_kg, load_kg, figures: bodyBesideFlat(stretches, mass_kg, carried).figures }
}
