import { RUN_LOAD, WALK_LOAD } from '../evidence/load.ts'
import type { Spread } from '../evidence/table.ts'
import type { Ranged } from './figure.ts'

/** What is carried, as a share of body mass; its ends are those of the mass where that is a range. */
export type Carried = Ranged

export const NOTHING_CARRIED: Carried = { value: 0, low: 0, high: 0 }

/** Times the energy above rest that moving takes with the load, for each gait. */
export interface LoadFactors {
  readonly running: Ranged
  readonly walking: Ranged
}

/** The load as a share of a body mass in kg, itself a range. */
export function carriedOf(load_kg: number, mass_kg: Ranged): Carried {
  return { value: load_kg / mass_kg.value, low: load_kg / mass_kg.high, high: load_kg / mass_kg.low }
}

export function loadFactors(load: Carried): LoadFactors {
  return { running: factorOf(RUN_LOAD.value, load), walking: factorOf(WALK_LOAD.value, load) }
}

function factorOf(perShare: Spread, load: Carried): Ranged {
  return {
    value: 1 + perShare.value * load.value,
    low: 1 + perShare.low * load.low,
    high: 1 + perShare.high * load.high,
  }
}
