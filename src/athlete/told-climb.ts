import { TOLD_CLIMB } from '../evidence/prediction.ts'
import type { Result } from './runner-profile.ts'

/**
 * Middles of equal shares of an exponential distribution, of mean 1: how steep the parts of a way are beside its mean
 * grade. At its mean grade throughout, a climb would come to a course a tenth too short.
 */
const SHARES = TOLD_CLIMB.value.shares
const STEEPNESS = Array.from({ length: SHARES }, (_, k) => -Math.log(1 - (k + 0.5) / SHARES))
const MEAN_STEEPNESS = STEEPNESS.reduce((sum, one) => sum + one, 0) / SHARES

/**
 * m of flat road for a way of which only length and climb are told: as much down as up, each half of the way.
 *
 * @param factor time per m on a grade beside the flat
 */
export function asFlatRoad(
  { distance_m, ascent_m }: Pick<Result, 'distance_m' | 'ascent_m'>,
  factor: (grade: number) => number,
): number {
  const mean = (2 * ascent_m) / distance_m
  let sum = 0
  for (const steepness of STEEPNESS) {
    const grade = (mean * steepness) / MEAN_STEEPNESS
    sum += factor(grade) + factor(-grade)
  }
  return (distance_m * sum) / (2 * SHARES)
}
