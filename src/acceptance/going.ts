import { NOTHING_CARRIED } from '../body/carried.ts'
import { energyColumns } from '../body/energy.ts'
import { movingOf } from '../body/figures.ts'
import { slopeLength } from '../body/grade-table.ts'
import { motionOf } from '../body/motion.ts'
import { blankStretches } from '../stretch/blank.ts'
import { surfaceCode, technicalityCode } from '../stretch/classes.ts'
import type { Stretches } from '../stretch/stretches.ts'

/** Steady going of somebody of whom nothing is known, on smooth pavement. */
export interface Going {
  readonly gait: 'running' | 'walking'
  /** m/s along the slope. */
  readonly speed: number
  readonly grade: number
  /** How long; one unless told. */
  readonly minutes?: number
  /** °C as a device feels it; not known unless told. */
  readonly temperature?: number
}

/** steps/min that nobody takes for the other gait. */
const CADENCE = { running: 172, walking: 108 } as const

/**
 * The going as stretches, its last minute by itself, with a counted cadence, so that its gait is not guessed from its
 * speed.
 */
export function stretchesOf({ gait, speed, grade, minutes = 1, temperature = Number.NaN }: Going): Stretches {
  const times = minutes > 1 ? [60 * (minutes - 1), 60] : [60 * minutes]
  const stretches = blankStretches(times.length)
  for (const [i, seconds] of times.entries()) {
    const length = (speed * seconds) / slopeLength(grade)
    stretches.length[i] = length
    stretches.movingTime[i] = seconds
    stretches.ascent[i] = Math.max(0, length * grade)
    stretches.descent[i] = Math.max(0, -length * grade)
  }
  stretches.grade.fill(grade)
  stretches.cadence.fill(CADENCE[gait])
  stretches.temperature.fill(temperature)
  stretches.surface.fill(surfaceCode('paved'))
  stretches.surfaceProbability.fill(1)
  stretches.technicality.fill(technicalityCode('smooth'))
  stretches.technicalityProbability.fill(1)
  return stretches
}

/** W/kg, standing rest included, over the last minute of it: what the figure of energy says. */
export function powerOf(going: Going, end: 'value' | 'low' | 'high' = 'value'): number {
  const stretches = stretchesOf(going)
  const energy = energyColumns(movingOf(stretches, motionOf(stretches), NOTHING_CARRIED))
  return (1000 * energy[end][stretches.count - 1]) / 60
}

/** W/kg of so many mL of oxygen per kg and minute, at 20.9 J/mL; written out, so that a published uptake stays put. */
export const wattsOfUptake = (uptake: number): number => (uptake * 20.9) / 60

/** steps/min assumed at a speed in m/s where none were counted. */
export function assumedSteps(gait: Going['gait'], speed: number): number {
  const stretches = stretchesOf({ gait, speed, grade: 0 })
  stretches.cadence.fill(Number.NaN)
  return motionOf(stretches).steps[0]
}
