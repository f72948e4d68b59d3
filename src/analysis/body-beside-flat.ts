import type { FigureColumns, Ranged } from '../body/figure.ts'
import { energyColumns } from '../body/energy.ts'
import { effortOf } from '../body/effort.ts'
import { eachFigure, figuresOf, movingOf } from '../body/figures.ts'
import type { Carried } from '../body/carried.ts'
import { motionOf } from '../body/motion.ts'
import { levelSpeedOf } from '../body/level-speed.ts'
import { equivalentFlatPace, outingPower, flatWayOf, type FlatWay } from '../body/pace.ts'
import type { Spread } from '../evidence/table.ts'
import { HEIGHT_ERROR } from '../evidence/work.ts'
import { partsOf } from '../body/rests-on.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { FigureResult } from './analysis.ts'
import { type Companion, flatRoadBeside } from './beside-flat.ts'
import { figuresBesideFlat } from './figure-results.ts'

/** What stretches asked of a body, or would ask, beside the same effort on flat road. */
export interface BodyBesideFlat {
  readonly figures: readonly FigureResult[]
  /** s per km; null where the slopes are not known. */
  readonly flatPace: Ranged | null
  /** s of moving time walked. */
  readonly walkingTime_s: number
  readonly energy: FigureResult | undefined
  readonly energyColumns: FigureColumns
  /** m of flat road by stretch. */
  readonly flatWay: FlatWay
}

/**
 * Every figure over stretches that were run, or that are predicted to be: they must have moving times.
 *
 * @param mass kg, a range where it is unknown
 * @param load what is carried, as a share of it
 * @param highestUptake ml/kg/min, as a result tells it; null where none does
 * @param heightError how far climb and descent may be off, as a share
 */
export function bodyBesideFlat(
  stretches: Stretches,
  mass: Ranged,
  load: Carried,
  highestUptake: number | null = null,
  heightError: Spread = HEIGHT_ERROR.value,
): BodyBesideFlat {
  const motion = motionOf(stretches)
  const { walking } = motion
  const moving = movingOf(stretches, motion, load)
  const flatWay = flatWayOf(stretches, motion, moving)
  const flatPace = equivalentFlatPace(stretches, flatWay)
  const isGradeKnown = Number.isFinite(flatPace.value)
  // Where nobody knows the slopes, the same power is all there is to compare by.
  const flatSpeed = isGradeKnown ? 1000 / flatPace.value : levelSpeedOf(outingPower(stretches, moving))
  const flat = flatRoadBeside(stretches, flatSpeed, motion)
  const energy = energyColumns(moving)
  const effort = effortOf(stretches, energy, highestUptake)
  const beside = ({ stretches: road, motion: along }: Companion) => figuresOf(road, load, along, effort)
  const besides = { sameTime: beside(flat.sameTime), sameDistance: beside(flat.sameDistance) }
  const figures = figuresBesideFlat(
    eachFigure(stretches, motion, load, moving, energy, effort, heightError),
    stretches,
    mass,
    besides,
    partsOf(stretches, motion, moving, effort),
  )
  let walkingTime_s = 0
  for (let i = 0; i < stretches.count; i++) walkingTime_s += walking[i] * stretches.movingTime[i]
  return {
    figures,
    flatPace: isGradeKnown ? flatPace : null,
    flatWay,
    walkingTime_s,
    energy: figures.find((figure) => figure.id === 'energy'),
    energyColumns: energy,
  }
}
