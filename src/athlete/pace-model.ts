import { LEARNING_ONE } from '../evidence/prediction.ts'
import { factorise, inverseDiagonal, solveDown, solveUp } from './cholesky.ts'
import { compareRuns, type ComparedRuns } from './compared-runs.ts'
import { type RunFeatures, covariance, sharedGround, similarity } from './kernel.ts'
import type { Kernel, LevelPrior } from './priors-shape.ts'

/**
 * What is known of a person's log pace from their runs: a Gaussian process over runs, with a heavy tail for the
 * days when a friend came along. Prior and history are weighed by one rule: with no run it is the prior, with
 * many it is the person.
 */
export interface PaceModel {
  readonly level: LevelPrior
  readonly kinship: Kernel
  readonly features: readonly RunFeatures[]
  /** K⁻¹ (y − prior mean) */
  readonly weights: Float64Array
  readonly factor: readonly Float64Array[]
  /** Log pace of each run beside what was expected of it from the runs before it. */
  readonly errors: Float64Array
  /** … and the deviation predicted of that. */
  readonly deviations: Float64Array
}

export interface ExpectedLogPace {
  /** Log pace, and its variance with the day's included. */
  readonly mean: number
  readonly variance: number
}

/** Days that stray count less, as a Student t of so many degrees of freedom has it. */
const TAIL = LEARNING_ONE.value.tail
const ROUNDS = 3

export function priorLogPace(level: LevelPrior, of: Pick<RunFeatures, 'logLength' | 'walks'>): number {
  return level.logPace + level.perLogLength * of.logLength + (of.walks ? level.walked : 0)
}

/**
 * @param features in order of time
 * @param compared for whoever asks more than this of the same runs
 */
export function fitPaceModel(
  features: readonly RunFeatures[],
  logPaces: Float64Array,
  level: LevelPrior,
  is: Kernel,
  { shared, alike }: ComparedRuns = compareRuns(features),
): PaceModel {
  const n = features.length
  const rows = features.map((a, i) =>
    Float64Array.from({ length: i + 1 }, (_, j) => covariance(a, features[j], shared[i][j], is, alike[i][j])),
  )
  const rest = Float64Array.from(logPaces, (pace, i) => pace - priorLogPace(level, features[i]))
  const trust = new Float64Array(n).fill(1)
  let factor: Float64Array[] = []
  let weights = new Float64Array(0)
  for (let round = 0; round < ROUNDS; round++) {
    factor = rows.map((row, i) => {
      const copy = Float64Array.from(row)
      copy[i] += is.day / trust[i]
      return copy
    })
    factorise(factor)
    weights = Float64Array.from(solveUp(factor, solveDown(factor, rest)))
    if (round === ROUNDS - 1) break
    // How far a run strayed from the others, itself left out: beside itself no run looks strange.
    const inverse = inverseDiagonal(factor)
    for (let i = 0; i < n; i++) {
      const strayed = weights[i] / inverse[i]
      trust[i] = (TAIL + 1) / (TAIL + (strayed * strayed) / is.day)
    }
  }
  // Rows of the factor are in order of time: each knows only what lies before it.
  const ahead = solveDown(factor, rest)
  const errors = Float64Array.from(ahead, (step, i) => step * factor[i][i])
  const deviations = Float64Array.from(ahead, (_, i) =>
    Math.sqrt(factor[i][i] * factor[i][i] - is.day / trust[i] + is.day),
  )
  return { level, kinship: is, features, weights, factor, errors, deviations }
}

/** @param shared, alike `sharedGround` and `similarity` with each of the runs, for whoever has them already */
export function expectedLogPace(
  known: PaceModel,
  of: RunFeatures,
  shared: Float64Array = Float64Array.from(known.features, (one) => sharedGround(of, one)),
  alike: Float64Array = Float64Array.from(known.features, (one) => similarity(of, one)),
): ExpectedLogPace {
  const { features, kinship: is, weights, factor } = known
  const towards = Float64Array.from(features, (one, i) => covariance(of, one, shared[i], is, alike[i]))
  let mean = priorLogPace(known.level, of)
  for (let i = 0; i < features.length; i++) mean += towards[i] * weights[i]
  let variance = covariance(of, of, of.squares.length > 0 ? 1 : 0, is) + is.day
  for (const part of solveDown(factor, towards)) variance -= part * part
  return { mean, variance: Math.max(variance, is.day) }
}
