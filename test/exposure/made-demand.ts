import { allOrNothing, type DemandAmount, partlySeen } from '../../src/exposure/amount.ts'
import { type Demand, demandBy } from '../../src/exposure/demand.ts'
import type { DimensionId } from '../../src/exposure/dimensions.ts'

/** Dimensions by name: an amount, or a number that is known whole, or null: nothing of it is known. */
export type Said = Partial<Readonly<Record<DimensionId, DemandAmount | number | null>>>

/** A run of so many m of which everything is known, rough for a tenth of the time and soft for a fifth of the way. */
export function madeDemand(distance_m: number, said: Said = {}): Demand {
  const moving_s = typeof said['moving-time'] === 'number' ? said['moving-time'] : distance_m / 3
  const plain: Readonly<Record<DimensionId, DemandAmount | number>> = {
    distance: distance_m,
    'moving-time': moving_s,
    ascent: distance_m / 45,
    descent: distance_m / 40,
    technical: partlySeen(moving_s / 10, moving_s, moving_s),
    yielding: partlySeen(distance_m / 5, distance_m, distance_m),
    impact: distance_m / 1.1,
    'quads-eccentric': moving_s / 50,
    hips: moving_s / 55,
    calves: moving_s / 60,
  }
  const unseen: Said = { technical: partlySeen(0, 0, moving_s), yielding: partlySeen(0, 0, distance_m) }
  return demandBy(({ id }) => {
    const amount = id in said ? (said[id] ?? unseen[id] ?? null) : plain[id]
    return typeof amount === 'object' && amount !== null ? amount : allOrNothing(amount)
  })
}
