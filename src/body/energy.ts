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
  grade: 'B',
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
    const grade = stretches.grade[i]
    const isKnown = !Number.isNaN(grade)
    const likely = isKnown ? grade : 0
    const easiest = isKnown ? grade : -ORDINARY_GROUND
    const hardest = isKnown ? grade : ORDINARY_GROUND

    const kiloseconds = stretches.movingTime[i] / 1000
    if (walking < 1) {
      const ran = kiloseconds * (1 - walking)
      value[i] = ran * runPower(speed, likely, ECONOMY)
      low[i] = ran * runPower(speed, easiest, BEST_ECONOMY)
      high[i] = ran * runPower(speed, hardest, WORST_ECONOMY * worstDescender(hardest) * UNEVEN_GROUND.value)
    }
    if (walking > 0) {
      const walked = kiloseconds * walking
      const usual = walkPower(speed, likely)
      value[i] += walked * usual
      low[i] +=
        walked * leastWalking(isKnown ? usual : walkPower(speed, easiest), mountainWalkPower(speed, easiest))
      high[i] +=
        walked * mostWalking(isKnown ? usual : walkPower(speed, hardest), mountainWalkPower(speed, hardest))
    }
  }
  return columns
}

/** What a runner who cannot descend may spend beside one who can; 1 on the level and going up. */
function worstDescender(grade: number): number {
  return 1 + (DOWNHILL_SKILL.value - 1) * Math.min(1, Math.max(0, -grade) / STEEP_DOWN)
}

/** Both sources of walking cost, and people about them, fit between these two; W/kg. */
function leastWalking(usual: number, mountain: number): number {
  return Math.max(REST_POWER, Math.min(usual - walkingDoubt(usual), mountain))
}

function mostWalking(usual: number, mountain: number): number {
  return Math.max(usual + walkingDoubt(usual), mountain)
}

/** The error of the equation, or the spread between people where that is larger. */
function walkingDoubt(usual: number): number {
  return Math.max(LCDA_ERROR.value, (WORST_ECONOMY / ECONOMY - 1) * (usual - REST_POWER))
}
