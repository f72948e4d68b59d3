import { BAND_OF_ERRORS } from '../evidence/prediction.ts'
import { bandEnds, errorsAhead, errorWeights, OUTSIDE, unlikeness } from './band.ts'
import { type RunFeatures, similarity } from './kernel.ts'
import type { BandPrior } from './priors-shape.ts'

/** `leastOutside`: nobody is told a band that holds everything. */
const { perMiss: PER_MISS, leastOutside: LEAST } = BAND_OF_ERRORS.value

/**
 * Share of what is likely that a person's band leaves outside, so that it holds four of five of theirs: with every outing
 * beside the band that was foretold of it the next leaves less outside, with every one within it a quarter of that more,
 * as Gibbs and Candès (2021) have it; but never more than everybody's, for a calm year is no promise.
 *
 * @param errors of the outings, in predicted deviations; both in order of time
 */
export function shareOutside(
  outings: readonly Pick<RunFeatures, 'logLength' | 'climb'>[],
  errors: Float64Array,
  prior: BandPrior,
): number {
  let outside = OUTSIDE
  errors.forEach((error, i) => {
    const alike = Float64Array.from({ length: i }, (_, j) => similarity(outings[i], outings[j]))
    const likely = errorsAhead(errors.subarray(0, i), errorWeights(alike), prior, Infinity)
    const { low, high } = bandEnds(likely, outside)
    const strayed = error / unlikeness(alike)
    const missed = strayed < low || strayed > high ? 1 : 0
    outside = Math.min(OUTSIDE, Math.max(LEAST, outside + PER_MISS * (OUTSIDE - missed)))
  })
  return outside
}
