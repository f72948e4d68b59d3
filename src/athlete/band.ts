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
  const low = Math.max(prior.low, -widest)
  const high = Math.min(prior.high, widest)
  if (errors.length === 0) return { low, high }
  const imagined = DECILE_MIDDLES.map((middle) => (middle / NORMAL_80) * (middle < 0 ? -low : high))
  const all = Float64Array.of(...errors, ...imagined).sort()
  return { low: quantile(all, OUTSIDE), high: quantile(all, 1 - OUTSIDE) }
}

/** Each value lies in the middle of its share, and what is asked for straight between two of them. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * sorted.length
  const above = Math.ceil(at - 0.5)
  const below = above - 1
  return sorted[below] + (at - (below + 0.5)) * (sorted[above] - sorted[below])
}
