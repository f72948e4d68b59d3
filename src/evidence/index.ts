/**
 * @module evidence
 *
 * Every coefficient with its citation, unit, validity, uncertainty and grade. A number that is not here does not
 * enter a model.
 *
 * @example
 * ```ts
 * import { EVIDENCE, evidenceOf } from './index.ts'
 *
 * const first = evidenceOf(EVIDENCE[0].id) // its value, study, range and grade
 * ```
 */

import { BACKGROUND_EVIDENCE } from './background-pace.ts'
import { BALANCE_EVIDENCE } from './balance-programmes.ts'
import { BONE_EVIDENCE } from './bone.ts'
import { CARBOHYDRATE_INTAKE_EVIDENCE } from './carbohydrate-intake.ts'
import { CARBOHYDRATE_EVIDENCE } from './carbohydrate.ts'
import { CEILING_EVIDENCE } from './ceiling.ts'
import { CONDITIONS_EVIDENCE } from './conditions.ts'
import { DRINKING_EVIDENCE } from './drinking.ts'
import { EFFORT_EVIDENCE } from './effort.ts'
import type { Coefficient } from './evidence.ts'
import { EXPOSURE_EVIDENCE } from './planes.ts'
import { FITNESS_EVIDENCE } from './fitness.ts'
import { GAIT_EVIDENCE } from './gait.ts'
import { GROUND_COST_EVIDENCE } from './ground-cost.ts'
import { GROUND_FORCE_EVIDENCE } from './ground-forces.ts'
import { GROUND_TIME_EVIDENCE } from './ground-time.ts'
import { INJURY_RATE_EVIDENCE } from './injury-rates.ts'
import { LOAD_EVIDENCE } from './load.ts'
import { MASS_EVIDENCE } from './mass.ts'
import { MUSCLE_EVIDENCE } from './muscle.ts'
import { PACE_EVIDENCE } from './pace-by-grade.ts'
import { BY_HAND_EVIDENCE } from './prediction.ts'
import { PROGRESSION_EVIDENCE } from './progression.ts'
import { REPEATED_BOUT_EVIDENCE } from './repeated-bout.ts'
import { RUN_COST_EVIDENCE } from './run-cost.ts'
import { SHOE_EVIDENCE } from './shoes.ts'
import { SOFTNESS_EVIDENCE } from './softness.ts'
import { STORM_EVIDENCE } from './storms-and-cold.ts'
import { TIBIA_EVIDENCE } from './tibia.ts'
import { UNKNOWN_EVIDENCE } from './unknown.ts'
import { WALK_COST_EVIDENCE } from './walk-cost.ts'
import { WATER_EVIDENCE } from './water.ts'
import { WORK_EVIDENCE } from './work.ts'

/** Coefficients that belong together, under the words a reader would look for. */
export interface EvidenceGroup {
  readonly about: string
  readonly coefficients: readonly Coefficient<unknown>[]
}

/** What plans, briefings and advice on shoes will rest on; no figure does. */
export const ADVICE_GROUPS: readonly EvidenceGroup[] = [
  { about: 'For plans: how often runners are hurt', coefficients: INJURY_RATE_EVIDENCE },
  { about: 'For plans: descents', coefficients: REPEATED_BOUT_EVIDENCE },
  { about: 'For plans: balance and feet', coefficients: BALANCE_EVIDENCE },
  { about: 'For plans: bone', coefficients: BONE_EVIDENCE },
  { about: 'For briefings: drinking', coefficients: DRINKING_EVIDENCE },
  { about: 'For briefings: eating', coefficients: CARBOHYDRATE_INTAKE_EVIDENCE },
  { about: 'For briefings: thunder and cold', coefficients: STORM_EVIDENCE },
  { about: 'For briefings: shoes and carrying', coefficients: SHOE_EVIDENCE },
]

/** What the models of the body and readiness use, in the order a reader would ask for it. */
export const MODEL_GROUPS: readonly EvidenceGroup[] = [
  { about: 'Energy of running', coefficients: RUN_COST_EVIDENCE },
  { about: 'Energy of walking', coefficients: WALK_COST_EVIDENCE },
  { about: 'Ground underfoot', coefficients: GROUND_COST_EVIDENCE },
  { about: 'What ground costs in time', coefficients: GROUND_TIME_EVIDENCE },
  { about: 'The most a body can do', coefficients: CEILING_EVIDENCE },
  { about: 'How hard an outing is', coefficients: EFFORT_EVIDENCE },
  { about: 'Carrying a load', coefficients: LOAD_EVIDENCE },
  { about: 'Running or walking', coefficients: GAIT_EVIDENCE },
  { about: 'Pace by grade', coefficients: PACE_EVIDENCE },
  { about: 'Climb and descent', coefficients: WORK_EVIDENCE },
  { about: 'Forces at the ground', coefficients: GROUND_FORCE_EVIDENCE },
  { about: 'Soft ground', coefficients: SOFTNESS_EVIDENCE },
  { about: 'Load in the shin', coefficients: TIBIA_EVIDENCE },
  { about: 'Muscle groups', coefficients: MUSCLE_EVIDENCE },
  { about: 'Carbohydrate', coefficients: CARBOHYDRATE_EVIDENCE },
  { about: 'Water', coefficients: WATER_EVIDENCE },
  { about: 'Body mass', coefficients: MASS_EVIDENCE },
  { about: 'Where a recording or a map is silent', coefficients: UNKNOWN_EVIDENCE },
  { about: 'Exposure', coefficients: EXPOSURE_EVIDENCE },
  { about: 'Heat, height, dark and long hours', coefficients: CONDITIONS_EVIDENCE },
  { about: 'What races say of the engine', coefficients: FITNESS_EVIDENCE },
  { about: 'Where a runner comes from', coefficients: BACKGROUND_EVIDENCE },
  { about: 'Predictions, set by hand', coefficients: BY_HAND_EVIDENCE },
  { about: 'Growing into it', coefficients: PROGRESSION_EVIDENCE },
]

/** Every coefficient of this room, one after the other; predictions add theirs where all is told. Ids are unique. */
export const EVIDENCE: readonly Coefficient<unknown>[] = [...MODEL_GROUPS, ...ADVICE_GROUPS].flatMap(
  ({ coefficients }) => coefficients,
)

/** The coefficient of that id; null when nobody knows it. */
export function evidenceOf(id: string): Coefficient<unknown> | null {
  return EVIDENCE.find((one) => one.id === id) ?? null
}
