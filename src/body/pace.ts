import { KAY_PACE, PACE_SPREAD, SAME_EFFORT } from '../evidence/pace-by-grade.ts'
import { KNOWN_ENOUGH } from '../evidence/unknown.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { Ranged } from './figure.ts'
import { STEEPEST } from './grade-table.ts'
import { levelSpeedOf } from './level-speed.ts'
import { mixed, type Motion } from './motion.ts'
import type { MovingEnergy } from './moving-energy.ts'

const [k0, k1, k2, k3, k4] = KAY_PACE.value

/**
 * Time per metre on a grade beside time per metre on the flat, for the same effort on ground one can run.
 * 1 on the level, least near −0.09, held beyond ±0.45; NaN for an unknown grade. A curve of time, not of energy.
 */
export function paceFactor(grade: number): number {
  const i = Math.min(STEEPEST, Math.max(-STEEPEST, grade))
  return (k0 + i * (k1 + i * (k2 + i * (k3 + i * k4)))) / k0
}

/** m of flat road that the same effort covers in the time of each stretch; NaN without a clock or a known grade. */
export interface FlatWay {
  readonly value: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

/**
 * The way as if it were flat road: each stretch by the time curve of its grade, and longer by what its ground costs,
 * for at equal power what ground costs in energy it costs in speed. The curve is of runners: an outing that was
 * mostly walked is drawn longer or shorter, all stretches alike, until going on the level for as long takes the same
 * power; and so, within a fifth, is any outing of which the curve would make another effort, a long descent say.
 */
export function flatWayOf(stretches: Stretches, motion: Motion, moving: MovingEnergy): FlatWay {
  const { count, length, grade, movingTime } = stretches
  const way = { value: new Float64Array(count), low: new Float64Array(count), high: new Float64Array(count) }
  const { running, walking } = moving.ground
  for (let i = 0; i < count; i++) {
    const walked = motion.walking[i]
    const ground = mixed(walked, walking.value[i], running.value[i])
    const flat = movingTime[i] > 0 ? length[i] * paceFactor(grade[i]) * ground : Number.NaN
    const doubt = paceDoubt(grade[i])
    way.value[i] = flat
    const least = mixed(walked, walking.low[i], running.low[i]) / ground - 1
    const most = mixed(walked, walking.high[i], running.high[i]) / ground - 1
    way.low[i] = flat * (1 - Math.sqrt(doubt * doubt + least * least))
    way.high[i] = flat * (1 + Math.sqrt(doubt * doubt + most * most))
  }
  const evened = onePower(way.value, stretches, motion, moving)
  if (evened !== 1)
    for (const end of [way.value, way.low, way.high]) for (let i = 0; i < count; i++) end[i] *= evened
  return way
}

/** What every stretch of flat way is multiplied with, so that one effort is one power; 1 for most runs. */
function onePower(flat: Float64Array, stretches: Stretches, motion: Motion, moving: MovingEnergy): number {
  const { movingTime } = stretches
  let [time, walked, way, wayTime] = [0, 0, 0, 0]
  for (let i = 0; i < flat.length; i++) {
    if (Number.isNaN(moving.rest[i])) continue
    time += movingTime[i]
    walked += movingTime[i] * motion.walking[i]
    if (Number.isNaN(flat[i])) continue
    wayTime += movingTime[i]
    way += flat[i]
  }
  if (!(way > 0)) return 1
  const power = outingPower(stretches, moving)
  const byCurve = way / wayTime
  const { someWalked, mostlyWalked, timesFlat } = SAME_EFFORT.value
  const trust = Math.min(1, Math.max(0, (walked / time - someWalked) / (mostlyWalked - someWalked)))
  const speed = trust === 0 ? byCurve : byCurve + trust * (levelSpeedOf(power) - byCurve)
  const slowest = levelSpeedOf(power / timesFlat.most)
  const fastest = levelSpeedOf(power / timesFlat.least)
  return Math.min(fastest, Math.max(slowest, speed)) / byCurve
}

/** W/kg that the outing took on average. Without the pack and the hours, which are the same on flat road; NaN untimed. */
export function outingPower(
  { movingTime }: Stretches,
  { rest, running, walking, load, drift }: MovingEnergy,
): number {
  let [time, energy] = [0, 0]
  for (let i = 0; i < rest.length; i++) {
    if (Number.isNaN(rest[i])) continue
    time += movingTime[i]
    energy +=
      rest[i] + running.value[i] / load.running.value / drift[i] + walking.value[i] / load.walking.value
  }
  return (1000 * energy) / time
}

/**
 * s per km on flat road at the same effort, from the stretches `from` (inclusive) to `to` (exclusive). Stretches
 * without a clock or a known grade are left out; NaN when they make up more than half of the length.
 */
export function equivalentFlatPace(
  stretches: Stretches,
  flat: FlatWay,
  from = 0,
  to = stretches.count,
): Ranged {
  let [time, known, length, value, low, high] = [0, 0, 0, 0, 0, 0]
  for (let i = from; i < to; i++) {
    length += stretches.length[i]
    if (Number.isNaN(flat.value[i])) continue
    known += stretches.length[i]
    time += stretches.movingTime[i]
    value += flat.value[i]
    low += flat.low[i]
    high += flat.high[i]
  }
  if (!(known >= KNOWN_ENOUGH.value * length) || !(value > 0))
    return { value: Number.NaN, low: Number.NaN, high: Number.NaN }
  return { value: (1000 * time) / value, low: (1000 * time) / high, high: (1000 * time) / low }
}

/** Half-width of the range of the factor, as a share of it. */
function paceDoubt(grade: number): number {
  const { up, down, firmTo, perGradeBeyond } = PACE_SPREAD.value
  const steep = Math.abs(grade)
  return (
    (grade < 0 ? down : up) * Math.min(1, (2 * steep) / firmTo) + perGradeBeyond * Math.max(0, steep - firmTo)
  )
}
