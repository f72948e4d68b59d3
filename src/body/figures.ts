import type { Stretches } from '../stretch/stretches.ts'
import { CALVES, calvesColumns } from './calves.ts'
import { CARBOHYDRATE, carbohydrateColumns } from './carbohydrate.ts'
import { ENERGY, energyColumns } from './energy.ts'
import type { FigureColumns, FigureMeaning, Person } from './figure.ts'
import { HIPS, hipsColumns } from './hips.ts'
import { IMPACT, impactColumns } from './impact.ts'
import { motionOf } from './motion.ts'
import { QUADS, quadsColumns } from './quads.ts'
import { TIBIA, tibiaColumns } from './tibia.ts'
import { WATER, waterColumns } from './water.ts'
import { DOWNHILL_WORK, downhillWorkColumns, UPHILL_WORK, uphillWorkColumns } from './work.ts'

/** Every figure, in the order people read them; `figuresOf` returns columns in the same order. */
export const FIGURES: readonly FigureMeaning[] = [
  ENERGY,
  UPHILL_WORK,
  DOWNHILL_WORK,
  QUADS,
  HIPS,
  CALVES,
  IMPACT,
  TIBIA,
  CARBOHYDRATE,
  WATER,
]

/**
 * What the stretches asked of the body: one row per stretch and figure, adding up to totals. Every row is the
 * length or time of its stretch times a function of what holds for the whole of it, so cutting a stretch
 * changes no sum.
 *
 * @param _person reserved: no source seen lets sex or age move a figure, and mass is multiplied in afterwards
 */
export function figuresOf(stretches: Stretches, _person: Person): readonly FigureColumns[] {
  const motion = motionOf(stretches)
  const energy = energyColumns(stretches, motion)
  return [
    energy,
    uphillWorkColumns(stretches),
    downhillWorkColumns(stretches),
    quadsColumns(stretches, motion),
    hipsColumns(stretches, motion),
    calvesColumns(stretches, motion),
    impactColumns(stretches, motion),
    tibiaColumns(stretches, motion),
    carbohydrateColumns(energy),
    waterColumns(stretches),
  ]
}
