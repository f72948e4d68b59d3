import { LEARNING_ONE, PACING } from '../evidence/prediction.ts'
import { factorise, solveDown, solveUp } from './cholesky.ts'
import type { PacingTerms } from './pacing.ts'
import type { Pacing } from './priors-shape.ts'
import type { RunSummary } from './run-summary.ts'

const { strays, spread, bounds } = PACING.value

/** In the order of the sums below. */
const TERMS = ['ground', 'noise', 'rise', 'ending'] as const

/** What one run says of how its runner shares time out, in sums: of slope, tiring and ending, in that order. */
export interface PacingEvidence {
  readonly trust: number
  /** Products of what each term moves, of every two, summed over the way: a lower triangle, row by row. */
  readonly products: Float64Array
  /** … and of each with what was left over. */
  readonly left: Float64Array
}

/**
 * Least squares, over the way, of the share of time that had passed beside the share that was foretold: what a split
 * is off by is the sum of all before it, so that what goes on for long counts and what comes and goes does not.
 *
 * @param shares foretold of each piece, by the pacing that all is told as changes of
 */
export function pacingEvidence(
  run: RunSummary,
  { slope, tired, ending }: PacingTerms,
  shares: Float64Array,
): PacingEvidence {
  const { count, length, length_m } = run
  const longest = LEARNING_ONE.value.halt * run.movingTime_s
  let sum = 0
  let [meanSlope, meanTired, meanEnding] = [0, 0, 0]
  for (let k = 0; k < count; k++) {
    sum += Math.min(run.time[k], longest * shares[k])
    meanSlope += shares[k] * slope[k]
    meanTired += shares[k] * tired[k]
    meanEnding += shares[k] * ending[k]
  }
  const products = new Float64Array(6)
  const left = new Float64Array(3)
  let [off, x, y, z] = [0, 0, 0, 0]
  for (let k = 0; k < count; k++) {
    off += Math.min(run.time[k], longest * shares[k]) / sum - shares[k]
    x += shares[k] * (slope[k] - meanSlope)
    y += shares[k] * (tired[k] - meanTired)
    z += shares[k] * (ending[k] - meanEnding)
    const weight = length[k] / length_m
    left[0] += weight * x * off
    left[1] += weight * y * off
    left[2] += weight * z * off
    products[0] += weight * x * x
    products[1] += weight * y * x
    products[2] += weight * y * y
    products[3] += weight * z * x
    products[4] += weight * z * y
    products[5] += weight * z * z
  }
  return { trust: run.trust, products, left }
}

/**
 * How somebody shares time out: what their runs say, each as far as it counts, leaning on what is believed of anybody
 * by how far people differ and how far a run strays from its runner's own way.
 *
 * @param about what the evidence was gathered about, and is leant on
 * @param held terms that are not the runner's own, but as believed of anybody
 */
export function fitPacing(
  evidence: readonly PacingEvidence[],
  weights: ArrayLike<number>,
  about: Pacing,
  held: readonly (keyof Pacing)[] = [],
): Pacing {
  const rows = TERMS.map((_, i) => new Float64Array(i + 1))
  const left = new Float64Array(TERMS.length)
  evidence.forEach((one, k) => {
    // The slope counts as ground as far as its altitude is trusted, and as noise for the rest.
    const parts = [one.trust, 1 - one.trust, 1, 1]
    for (let i = 0; i < TERMS.length; i++) {
      const a = Math.max(0, i - 1)
      const row = (a * (a + 1)) / 2
      left[i] += weights[k] * parts[i] * one.left[a]
      for (let j = 0; j <= i; j++)
        rows[i][j] += weights[k] * parts[i] * parts[j] * one.products[row + Math.max(0, j - 1)]
    }
  })
  TERMS.forEach((term, i) => {
    rows[i][i] += (strays / spread[term]) ** 2
    if (!held.includes(term)) return
    left[i] = 0
    for (let j = 0; j < i; j++) rows[i][j] = 0
    for (let j = i + 1; j < TERMS.length; j++) rows[j][i] = 0
  })
  factorise(rows)
  const moved = solveUp(rows, solveDown(rows, left))
  const at = (i: number) => {
    const { least, most } = bounds[TERMS[i]]
    return Math.max(least, Math.min(most, about[TERMS[i]] + moved[i]))
  }
  return { ground: at(0), noise: at(1), rise: at(2), ending: at(3) }
}
