import { fatigueAfter, fatigueAt } from './flat-equivalent.ts'
import type { Athlete } from './athlete.ts'
import type { EffortKind } from './effort-kind.ts'
import { expectPace } from './expect-pace.ts'
import { expectRace } from './expect-race.ts'
import { recall } from './local-corrections.ts'
import { runFeatures, tiredEffort } from './kernel.ts'
import type { EffortLine } from './run-summary.ts'

export interface Prediction {
  readonly movingTime_s: number
  /** Four of five times the moving time lies between. */
  readonly band80_s: readonly [number, number]
  /** Predicted moving time from the start to each `distance_m`, at most 100 m apart, the finish last. */
  readonly splits: readonly PredictedSplit[]
}

export interface PredictedSplit {
  readonly distance_m: number
  readonly movingTime_s: number
}

/** When somebody is where, straight between the splits on either side; the ends hold beyond the ends. */
export function timeAt(splits: readonly PredictedSplit[], distance_m: number): PredictedSplit {
  let [low, high] = [0, splits.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (splits[middle].distance_m >= distance_m) high = middle
    else low = middle + 1
  }
  const [a, b] = [splits[low - 1] ?? { distance_m: 0, movingTime_s: 0 }, splits[low]]
  const share = Math.max(0, Math.min(1, (distance_m - a.distance_m) / (b.distance_m - a.distance_m)))
  return { distance_m, movingTime_s: a.movingTime_s + share * (b.movingTime_s - a.movingTime_s) }
}

/** m between splits. */
const SPLIT_M = 50

/**
 * How long a course takes an athlete, and when they are where. On an ordinary day resting is not counted; a race told
 * from a result lasts until its finish, whatever stops it took.
 */
export function predict(course: EffortLine, athlete: Athlete, effort: EffortKind = 'ordinary'): Prediction {
  const { priors, now_s } = athlete
  const effort_m = tiredEffort(course, priors.fatigue)
  const features = runFeatures(course, now_s, false, effort_m)
  const { mean, low, high } = (effort === 'race' ? expectRace : expectPace)(athlete, features)
  const movingTime_s = effort_m * Math.exp(mean)
  const shape = effort === 'race' ? raceShapeOf(course, athlete, movingTime_s) : shapeOf(course, athlete)
  return {
    movingTime_s,
    band80_s: [effort_m * Math.exp(low), effort_m * Math.exp(high)],
    splits: splitsOf(course, shape, movingTime_s),
  }
}

/** Share of the moving time spent up to the end of each piece on an ordinary day; the last is 1. */
export function shapeOf(course: EffortLine, athlete: Athlete): Float64Array {
  const { priors, fatigueRise } = athlete
  return sharesOf(course, athlete, (effort_m) => fatigueRise * fatigueAt(effort_m, priors.fatigue))
}

/** The same of a race: people slow in them as finishers do, by the hours they are under way. */
function raceShapeOf(course: EffortLine, athlete: Athlete, time_s: number): Float64Array {
  const { fatigue } = athlete.priors
  const pace = time_s / course.effort_m
  return sharesOf(course, athlete, (effort_m) => fatigue.rise * fatigueAfter(pace * effort_m, fatigue))
}

function sharesOf(
  course: EffortLine,
  { ground }: Athlete,
  tiredAfter: (effort_m: number) => number,
): Float64Array {
  const shares = new Float64Array(course.count)
  let gone = 0
  let time = 0
  for (let k = 0; k < course.count; k++) {
    time += course.effort[k] * Math.exp(tiredAfter(gone + course.effort[k] / 2)) * recall(ground, course, k)
    gone += course.effort[k]
    shares[k] = time
  }
  for (let k = 0; k < course.count; k++) shares[k] /= time
  return shares
}

function splitsOf(course: EffortLine, shares: Float64Array, movingTime_s: number): PredictedSplit[] {
  const splits: PredictedSplit[] = []
  let start = 0
  let at = SPLIT_M
  for (let k = 0; k < course.count; k++) {
    const before = k === 0 ? 0 : shares[k - 1]
    const end = start + course.length[k]
    for (; at <= end && at < course.length_m; at += SPLIT_M) {
      const share = before + ((at - start) / course.length[k]) * (shares[k] - before)
      splits.push({ distance_m: at, movingTime_s: share * movingTime_s })
    }
    start = end
  }
  splits.push({ distance_m: course.length_m, movingTime_s })
  return splits
}
