import { onGround } from '../analysis/on-ground.ts'
import { motionOf } from '../body/motion.ts'
import type { Region } from '../ground/region/region.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { DemandAmount } from './amount.ts'
import { type Dimension, type DimensionId, DIMENSIONS } from './dimensions.ts'

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

/** The stretches with what regions know of the paths under them; as they are where they know none. */
export function groundedIn(stretches: Stretches, regions: readonly Region[]): Stretches {
  return onGround(stretches, regions)?.stretches ?? stretches
}
