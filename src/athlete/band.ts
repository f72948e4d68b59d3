import { BAND_OF_ERRORS } from '../evidence/prediction.ts'
import type { BandPrior } from './priors-shape.ts'

/** Share of errors to leave outside, on either side, for a band of 80 %. */
const OUTSIDE = 0.1

/**
 * Where the errors lie that are imagined before the first real one: normal deviations at the middles of ten equal
 * shares, so stretched that a tenth of them lie beyond 1. The prior counts as so many runs.
 */
const IMAGINED = [-1.645, -1.036, -0.674, -0.385, -0.126, 0.126, 0.385, 0.674, 1.036, 1.645].map(
  (middle) => middle / ((1.645 + 1.036) / 2),
)

/** Own errors that count as much as the prior does, when it is told how far those reach that are imagined. */
const LEAN = BAND_OF_ERRORS.value.lean

/** One of the values something may take, and how much it counts beside the others. */
export interface Likely {
  readonly at: number
  readonly weight: number
}

/**
 * The person's own errors, among those imagined of anybody, in predicted deviations. Imagined ones reach farther where the
 * person's own are larger than foretold, and never less far than everybody's: a calm month is no promise.
 *
 * @param errors see `Athlete`; none before the first run
 * @param weights how much each tells of the course; an imagined error counts 1
 * @param widest how far imagined errors reach at most: what was known before the first run is still known after it
 */
export function errorsAhead(
  errors: Float64Array,
  weights: Float64Array,
  prior: BandPrior,
  widest: number,
): Likely[] {
  let size = 0
  for (const error of errors) size += Math.abs(error)
  const stretch = Math.max(1, (LEAN + size) / (LEAN + errors.length))
  const low = Math.max(stretch * prior.low, -widest)
  const high = Math.min(stretch * prior.high, widest)
  const imagined = IMAGINED.map((at) => ({ at: at < 0 ? -low * at : high * at, weight: 1 }))
  return [...Array.from(errors, (at, i) => ({ at, weight: weights[i] })), ...imagined]
}

/** Ends of the 80 % band. */
export function bandEnds(likely: readonly Likely[]): { low: number; high: number } {
  const sorted = [...likely].sort((a, b) => a.at - b.at)
  return { low: quantile(sorted, OUTSIDE), high: quantile(sorted, 1 - OUTSIDE) }
}

/** Each value lies in the middle of its share, and what is asked for straight between two of them. */
function quantile(sorted: readonly Likely[], share: number): number {
  const whole = sorted.reduce((sum, { weight }) => sum + weight, 0)
  let sum = 0
  let before = { at: NaN, share: 0 }
  for (const { at, weight } of sorted) {
    const middle = (sum + weight / 2) / whole
    if (middle >= share)
      return Number.isNaN(before.at)
        ? at
        : before.at + ((share - before.share) / (middle - before.share)) * (at - before.at)
    before = { at, share: middle }
    sum += weight
  }
  return before.at
}
