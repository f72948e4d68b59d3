import { BAND_OF_ERRORS } from '../evidence/prediction.ts'
import { errorWeights, OUTSIDE, shareBelow, unlikeness } from './band.ts'
import type { BandPrior } from './priors-shape.ts'

/** `leastOutside`: nobody is told a band that holds everything. */
const { perMiss: PER_MISS, leastOutside: LEAST } = BAND_OF_ERRORS.value

/**
 * Share of what is likely that a person's band leaves outside, so that it holds four of five of theirs: with every outing
 * beside the band that was foretold of it the next leaves less outside, with every one within it a quarter of that more,
 * as Gibbs and Candès (2021) have it; but never more than everybody's, for a calm year is no promise.
 *
 * @param alike of each outing with each before it (`ComparedRuns`)
 * @param errors of the outings, in predicted deviations, in order of time
 */
export function shareOutside(alike: readonly Float64Array[], errors: Float64Array, prior: BandPrior): number {
  let outside = OUTSIDE
  errors.forEach((error, i) => {
    const before = alike[i].subarray(0, i)
    const strayed = error / unlikeness(before)
    const below = shareBelow(strayed, errors.subarray(0, i), errorWeights(before), prior)
    const missed = Math.min(below, 1 - below) < outside / 2 ? 1 : 0
    outside = Math.min(OUTSIDE, Math.max(LEAST, outside + PER_MISS * (OUTSIDE - missed)))
  })
  return outside
}
