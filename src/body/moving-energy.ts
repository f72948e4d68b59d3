import { DOWNHILL_SKILL, RUNNER_ECONOMY } from '../evidence/run-cost.ts'
import { LCDA_ERROR } from '../evidence/walk-cost.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { ORDINARY_GROUND } from './columns.ts'
import { mountainWalkPower, REST_POWER, runPower, walkPower } from './cost.ts'
import type { GroundCost } from './ground-cost.ts'
import type { LoadFactors } from './carried.ts'
import type { Motion } from './motion.ts'

/** kJ per kg of body mass; NaN without a clock. */
interface Ends {
  readonly value: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

/** What moving took on each stretch: what standing would have taken, and above it running and walking. */
export interface MovingEnergy {
  readonly rest: Float64Array
  readonly running: Ends
  readonly walking: Ends
  readonly ground: GroundCost
  readonly load: LoadFactors
}

/** Grade down at which the range has opened to its full width for unpractised descenders. */
const STEEP_DOWN = 0.2

const { value: ECONOMY, low: BEST_ECONOMY, high: WORST_ECONOMY } = RUNNER_ECONOMY.value

export function movingEnergyOf(
  stretches: Stretches,
  motion: Motion,
  ground: GroundCost,
  load: LoadFactors,
): MovingEnergy {
  const { count } = stretches
  const rest = new Float64Array(count)
  const running = endsOf(count)
  const walking = endsOf(count)
  for (let i = 0; i < count; i++) {
    const speed = motion.speed[i]
    const walked = motion.walking[i]
    const kiloseconds = stretches.movingTime[i] / 1000
    rest[i] = Number.isFinite(speed) && !Number.isNaN(walked) ? kiloseconds * REST_POWER : Number.NaN
    if (Number.isNaN(rest[i])) {
      for (const gait of [running, walking]) gait.value[i] = gait.low[i] = gait.high[i] = Number.NaN
      continue
    }

    const grade = stretches.grade[i]
    const isKnown = !Number.isNaN(grade)
    const likely = isKnown ? grade : 0
    const easiest = isKnown ? grade : -ORDINARY_GROUND
    const hardest = isKnown ? grade : ORDINARY_GROUND
    if (walked < 1) {
      const ran = kiloseconds * (1 - walked)
      const run = (at: number, economy: number) => ran * (runPower(speed, at, economy) - REST_POWER)
      running.value[i] = run(likely, ECONOMY) * ground.running.value[i] * load.running.value
      running.low[i] = run(easiest, BEST_ECONOMY) * ground.running.low[i] * load.running.low
      running.high[i] =
        run(hardest, WORST_ECONOMY * worstDescender(hardest)) * ground.running.high[i] * load.running.high
    }
    if (walked > 0) {
      const walk = kiloseconds * walked
      const usual = walkPower(speed, likely) - REST_POWER
      const least = leastWalking(isKnown ? usual : walkPower(speed, easiest) - REST_POWER, speed, easiest)
      const most = mostWalking(isKnown ? usual : walkPower(speed, hardest) - REST_POWER, speed, hardest)
      walking.value[i] = walk * usual * ground.walking.value[i] * load.walking.value
      walking.low[i] = walk * least * ground.walking.low[i] * load.walking.low
      walking.high[i] = walk * most * ground.walking.high[i] * load.walking.high
    }
  }
  return { rest, running, walking, ground, load }
}

function endsOf(count: number): Ends {
  return { value: new Float64Array(count), low: new Float64Array(count), high: new Float64Array(count) }
}

/** What a runner who cannot descend may spend beside one who can; 1 on the level and going up. */
function worstDescender(grade: number): number {
  return 1 + (DOWNHILL_SKILL.value - 1) * Math.min(1, Math.max(0, -grade) / STEEP_DOWN)
}

/** Both sources of walking cost, and people about them, fit between these two; W/kg above rest. */
function leastWalking(usual: number, speed: number, grade: number): number {
  return Math.max(0, Math.min(usual - walkingDoubt(usual), mountainWalkPower(speed, grade) - REST_POWER))
}

function mostWalking(usual: number, speed: number, grade: number): number {
  return Math.max(usual + walkingDoubt(usual), mountainWalkPower(speed, grade) - REST_POWER)
}

/** The error of the equation, or the spread between people where that is larger. */
function walkingDoubt(usual: number): number {
  return Math.max(LCDA_ERROR.value, (WORST_ECONOMY / ECONOMY - 1) * usual)
}
