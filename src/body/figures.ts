import type { Stretches } from '../stretch/stretches.ts'
import { CALVES, calvesColumns } from './calves.ts'
import { CARBOHYDRATE, carbohydrateColumns } from './carbohydrate.ts'
import { ENERGY, energyColumns } from './energy.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'
import { BRAKING, groundForceColumns, IMPACT, PROPULSION } from './ground-forces.ts'
import { HIPS, hipsColumns } from './hips.ts'
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
  BRAKING,
  PROPULSION,
  TIBIA,
  CARBOHYDRATE,
  WATER,
]

/**
 * What the stretches asked of the body: one row per stretch and figure, adding up to totals. Every row is the
 * length or time of its stretch times a function of what holds for the whole of it, so cutting a stretch
 * changes no sum.
 * Figures that scale with body mass come per kg; no source seen lets sex or age move a figure.
 */
export function figuresOf(stretches: Stretches): readonly FigureColumns[] {
  const motion = motionOf(stretches)
  const energy = energyColumns(stretches, motion)
  return [
    energy,
    uphillWorkColumns(stretches),
    downhillWorkColumns(stretches),
    quadsColumns(stretches, motion),
    hipsColumns(stretches, motion),
    calvesColumns(stretches, motion),
    ...groundForceColumns(stretches, motion),
    tibiaColumns(stretches, motion),
    carbohydrateColumns(energy),
    waterColumns(stretches),
  ]
}
