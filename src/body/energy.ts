import { DOWNHILL_SKILL, RUNNER_ECONOMY, UNEVEN_GROUND } from '../evidence/run-cost.ts'
import { LCDA_ERROR } from '../evidence/walk-cost.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { emptyColumns, ORDINARY_GROUND, setUnknown } from './columns.ts'
import { mountainWalkPower, REST_POWER, runPower, walkPower } from './cost.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'
import type { Motion } from './motion.ts'

export const ENERGY: FigureMeaning = {
  id: 'energy',
  label: 'Energy',
  unit: 'kJ',
  perKg: true,
  grade: 'A',
  evidence: [
    'minetti-run-cost',
    'runner-economy',
    'standing-rest',
    'lcda-walk-power',
    'lcda-walk-error',
    'minetti-walk-cost',
    'walk-run-transition-speed',
    'cheapest-walking-speed',
    'preferred-transition',
    'transition-cadence',
    'downhill-skill',
    'uneven-ground-running',
  ],
  meaning:
    'What the body used while moving, standing rest included, on smooth or mildly uneven ground. Rough, soft or loose ground costs more than the range allows, and pauses are not counted.',
}

/** Grade down at which the range has opened to its full width for unpractised descenders. */
const STEEP_DOWN = 0.2

const { value: ECONOMY, low: BEST_ECONOMY, high: WORST_ECONOMY } = RUNNER_ECONOMY.value

/** kJ per kg of body mass, gross: of running and walking by grade, speed and gait. NaN without a clock. */
export function energyColumns(stretches: Stretches, motion: Motion): FigureColumns {
  const columns = emptyColumns('energy', stretches.count)
  const { value, low, high } = columns
  for (let i = 0; i < stretches.count; i++) {
    const speed = motion.speed[i]
    const walking = motion.walking[i]
    if (!Number.isFinite(speed) || Number.isNaN(walking)) {
      setUnknown(columns, i)
      continue
    }
    const kiloseconds = stretches.movingTime[i] / 1000
    const grade = stretches.grade[i]
    const isKnown = !Number.isNaN(grade)
    value[i] = kiloseconds * likely(speed, isKnown ? grade : 0, walking)
    low[i] = kiloseconds * least(speed, isKnown ? grade : -ORDINARY_GROUND, walking)
    high[i] = kiloseconds * most(speed, isKnown ? grade : ORDINARY_GROUND, walking)
  }
  return columns
}

/** W/kg */
function likely(speed: number, grade: number, walking: number): number {
  const run = walking < 1 ? runPower(speed, grade, ECONOMY) : 0
  const walk = walking > 0 ? walkPower(speed, grade) : 0
  return walking * walk + (1 - walking) * run
}

function least(speed: number, grade: number, walking: number): number {
  const run = walking < 1 ? runPower(speed, grade, BEST_ECONOMY) : 0
  const walk = walking > 0 ? leastWalking(speed, grade) : 0
  return walking * walk + (1 - walking) * run
}

function most(speed: number, grade: number, walking: number): number {
  const descent = Math.min(1, Math.max(0, -grade) / STEEP_DOWN)
  const skill = 1 + (DOWNHILL_SKILL.value - 1) * descent
  const run = walking < 1 ? runPower(speed, grade, WORST_ECONOMY * skill * UNEVEN_GROUND.value) : 0
  const walk = walking > 0 ? mostWalking(speed, grade) : 0
  return walking * walk + (1 - walking) * run
}

/** Both sources of walking cost, and people about them, fit between these two. */
function leastWalking(speed: number, grade: number): number {
  const usual = walkPower(speed, grade)
  return Math.max(REST_POWER, Math.min(usual - walkingDoubt(usual), mountainWalkPower(speed, grade)))
}

function mostWalking(speed: number, grade: number): number {
  const usual = walkPower(speed, grade)
  return Math.max(usual + walkingDoubt(usual), mountainWalkPower(speed, grade))
}

/** The error of the equation, or the spread between people where that is larger. */
function walkingDoubt(usual: number): number {
  return Math.max(LCDA_ERROR.value, (WORST_ECONOMY / ECONOMY - 1) * (usual - REST_POWER))
}
