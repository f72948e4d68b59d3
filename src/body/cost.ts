import { MINETTI_RUN_COST, STANDING_REST } from '../evidence/run-cost.ts'
import { LCDA_WALK_POWER, MINETTI_WALK_COST } from '../evidence/walk-cost.ts'
import { atGrade, gradeTable, STEEPEST } from './grade-table.ts'
import { monotoneCubic } from './monotone-cubic.ts'
import { cheapestWalkingSpeed, transitionSpeed } from './transition.ts'

/**
 * What moving costs, as power in W per kg of body mass, standing rest included, at a speed along the slope.
 *
 * Running is the measured table of mountain runners times a factor for economy. Walking has two sources that
 * disagree by some ten percent, as elite and other runners do: mountain runners at their cheapest speed
 * (Minetti) and ninety-five ordinary people at any speed (LCDA). The product's walking cost is the ordinary
 * one; the mountain runners' is the lower end of its range, and decides where running becomes cheaper.
 */

/** W/kg */
export const REST_POWER = STANDING_REST.value

const RUN = gradeTable(monotoneCubic(MINETTI_RUN_COST.value))
const WALK = gradeTable(monotoneCubic(MINETTI_WALK_COST.value))
const TRANSITION = gradeTable(transitionSpeed)
const CHEAPEST = gradeTable(cheapestWalkingSpeed)

const LCDA = LCDA_WALK_POWER.value
const LCDA_SLOPE = gradeTable((grade) => {
  const percent = 100 * Math.min(LCDA.steepestUp, Math.max(LCDA.steepestDown, grade))
  return LCDA.d * percent * (1 - 1.05 ** (1 - 1.1 ** (percent + 32)))
})

/** J/kg per m along the slope above rest, for a mountain runner; held beyond ±0.45. NaN for an unknown grade. */
export function runCost(grade: number): number {
  return atGrade(RUN, grade)
}

/** The same for walking at the cheapest speed. */
function walkCost(grade: number): number {
  return atGrade(WALK, grade)
}

/** @param economy 1 for an elite mountain runner, see evidence runner-economy */
export function runPower(speed: number, grade: number, economy: number): number {
  return REST_POWER + economy * runCost(grade) * beyondTable(grade) * speed
}

/** Walking as mountain runners do it: cheapest at an easy speed, as dear as running where they would run. */
export function mountainWalkPower(speed: number, grade: number): number {
  const isSteep = grade > STEEPEST
  const cheapest = isSteep ? cheapestWalkingSpeed(grade) : atGrade(CHEAPEST, grade)
  const transition = isSteep ? transitionSpeed(grade) : atGrade(TRANSITION, grade)
  const haste = Math.min(1, Math.max(0, (speed - cheapest) / (transition - cheapest)))
  const easy = walkCost(grade)
  // The fourth power of speed is how the walking equation, too, rises towards the change of gait.
  const cost = easy + (runCost(grade) - easy) * haste * haste * haste * haste
  return REST_POWER + cost * beyondTable(grade) * speed
}

/** Walking as people do it on average, by the LCDA equation; beyond its fastest speed each metre costs the same. */
export function walkPower(speed: number, grade: number): number {
  const pace = Math.min(speed, LCDA.fastest)
  const level = LCDA.a * pace ** LCDA.b + LCDA.c * pace * pace * pace * pace
  const moving = level + atGrade(LCDA_SLOPE, grade) * beyondTable(grade) * pace
  return REST_POWER + (speed > pace ? (moving * speed) / pace : moving)
}

/** Beyond a grade of 0.45 the cost per metre climbed is held: measured flat from 20° to 35° (Giovanelli 2016). */
function beyondTable(grade: number): number {
  if (!(grade > STEEPEST)) return 1
  return Math.sin(Math.atan(grade)) / Math.sin(Math.atan(STEEPEST))
}
