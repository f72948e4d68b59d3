import { ALIKE_RUNS } from '../evidence/prediction.ts'
import type { Kernel } from './priors-shape.ts'
import { tirednessAlong } from './flat-equivalent.ts'
import type { FatiguePrior } from './priors-shape.ts'
import type { EffortLine } from './run-summary.ts'

/** What two runs are compared by. */
export interface RunFeatures {
  readonly day: number
  /** Log of flat-equivalent way, fatigue included, beside 10 km. */
  readonly logLength: number
  /** Square root of m climbed per km: the step from 0 to 10 tells more than from 60 to 70. */
  readonly climb: number
  readonly walks: boolean
  /** Log of the way, and of its flat-equivalent while fresh, beside the tired one: what plain rules go by. */
  readonly plain: readonly number[]
  readonly squares: Float64Array
  readonly shares: Float32Array
}

const SECONDS_PER_DAY = 86_400
const TEN_KM = 10_000
/** Reaches within which runs are alike, in log length and √(m/km), and √(m/km) where the hills' slope turns. */
const { logLength: ALIKE_LOG_LENGTH, climb: ALIKE_CLIMB, rolling: ROLLING } = ALIKE_RUNS.value

export function runFeatures(
  line: Pick<EffortLine, 'length_m' | 'effort_m' | 'climb_mPerKm' | 'squares' | 'shares'>,
  start_s: number,
  walks: boolean,
  effort_m: number,
): RunFeatures {
  return {
    day: start_s / SECONDS_PER_DAY,
    logLength: Math.log(Math.max(1, effort_m) / TEN_KM),
    climb: Math.sqrt(line.climb_mPerKm),
    walks,
    plain: [line.length_m, line.effort_m].map((way) => Math.log(Math.max(1, way) / Math.max(1, effort_m))),
    squares: line.squares,
    shares: line.shares,
  }
}

/**
 * m of fresh flat road that take as long as the line takes a runner who tires as people do.
 *
 * @param tired `tirednessAlong`, for whoever has it already
 */
export function tiredEffort(
  line: Pick<EffortLine, 'count' | 'effort'>,
  fatigue: FatiguePrior,
  tired: Float64Array = tirednessAlong(line, fatigue),
): number {
  let effort_m = 0
  for (let k = 0; k < line.count; k++) effort_m += line.effort[k] * Math.exp(fatigue.rise * tired[k])
  return effort_m
}

/** What can be compared before it is known whether a way will be run or walked. */
type Compared = Omit<RunFeatures, 'walks'>

/** What tells how alike two runs are. */
export type Likened = Pick<RunFeatures, 'logLength' | 'climb'>

/** How alike two runs are in length and hilliness: 1 the same, fading to 0. */
export function similarity(a: Likened, b: Likened): number {
  const length = (a.logLength - b.logLength) / ALIKE_LOG_LENGTH
  const climb = (a.climb - b.climb) / ALIKE_CLIMB
  return Math.exp(-(length * length + climb * climb) / 2)
}

/**
 * How much two runs' log paces have in common: covariance, a sum of terms each of which is one. Whoever ran one
 * of them slower than people do is expected to run the other so, as far as the two are alike.
 *
 * @param shared 0 … 1, see `sharedGround`
 * @param alike 0 … 1, `similarity`, for whoever has it already
 */
export function covariance(
  a: RunFeatures,
  b: RunFeatures,
  shared: number,
  is: Kernel,
  alike: number = similarity(a, b),
): number {
  const days = Math.abs(a.day - b.day)
  return (
    is.person +
    is.form * Math.exp(-days / is.formDays) +
    is.season * Math.exp(-days / is.seasonDays) +
    is.alike * alike +
    is.length * a.logLength * b.logLength +
    is.hills * (a.climb - ROLLING) * (b.climb - ROLLING) +
    is.ground * shared +
    (a.walks === b.walks ? is.gait : 0)
  )
}

/** How far two runs went over the same ground: 0 nowhere, 1 the same way throughout. */
export function sharedGround(a: Compared, b: Compared): number {
  const [x, y] = [a.squares, b.squares]
  if (x[x.length - 1] < y[0] || y[y.length - 1] < x[0]) return 0
  let [i, j, shared] = [0, 0, 0]
  while (i < x.length && j < y.length) {
    if (x[i] < y[j]) i += 1
    else if (y[j] < x[i]) j += 1
    else shared += a.shares[i++] * b.shares[j++]
  }
  return shared
}
