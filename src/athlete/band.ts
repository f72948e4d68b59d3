import { BAND_OF_ERRORS } from '../evidence/prediction.ts'
import type { BandPrior } from './priors-shape.ts'

/** Share of errors to leave outside, for a band of 80 %: half of it on either side. */
export const OUTSIDE = 0.2

/** Deviations to either end of a band of 80 % of what is normally spread. */
export const NORMAL_80 = 1.2816

/**
 * Where the errors lie that are imagined before the first real one: normal deviations at the middles of ten equal
 * shares, so stretched that a tenth of them lie beyond 1. The prior counts as so many runs.
 */
const IMAGINED = [-1.645, -1.036, -0.674, -0.385, -0.126, 0.126, 0.385, 0.674, 1.036, 1.645].map(
  (middle) => middle / ((1.645 + 1.036) / 2),
)

/** Own errors that count as much as the prior does, when it is told how far those reach that are imagined. */
const LEAN = BAND_OF_ERRORS.value.lean

/** By how much of itself the predicted deviation is too small of an outing unlike all before. */
const UNLIKE = BAND_OF_ERRORS.value.unlike

/** What an own error counts beside an imagined one: of an outing unlike the course, and how much more of one just like it. */
const { ofAny: OF_ANY, ofLike: OF_LIKE } = BAND_OF_ERRORS.value
/** Outings after which an error counts e times less. */
const FADES_AFTER = BAND_OF_ERRORS.value.fadesAfter

/** One of the values something may take, and how much it counts beside the others. */
export interface Likely {
  readonly at: number
  readonly weight: number
}

/** What each of the outings so far tells of the next, by how alike they are to it: those like it and the latest most. */
export function errorWeights(alike: Float64Array): Float64Array {
  return alike.map((like, i) => (OF_ANY + OF_LIKE * like) * Math.exp((i + 1 - alike.length) / FADES_AFTER))
}

/** How much farther than predicted an outing strays from what was foretold, by how alike all before it are. */
export function unlikeness(alike: Float64Array): number {
  return 1 + UNLIKE / (1 + alike.reduce((sum, like) => sum + like, 0))
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
  const imagined = imaginedBeside(errors, prior, widest).map((at) => ({ at, weight: 1 }))
  return [...Array.from(errors, (at, i) => ({ at, weight: weights[i] })), ...imagined]
}

function imaginedBeside(errors: Float64Array, prior: BandPrior, widest: number): number[] {
  let size = 0
  for (const error of errors) size += Math.abs(error)
  const stretch = Math.max(1, (LEAN + size) / (LEAN + errors.length))
  const low = Math.max(stretch * prior.low, -widest)
  const high = Math.min(stretch * prior.high, widest)
  return IMAGINED.map((at) => (at < 0 ? -low * at : high * at))
}

/** @param outside share of what is likely that lies beyond the ends, half of it on either side */
export function bandEnds(likely: readonly Likely[], outside = OUTSIDE): { low: number; high: number } {
  const sorted = [...likely].sort((a, b) => a.at - b.at)
  return { low: quantile(sorted, outside / 2), high: quantile(sorted, 1 - outside / 2) }
}

/**
 * Share of `errorsAhead` that lies below a value: what `bandEnds` asks, the other way round, and so without a sort. 0
 * and 1 beyond the last of them.
 */
export function shareBelow(
  value: number,
  errors: Float64Array,
  weights: Float64Array,
  prior: BandPrior,
): number {
  let [below, equal, whole] = [0, 0, 0]
  let [lower, lowerWeight, upper, upperWeight] = [-Infinity, 0, Infinity, 0]
  const count = (at: number, weight: number): void => {
    whole += weight
    if (at < value) below += weight
    else if (at === value) equal += weight
    if (at < value && at > lower) [lower, lowerWeight] = [at, weight]
    if (at > value && at < upper) [upper, upperWeight] = [at, weight]
  }
  errors.forEach((at, i) => count(at, weights[i]))
  for (const at of imaginedBeside(errors, prior, Infinity)) count(at, 1)
  if (equal > 0) return (below + equal / 2) / whole
  if (lower === -Infinity || upper === Infinity) return below > 0 ? 1 : 0
  const [from, to] = [below - lowerWeight / 2, below + upperWeight / 2]
  return (from + ((value - lower) / (upper - lower)) * (to - from)) / whole
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
