import { sureOf } from '../body/class-share.ts'
import { NOTHING_CARRIED } from '../body/carried.ts'
import { movingOf } from '../body/figures.ts'
import type { MovingEnergy } from '../body/moving-energy.ts'
import { mixed, motionOf } from '../body/motion.ts'
import { HIKING_TIME, KNOWN_ALREADY, RUNNING_SLOWED, WALKING_SLOWED } from '../evidence/ground-time.ts'
import { technicalityCode } from '../stretch/classes.ts'
import { sum } from '../stretch/columns.ts'
import { UNKNOWN, type Stretches } from '../stretch/stretches.ts'
import type { CoursePrediction } from './predict-course.ts'
import { type PredictedSplit, timeAt } from './predict.ts'
import { timedCourse } from './timed-course.ts'

const SCRAMBLE = technicalityCode('scramble')
const ENDS = ['value', 'low', 'high'] as const

/**
 * A prediction over the ground that regions know: every stretch slowed by what its ground asks, the band widened by
 * what is not known of that, and scrambles timed as climbed with hands, never as run. Ground that nobody knows is
 * left to the band, which was learned over such ground.
 *
 * @param stretches the prediction's own, with the ground filled in
 */
export function overGround(prediction: CoursePrediction, stretches: Stretches): CoursePrediction {
  const timed = timedCourse({ ...prediction, stretches })
  const slowed = slowedTimes(timed, isFromRuns(prediction))
  const [movingTime_s, low_s, high_s] = ENDS.map((end) => sum(slowed[end]))
  const [quick, slow] = prediction.band80_s.map((end_s) =>
    Math.abs(Math.log(end_s / prediction.movingTime_s)),
  )
  return {
    ...prediction,
    movingTime_s,
    band80_s: [
      movingTime_s * Math.exp(-Math.hypot(quick, Math.log(movingTime_s / low_s))),
      movingTime_s * Math.exp(Math.hypot(slow, Math.log(high_s / movingTime_s))),
    ],
    splits: splitsAlong(prediction.splits, timed, slowed.value),
    stretches,
    scramble_m: scrambleOf(stretches),
  }
}

/** Whether the time is of recorded runs, which were over some ground; a race told from a result is not. */
function isFromRuns({ effort, athlete }: CoursePrediction): boolean {
  return athlete.runs > 0 && (effort === 'ordinary' || athlete.told === null)
}

/** s per stretch, slowed by its ground. */
function slowedTimes(timed: Stretches, hasRuns: boolean): Record<(typeof ENDS)[number], Float64Array> {
  const motion = motionOf(timed)
  const moving = movingOf(timed, motion, NOTHING_CARRIED)
  const { running, walking } = moving.ground
  const spare = sparePower(timed, moving)
  const onTop = hasRuns ? KNOWN_ALREADY.value : { value: 1, low: 1, high: 1 }
  const times = {
    value: new Float64Array(timed.count),
    low: new Float64Array(timed.count),
    high: new Float64Array(timed.count),
  }
  for (let i = 0; i < timed.count; i++) {
    const seconds = timed.movingTime[i]
    const isKnown = timed.surface[i] !== UNKNOWN || timed.technicality[i] !== UNKNOWN
    const hands = scrambled(timed, i)
    const hiked_s = hands > 0 ? Math.max(seconds, hikingTime(timed, i)) : 0
    for (const end of ENDS) {
      const walkedSlower = Math.max(
        WALKING_SLOWED.value[end] * (walking[end][i] - 1),
        walking[end][i] / spare[i] - 1,
      )
      const ranSlower = RUNNING_SLOWED.value[end] * (running[end][i] - 1)
      const slower = onTop[end] * mixed(motion.walking[i], walkedSlower, ranSlower)
      const run_s = isKnown ? seconds * (1 + Math.max(0, slower)) : seconds
      const byHand_s = hiked_s * (end === 'value' ? 1 : HIKING_TIME.value[end])
      times[end][i] = (1 - hands) * run_s + hands * byHand_s
    }
  }
  return times
}

/**
 * By how much a walker may raise the power of each stretch and spend no more than the outing takes on average, ≥ 1:
 * much on the level, where walkers pay for rough ground with power, and nothing on a steep climb, where they pay with
 * time as runners do.
 */
function sparePower({ movingTime, count }: Stretches, moving: MovingEnergy): Float64Array {
  const { rest, running, walking, ground } = moving
  const smooth = (i: number) =>
    running.value[i] / ground.running.value[i] + walking.value[i] / ground.walking.value[i]
  let [above, time] = [0, 0]
  for (let i = 0; i < count; i++) {
    if (Number.isNaN(rest[i])) continue
    above += smooth(i)
    time += movingTime[i]
  }
  return movingTime.map((seconds, i) => Math.max(1, (above / time) * (seconds / smooth(i))) || 1)
}

/** How surely a stretch is a scramble, 0..1. */
function scrambled(
  { technicality, technicalityFrom, technicalityProbability }: Stretches,
  i: number,
): number {
  return technicality[i] === SCRAMBLE ? sureOf(SCRAMBLE, technicalityFrom[i], technicalityProbability[i]) : 0
}

/** s, by the rule of hiking signposts: of way and height the longer whole and the shorter half. */
function hikingTime({ length, ascent, descent }: Stretches, i: number): number {
  const { level, up_mPerH, down_mPerH } = HIKING_TIME.value
  const way_s = length[i] / level
  const height_s = 3600 * ((ascent[i] || 0) / up_mPerH + (descent[i] || 0) / down_mPerH)
  return Math.max(way_s, height_s) + Math.min(way_s, height_s) / 2
}

/** m of the way that ask for hands; null where nobody knows any of it. */
function scrambleOf(stretches: Stretches): number | null {
  if (stretches.technicality.every((code) => code === UNKNOWN)) return null
  let metres = 0
  for (let i = 0; i < stretches.count; i++) metres += stretches.length[i] * scrambled(stretches, i)
  return metres
}

/** The same splits, at the times that the stretches come to. */
function splitsAlong(
  splits: readonly PredictedSplit[],
  { length }: Stretches,
  seconds: Float64Array,
): PredictedSplit[] {
  let [distance_m, movingTime_s] = [0, 0]
  const ends = Array.from(length, (metres, i) => ({
    distance_m: (distance_m += metres),
    movingTime_s: (movingTime_s += seconds[i]),
  }))
  return splits.map((split) => timeAt(ends, split.distance_m))
}
