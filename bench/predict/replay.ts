import { fitAthlete, type Without } from '../../src/athlete/fit-athlete.ts'
import { UNKNOWN_RUNNER } from '../../src/athlete/runner-profile.ts'
import { predict, shapeOf } from '../../src/athlete/predict.ts'
import type { Priors } from '../../src/athlete/priors-shape.ts'
import type { EffortLine } from '../../src/athlete/run-summary.ts'
import type { Peer } from './peers.ts'
import { SHAPE_STEP_M, type RealRun, type Someone } from './people.ts'
import { quantileOf, type Scored } from './score.ts'

/** People with fewer runs are not judged: there is too little history to replay. */
const MIN_RUNS = 8
/** Runs that must lie before the one predicted. */
const MIN_HISTORY = 5
/** The latest runs a peer is calibrated on. */
const CALIBRATED_ON = 40
const HILLY_M_PER_KM = 20
/** Climb of more than so many times the difference between highest and lowest is noise of the altitude, or laps. */
const NOISE = 4

/** Runs to be predicted, and the history before each. Walks are history, but nobody asked how long one takes. */
export function isJudged({ runs }: Someone): boolean {
  return runs.filter((run) => run.onFoot === 'run').length >= MIN_RUNS
}

function tasksOf(someone: Someone): { run: RealRun; before: readonly RealRun[] }[] {
  if (!isJudged(someone)) return []
  return someone.runs
    .map((run, k) => ({ run, before: someone.runs.slice(0, k) }))
    .filter(({ run, before }) => run.onFoot === 'run' && before.length >= MIN_HISTORY)
}

/** Every run but the first few, predicted from those before it. */
export function replay(someone: Someone, priors: Priors, without: Without = {}): Scored[] {
  return tasksOf(someone).map(({ run, before }) => {
    const now_s = before[before.length - 1].start_s
    const athlete = fitAthlete(before, priors, now_s, UNKNOWN_RUNNER, without)
    const { movingTime_s, band80_s } = predict(run.course, athlete)
    const shares = atSteps(run.course.length, shapeOf(run.course, athlete), run.passed.length)
    return scored(someone, run, movingTime_s, band80_s, shares)
  })
}

/** A peer, its flat pace the median of the latest runs, its band their middle 80 %. */
export function replayPeer(someone: Someone, { factor }: Peer): Scored[] {
  const efforts = new Map(someone.runs.map((run) => [run, effortsOf(run, factor)]))
  const whole = (run: RealRun) => efforts.get(run)?.at(-1) ?? NaN
  return tasksOf(someone).map(({ run, before }) => {
    const paces = before.slice(-CALIBRATED_ON).map((one) => one.movingTime_s / whole(one))
    const effort = whole(run)
    const at = (share: number) => quantileOf(paces, share) * effort
    const shares = (efforts.get(run) ?? new Float64Array(0)).map((sum) => sum / effort)
    return scored(someone, run, at(0.5), [at(0.1), at(0.9)], atSteps(run.lengths, shares, run.passed.length))
  })
}

function effortsOf(run: RealRun, factor: Peer['factor']): Float64Array {
  let sum = 0
  return run.lengths.map((length, i) => (sum += length * factor(run.grades[i])))
}

function scored(
  { name }: Someone,
  run: RealRun,
  predicted_s: number,
  band_s: readonly [number, number],
  shares: Float64Array,
): Scored {
  let sum = 0
  for (let k = 0; k < shares.length; k++) sum += Math.abs(shares[k] - run.passed[k])
  const { climb_mPerKm, length_m } = run.course
  const hilly = climb_mPerKm >= HILLY_M_PER_KM
  return {
    who: name,
    hilly,
    realHills: hilly && (climb_mPerKm * length_m) / 1000 <= NOISE * run.relief_m,
    predicted_s,
    real_s: run.movingTime_s,
    band_s,
    shape: shares.length > 0 ? sum / shares.length : 0,
  }
}

/** Shares at the ends of pieces → shares at every step of the way. */
function atSteps(
  lengths: EffortLine['length'] | Float64Array,
  ends: Float64Array,
  steps: number,
): Float64Array {
  const shares = new Float64Array(steps)
  let piece = 0
  let start = 0
  for (let k = 0; k < steps; k++) {
    const at = (k + 1) * SHAPE_STEP_M
    while (piece < lengths.length - 1 && start + lengths[piece] < at) start += lengths[piece++]
    const before = piece === 0 ? 0 : ends[piece - 1]
    const share = Math.min(1, (at - start) / lengths[piece])
    shares[k] = before + share * (ends[piece] - before)
  }
  return shares
}
