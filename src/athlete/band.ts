import type { BandPrior } from './priors-shape.ts'

/** Errors imagined before the first real one: the prior counts as so many runs. */
const PRIOR_COUNT = 10

/** Share of errors to leave outside, on either side, for a band of 80 %. */
const OUTSIDE = 0.1

/** Normal deviations at the middles of ten equal shares: where imagined errors lie. */
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
  const all = Array.from(errors, (error) => ({ error, weight: 1 }))
  const weight = PRIOR_COUNT / DECILE_MIDDLES.length
  for (const middle of DECILE_MIDDLES)
    all.push({ error: (middle / NORMAL_80) * (middle < 0 ? -low : high), weight })
  all.sort((a, b) => a.error - b.error)
  const total = errors.length + PRIOR_COUNT
  return { low: quantile(all, OUTSIDE * total), high: quantile(all, (1 - OUTSIDE) * total) }
}

/** Where the running sum of weights reaches `upTo`, straight between the middles of the steps. */
function quantile(sorted: readonly { error: number; weight: number }[], upTo: number): number {
  let before = 0
  let last = { at: 0, error: sorted[0].error }
  for (const { error, weight } of sorted) {
    const at = before + weight / 2
    if (at >= upTo) {
      const share = at > last.at ? (upTo - last.at) / (at - last.at) : 1
      return last.error + Math.max(0, share) * (error - last.error)
    }
    before += weight
    last = { at, error }
  }
  return last.error
}
