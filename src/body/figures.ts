/**
 * @module body
 *
 * From stretches to what they do to a body: one figure a file, `stretches → columns (value, low, high)`, additive.
 *
 * @example
 * ```ts
 * import type { Stretches } from '../stretch/stretches.ts'
 * import { FIGURES, figuresOf } from './figures.ts'
 *
 * declare const stretches: Stretches
 * const columns = figuresOf(stretches)
 * FIGURES[0].id // 'energy', whose columns come first
 * ```
 */

import type { Spread } from '../evidence/table.ts'
import { HEIGHT_ERROR } from '../evidence/work.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { CALVES, calvesColumns } from './calves.ts'
import { CARBOHYDRATE, carbohydrateColumns } from './carbohydrate.ts'
import { CARRYING, carryingColumns } from './carrying.ts'
import { ALTITUDE_TIME, altitudeTimeColumns } from './conditions/altitude.ts'
import { DARK_MINUTES, DARKNESS_TIME, darknessColumns } from './conditions/darkness.ts'
import { DURATION_TIME, durationTimeColumns } from './conditions/duration.ts'
import { HEAT_TIME, heatTimeColumns } from './conditions/heat.ts'
import { type Effort, effortOf } from './effort.ts'
import { ENERGY, energyColumns } from './energy.ts'
import {
  frontalColumns,
  ROUGH_MINUTES,
  SCRAMBLE_MINUTES,
  SIDE_SLOPE_MINUTES,
  SMOOTH_MINUTES,
  UNEVEN_MINUTES,
  VERY_ROUGH_MINUTES,
} from './planes/frontal.ts'
import { DOWNHILL_MINUTES, LEVEL_MINUTES, sagittalColumns, UPHILL_MINUTES } from './planes/sagittal.ts'
import { TURNING, turningColumns } from './planes/transverse.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'
import { groundCostOf } from './ground-cost.ts'
import {
  GROUND_ENERGY,
  groundEnergyColumns,
  SOFT_MINUTES,
  softMinutesColumns,
  YIELDING_ENERGY,
  yieldingEnergyColumns,
} from './ground-energy.ts'
import { BRAKING, groundForceColumns, IMPACT, PROPULSION } from './ground-forces.ts'
import { HIPS, hipsColumns } from './hips.ts'
import { loadFactors, NOTHING_CARRIED, type Carried } from './carried.ts'
import { motionOf, type Motion } from './motion.ts'
import { movingEnergyOf, type MovingEnergy } from './moving-energy.ts'
import { QUADS, quadsColumns } from './quads.ts'
import { TIBIA, tibiaColumns } from './tibia.ts'
import { WATER, waterColumns } from './water.ts'
import { DOWNHILL_WORK, downhillWorkColumns, UPHILL_WORK, uphillWorkColumns } from './work.ts'

/** What figures are made from; what several need is worked out once. */
interface FigureInputs {
  readonly stretches: Stretches
  readonly motion: Motion
  readonly load: Carried
  readonly moving: MovingEnergy
  readonly energy: FigureColumns
  readonly effort: Effort
  readonly ground: FigureColumns
  /** How far climb and descent may be off, as a share. */
  readonly heightError: Spread
}

/** Figures that come from one function, and that function: one set of columns for each meaning, in the same order. */
interface FigureEntry {
  readonly meanings: readonly FigureMeaning[]
  readonly columns: (of: FigureInputs) => readonly FigureColumns[]
}

const one = (meaning: FigureMeaning, columns: (of: FigureInputs) => FigureColumns): FigureEntry => ({
  meanings: [meaning],
  columns: (of) => [columns(of)],
})

/** Every figure, in the order people read them. A new one is one entry. */
const ENTRIES: readonly FigureEntry[] = [
  one(ENERGY, ({ energy }) => energy),
  one(CARRYING, ({ moving }) => carryingColumns(moving)),
  one(UPHILL_WORK, ({ stretches, load, heightError }) => uphillWorkColumns(stretches, load, heightError)),
  one(DOWNHILL_WORK, ({ stretches, load, heightError }) => downhillWorkColumns(stretches, load, heightError)),
  one(QUADS, ({ stretches, motion }) => quadsColumns(stretches, motion)),
  one(HIPS, ({ stretches, motion }) => hipsColumns(stretches, motion)),
  one(CALVES, ({ stretches, motion }) => calvesColumns(stretches, motion)),
  {
    meanings: [IMPACT, BRAKING, PROPULSION],
    columns: ({ stretches, motion }) => groundForceColumns(stretches, motion),
  },
  one(TIBIA, ({ stretches, motion }) => tibiaColumns(stretches, motion)),
  one(CARBOHYDRATE, ({ stretches, energy, effort }) => carbohydrateColumns(stretches, energy, effort)),
  one(WATER, ({ stretches, energy, load }) => waterColumns(stretches, energy, load)),
  one(GROUND_ENERGY, ({ ground }) => ground),
  one(YIELDING_ENERGY, ({ stretches, ground }) => yieldingEnergyColumns(stretches, ground)),
  one(SOFT_MINUTES, ({ stretches }) => softMinutesColumns(stretches)),
  {
    meanings: [UPHILL_MINUTES, DOWNHILL_MINUTES, LEVEL_MINUTES],
    columns: ({ stretches }) => sagittalColumns(stretches),
  },
  {
    meanings: [
      SMOOTH_MINUTES,
      UNEVEN_MINUTES,
      ROUGH_MINUTES,
      VERY_ROUGH_MINUTES,
      SCRAMBLE_MINUTES,
      SIDE_SLOPE_MINUTES,
    ],
    columns: ({ stretches }) => frontalColumns(stretches),
  },
  one(TURNING, ({ stretches }) => turningColumns(stretches)),
  one(ALTITUDE_TIME, ({ stretches }) => altitudeTimeColumns(stretches)),
  one(HEAT_TIME, ({ stretches }) => heatTimeColumns(stretches)),
  { meanings: [DARK_MINUTES, DARKNESS_TIME], columns: ({ stretches }) => darknessColumns(stretches) },
  one(DURATION_TIME, ({ stretches }) => durationTimeColumns(stretches)),
]

/** Every figure, in the order people read them; `figuresOf` returns columns in the same order. */
export const FIGURES: readonly FigureMeaning[] = ENTRIES.flatMap(({ meanings }) => meanings)

/**
 * What the stretches asked of the body: one row per stretch and figure, adding up to totals. Every row is the
 * length or time of its stretch times a function of what holds for the whole of it, so cutting a stretch
 * changes no sum.
 * Figures that scale with body mass come per kg; no source seen says how far sex or age moves a figure.
 *
 * @param load what is carried, as a share of body mass
 * @param motion how one moved, where that is not read from the stretches
 * @param effort how hard it was, where that is not read from them
 */
export function figuresOf(
  stretches: Stretches,
  load: Carried = NOTHING_CARRIED,
  motion: Motion = motionOf(stretches),
  effort?: Effort,
): readonly FigureColumns[] {
  const moving = movingOf(stretches, motion, load)
  const energy = energyColumns(moving)
  return [...eachFigure(stretches, motion, load, moving, energy, effort ?? effortOf(stretches, energy, null))]
}

/** What moving took, from which energy and much else is made. */
export function movingOf(stretches: Stretches, motion: Motion, load: Carried): MovingEnergy {
  return movingEnergyOf(stretches, motion, groundCostOf(stretches, motion), loadFactors(load))
}

/** Every figure one by one, so that a long recording's columns need not all be held at once. */
export function* eachFigure(
  stretches: Stretches,
  motion: Motion,
  load: Carried,
  moving: MovingEnergy,
  energy: FigureColumns,
  effort: Effort,
  heightError: Spread = HEIGHT_ERROR.value,
): Generator<FigureColumns, void, void> {
  const ground = groundEnergyColumns(stretches, moving)
  for (const { columns } of ENTRIES)
    yield* columns({ stretches, motion, load, moving, energy, effort, ground, heightError })
}
