import { onGround } from '../analysis/on-ground.ts'
import type { CoursePrediction } from '../athlete/predict-course.ts'
import { motionOf } from '../body/motion.ts'
import type { Region } from '../ground/region/region.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { DemandAmount } from './amount.ts'
import { type Dimension, type DimensionId, DIMENSIONS } from './dimensions.ts'
import { timedCourse } from './timed-course.ts'

/** What one activity did, or what a course asks: an amount in every dimension. */
export type Demand = Readonly<Record<DimensionId, DemandAmount>>

/** A demand put together dimension by dimension. */
export function demandBy(amountOf: (dimension: Dimension) => DemandAmount): Demand {
  const amounts = DIMENSIONS.map((dimension) => [dimension.id, amountOf(dimension)] as const)
  // `fromEntries` knows no literal keys; every dimension was asked, so every key is there.
  return Object.fromEntries(amounts) as Record<DimensionId, DemandAmount>
}

/**
 * What a way on foot asked, of a recording and of a course with predicted times alike: the totals that an analysis
 * of the same stretches tells. Stretches laid on a region know what lay underfoot; on others that stays unknown.
 */
export function demandOf(stretches: Stretches): Demand {
  const way = { stretches, motion: motionOf(stretches) }
  return demandBy(({ read }) => read(way))
}

/**
 * What a course asks of the athlete it was predicted for, at the pace predicted.
 *
 * @param region the ground known around it; null: what lies underfoot stays unknown
 */
export function courseDemand(prediction: CoursePrediction, region: Region | null): Demand {
  return demandOf(groundedIn(timedCourse(prediction), region))
}

/** The stretches with what a region knows of the paths under them; as they are where it knows none. */
export function groundedIn(stretches: Stretches, region: Region | null): Stretches {
  return (region === null ? null : onGround(stretches, region)?.stretches) ?? stretches
}
