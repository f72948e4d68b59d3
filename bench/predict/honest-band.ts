import { coverageOf, quantileOf, type Scored, widthOf } from './score.ts'

/** Share of runs an 80 % band is to hold. */
const WANTED = 0.8

/**
 * The narrowest bands that can be built for a peer and still hold 80 % of all runs: its own recent spread,
 * widened or narrowed by one factor, or one factor for everybody, chosen in hindsight. Whichever is narrower.
 */
export function sharpestHonestWidth(scored: readonly Scored[]): number {
  const ratios = scored.map(({ real_s, predicted_s }) => Math.log(real_s / predicted_s))
  const [low, high] = narrowest(ratios)
  const same = scored.map((one): Scored => ({
    ...one,
    band_s: [one.predicted_s * Math.exp(low), one.predicted_s * Math.exp(high)],
  }))
  let [from, to] = [0.2, 5]
  for (let i = 0; i < 40; i++) {
    const middle = Math.sqrt(from * to)
    if (coverageOf(stretched(scored, middle)) < WANTED) from = middle
    else to = middle
  }
  return Math.min(widthOf(same), widthOf(stretched(scored, to)))
}

/** The narrowest span that holds 80 % of the values. */
function narrowest(values: readonly number[]): [number, number] {
  let best: [number, number] = [-Infinity, Infinity]
  for (let share = 0; share <= 1 - WANTED; share += 0.01) {
    const span: [number, number] = [quantileOf(values, share), quantileOf(values, share + WANTED)]
    if (span[1] - span[0] < best[1] - best[0]) best = span
  }
  return best
}

function stretched(scored: readonly Scored[], by: number): Scored[] {
  return scored.map((one) => {
    const [low, high] = one.band_s.map((end) => one.predicted_s * (end / one.predicted_s) ** by)
    return { ...one, band_s: [low, high] }
  })
}
