import { PACING } from '../evidence/prediction.ts'
import type { Athlete } from './athlete.ts'
import type { EffortKind } from './effort-kind.ts'
import { expectPace } from './expect-pace.ts'
import { expectRace } from './expect-race.ts'
import { recall } from './local-corrections.ts'
import { fitPacing } from './fit-pacing.ts'
import { runFeatures, similarity, tiredEffort, type RunFeatures } from './kernel.ts'
import { type PacingTerms, pacingTerms, timeShares } from './pacing.ts'
import { tirednessAlong } from './flat-equivalent.ts'
import type { Pacing } from './priors-shape.ts'
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
  const asked = asOneOf(course, athlete)
  const { effort_m, features } = asked
  const { mean, low, high } = (effort === 'race' ? expectRace : expectPace)(athlete, features)
  const movingTime_s = effort_m * Math.exp(mean)
  const shape =
    effort === 'race' ? raceShape(course, athlete, asked, movingTime_s) : shapeAmong(course, athlete, asked)
  return {
    movingTime_s,
    band80_s: [effort_m * Math.exp(low), effort_m * Math.exp(high)],
    splits: splitsOf(course, shape, movingTime_s),
  }
}

/** Share of the moving time spent up to the end of each piece on an ordinary day; the last is 1. */
export function shapeOf(course: EffortLine, athlete: Athlete): Float64Array {
  return shapeAmong(course, athlete, asOneOf(course, athlete))
}

/** A course as one of the athlete's runs, that of the day asked for. */
interface Asked {
  readonly terms: PacingTerms
  readonly effort_m: number
  readonly features: RunFeatures
}

function asOneOf(course: EffortLine, { priors, now_s }: Athlete): Asked {
  const terms = pacingTerms(course, priors.fatigue)
  const effort_m = tiredEffort(course, priors.fatigue, terms.tired)
  return { terms, effort_m, features: runFeatures(course, now_s, false, effort_m) }
}

function shapeAmong(course: EffortLine, athlete: Athlete, { terms, features }: Asked): Float64Array {
  return shared(course, athlete, timeShares(course, terms, pacingOn(features, athlete)))
}

/** The same of a race: slopes as ever, but people slow in them as finishers do, by the hours they are under way. */
function raceShape(
  course: EffortLine,
  athlete: Athlete,
  { terms, features }: Asked,
  time_s: number,
): Float64Array {
  const { fatigue } = athlete.priors
  const tired = tirednessAlong(course, fatigue, time_s / course.effort_m)
  const pacing = { ...pacingOn(features, athlete), rise: fatigue.rise }
  return shared(course, athlete, timeShares(course, { ...terms, tired }, pacing))
}

/** Shares of each piece → up to its end, with what is known of the very ground. */
function shared(course: EffortLine, { ground }: Athlete, shares: Float64Array): Float64Array {
  let time = 0
  for (let k = 0; k < course.count; k++) shares[k] = time += shares[k] * recall(ground, course, k)
  for (let k = 0; k < course.count; k++) shares[k] /= time
  return shares
}

/** How the athlete shares time out on a course like this: the more a run is like it, and the later, the more it tells. */
function pacingOn(course: RunFeatures, { outings, pacing, priors }: Athlete): Pacing {
  const { seasonDays } = priors.kinship
  const weights = outings.map(
    (run) => (PACING.value.unlike + similarity(run, course)) * Math.exp((run.day - course.day) / seasonDays),
  )
  return fitPacing(pacing.evidence, weights, priors.pacing, pacing.held)
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
