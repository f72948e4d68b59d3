import { DOWNHILL_SKILL, ECONOMY_DRIFT, RUNNER_ECONOMY } from '../evidence/run-cost.ts'
import { LCDA_ERROR } from '../evidence/walk-cost.ts'
import { ORDINARY_GRADE } from '../evidence/unknown.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { mountainWalkPower, REST_POWER, runPower, walkPower } from './cost.ts'
import { mostPower } from './ceiling.ts'
import type { Ranged } from './figure.ts'
import type { GroundCost } from './ground-cost.ts'
import { meanHours } from './hours.ts'
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
  /** Times what running would have taken had it been at the start, ≥ 1: hours make it dearer. */
  readonly drift: Float64Array
}

const DRIFT = ECONOMY_DRIFT.value.perHour

const { value: ECONOMY, low: BEST_ECONOMY, high: WORST_ECONOMY } = RUNNER_ECONOMY.value

/**
 * What each stretch took. The ends of the range put together what is independent of one another — economy, ground,
 * load, the descender, a grade nobody knows — as independent errors add, in quadrature; and over the whole no end
 * reaches beyond what anybody could keep up for so long.
 */
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
  const drift = new Float64Array(count)
  const carried = { running: doubtOf(load.running), walking: doubtOf(load.walking) }
  let hours = 0
  for (let i = 0; i < count; i++) {
    const speed = motion.speed[i]
    const walked = motion.walking[i]
    const soFar = hours
    if (stretches.movingTime[i] > 0) hours += stretches.movingTime[i] / 3600
    const tired_h = meanHours(soFar, hours, ECONOMY_DRIFT.value.to_h)
    drift[i] = 1 + DRIFT.value * tired_h
    const kiloseconds = stretches.movingTime[i] / 1000
    rest[i] = Number.isFinite(speed) && !Number.isNaN(walked) ? kiloseconds * REST_POWER : Number.NaN
    if (Number.isNaN(rest[i])) {
      for (const gait of [running, walking]) gait.value[i] = gait.low[i] = gait.high[i] = Number.NaN
      continue
    }

    const grade = stretches.grade[i]
    const isKnown = !Number.isNaN(grade)
    const likely = isKnown ? grade : 0
    const easiest = isKnown ? grade : -ORDINARY_GRADE.value
    const hardest = isKnown ? grade : ORDINARY_GRADE.value
    if (walked < 1) {
      const usual = runPower(speed, likely, 1) - REST_POWER
      running.value[i] =
        kiloseconds * (1 - walked) * usual * ECONOMY * ground.running.value[i] * load.running.value * drift[i]
      const tired = [1 + DRIFT.low * tired_h, 1 + DRIFT.high * tired_h]
      const steepness = isKnown
        ? SURE
        : [runPower(speed, easiest, 1) - REST_POWER, runPower(speed, hardest, 1) - REST_POWER].map(
            (power) => power / usual,
          )
      setEnds(
        running,
        i,
        squared(BEST_ECONOMY / ECONOMY) +
          squared(tired[0] / drift[i]) +
          squared(steepness[0]) +
          squared(ground.running.low[i] / ground.running.value[i]) +
          carried.running.below,
        squared(WORST_ECONOMY / ECONOMY) +
          squared(worstDescender(hardest)) +
          squared(tired[1] / drift[i]) +
          squared(steepness[1]) +
          squared(ground.running.high[i] / ground.running.value[i]) +
          carried.running.above,
      )
    }
    if (walked > 0) {
      const usual = walkPower(speed, likely) - REST_POWER
      walking.value[i] = kiloseconds * walked * usual * ground.walking.value[i] * load.walking.value
      const flatter = isKnown ? usual : walkPower(speed, easiest) - REST_POWER
      const steeper = isKnown ? usual : walkPower(speed, hardest) - REST_POWER
      setEnds(
        walking,
        i,
        squared(leastWalking(flatter, speed, easiest) / flatter) +
          squared(flatter / usual) +
          squared(ground.walking.low[i] / ground.walking.value[i]) +
          carried.walking.below,
        squared(mostWalking(steeper, speed, hardest) / steeper) +
          squared(steeper / usual) +
          squared(ground.walking.high[i] / ground.walking.value[i]) +
          carried.walking.above,
      )
    }
  }
  keepBelowCeiling(stretches, rest, running, walking)
  return { rest, running, walking, ground, load, drift }
}

const SURE = [1, 1] as const

/** Of a doubt told as times the value: how far from it, squared. */
const squared = (times: number): number => (times - 1) * (times - 1)

/** Of the load, as the others are: the same on every stretch. */
const doubtOf = ({ value, low, high }: Ranged) => ({
  below: squared(low / value),
  above: squared(high / value),
})

/** Independent doubts, squared and summed, become the ends about the value. */
function setEnds(ends: Ends, i: number, below: number, above: number): void {
  ends.low[i] = ends.value[i] * Math.max(0, 1 - Math.sqrt(below))
  ends.high[i] = ends.value[i] * (1 + Math.sqrt(above))
}

/**
 * Draws the upper ends in, all alike, where together they ask for more than anybody could keep up; and the value, where
 * even that does, for then the recording is wrong somewhere, and what is told must at least be possible.
 */
function keepBelowCeiling({ movingTime }: Stretches, rest: Float64Array, running: Ends, walking: Ends): void {
  let [time, standing, value, high] = [0, 0, 0, 0]
  for (let i = 0; i < rest.length; i++) {
    if (Number.isNaN(rest[i])) continue
    time += movingTime[i]
    standing += rest[i]
    value += running.value[i] + walking.value[i]
    high += running.high[i] + walking.high[i]
  }
  const most = (time / 1000) * mostPower(time) - standing
  if (!(high > most)) return
  const possible = Math.min(1, most / value)
  const left = possible < 1 ? 0 : (most - value) / (high - value)
  for (const { value: told, low, high: top } of [running, walking])
    for (let i = 0; i < rest.length; i++) {
      top[i] = possible * (told[i] + left * (top[i] - told[i]))
      told[i] *= possible
      low[i] = Math.min(low[i], told[i])
    }
}

function endsOf(count: number): Ends {
  return { value: new Float64Array(count), low: new Float64Array(count), high: new Float64Array(count) }
}

/** What a runner who cannot descend may spend beside one who can; 1 on the level and going up. */
function worstDescender(grade: number): number {
  const { times, fullAt } = DOWNHILL_SKILL.value
  return 1 + (times - 1) * Math.min(1, Math.max(0, grade / fullAt))
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
