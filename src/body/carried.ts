import { RUN_LOAD, WALK_LOAD } from '../evidence/load.ts'
import { REST_POWER, walkPower } from './cost.ts'
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

/** W per kg of body mass, above rest, of the walk that the load was measured on. */
const MEASURED_WALK = walkPower(WALK_LOAD.value.speed, 0) - REST_POWER

export function loadFactors(load: Carried): LoadFactors {
  const run = RUN_LOAD.value
  const walk = WALK_LOAD.value
  return {
    running: {
      value: 1 + run.value * load.value,
      low: 1 + run.low * load.low,
      high: 1 + run.high * load.high,
    },
    walking: {
      value: 1 + (walk.value / MEASURED_WALK) * load.value,
      low: 1 + (walk.low / MEASURED_WALK) * load.low,
      high: 1 + (walk.high / MEASURED_WALK) * load.high,
    },
  }
}
