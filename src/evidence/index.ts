import { CARBOHYDRATE_EVIDENCE } from './carbohydrate.ts'
import type { Coefficient } from './evidence.ts'
import { GAIT_EVIDENCE } from './gait.ts'
import { GROUND_FORCE_EVIDENCE } from './ground-forces.ts'
import { MASS_EVIDENCE } from './mass.ts'
import { MUSCLE_EVIDENCE } from './muscle.ts'
import { PACE_EVIDENCE } from './pace-by-grade.ts'
import { PROGRESSION_EVIDENCE } from './progression.ts'
import { RUN_COST_EVIDENCE } from './run-cost.ts'
import { TIBIA_EVIDENCE } from './tibia.ts'
import { WALK_COST_EVIDENCE } from './walk-cost.ts'
import { WATER_EVIDENCE } from './water.ts'
import { WORK_EVIDENCE } from './work.ts'

/** Every coefficient the models use, in the order a reader would ask for them. Ids are unique. */
export const EVIDENCE: readonly Coefficient<unknown>[] = [
  ...RUN_COST_EVIDENCE,
  ...WALK_COST_EVIDENCE,
  ...GAIT_EVIDENCE,
  ...PACE_EVIDENCE,
  ...WORK_EVIDENCE,
  ...GROUND_FORCE_EVIDENCE,
  ...TIBIA_EVIDENCE,
  ...MUSCLE_EVIDENCE,
  ...CARBOHYDRATE_EVIDENCE,
  ...WATER_EVIDENCE,
  ...MASS_EVIDENCE,
  ...PROGRESSION_EVIDENCE,
]

/** The coefficient of that id; null when nobody knows it. */
export function evidenceOf(id: string): Coefficient<unknown> | null {
  return EVIDENCE.find((one) => one.id === id) ?? null
}
