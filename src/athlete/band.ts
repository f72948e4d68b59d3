import type { BandPrior } from './priors-shape.ts'

/** Share of errors to leave outside, on either side, for a band of 80 %. */
const OUTSIDE = 0.1

/**
 * Normal deviations at the middles of ten equal shares: where the errors lie that are imagined before the first real
 * one. The prior counts as so many runs.
 */
const DECILE_MIDDLES = [-1.645, -1.036, -0.674, -0.385, -0.126, 0.126, 0.385, 0.674, 1.036, 1.645]
const NORMAL_80 = 1.2816

/**
 * Ends of the 80 % band, in predicted deviations: the person's own errors, among those imagined of anybody.
 *
 * @param errors see `UsualEffort`; none before the first run
 * @param widest how far imagined errors reach at most: what was known before the first run is still known after it
 */
export function bandEnds(
  errors: Float64Array,
  prior: BandPrior,
  widest: number,
): { low: number; high: number } {
  const all = Array.from(errorsAhead(errors, prior, widest), (at) => ({ at, weight: 1 }))
  return { low: weightedQuantile(all, OUTSIDE), high: weightedQuantile(all, 1 - OUTSIDE) }
}

/** The person's own errors among those imagined of anybody, in predicted deviations. */
export function errorsAhead(errors: Float64Array, prior: BandPrior, widest: number): Float64Array {
  const low = Math.max(prior.low, -widest)
  const high = Math.min(prior.high, widest)
  const imagined = DECILE_MIDDLES.map((middle) => (middle / NORMAL_80) * (middle < 0 ? -low : high))
  return Float64Array.of(...errors, ...imagined)
}

/** Each value lies in the middle of its share, and what is asked for straight between two of them. */
export function weightedQuantile(values: { at: number; weight: number }[], share: number): number {
  values.sort((a, b) => a.at - b.at)
  let whole = 0
  for (const { weight } of values) whole += weight
  let sum = 0
  let [lastAt, lastShare] = [NaN, 0]
  for (const { at, weight } of values) {
    const middle = (sum + weight / 2) / whole
    if (middle >= share)
      return Number.isNaN(lastAt) ? at : lastAt + ((share - lastShare) / (middle - lastShare)) * (at - lastAt)
    ;[lastAt, lastShare] = [at, middle]
    sum += weight
  }
  return lastAt
}
