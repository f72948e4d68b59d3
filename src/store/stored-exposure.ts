import { allOrNothing, partlySeen, UNKNOWN_AMOUNT } from '../exposure/amount.ts'
import { type Demand, demandBy } from '../exposure/demand.ts'
import type { ExposureRecord } from '../exposure/exposure-record.ts'
import { exposureRecords } from './exposure-records.ts'
import type { Db } from './store.ts'

/** What is older weighs less than a millionth in the slower average. */
const LOOKED_BACK_S = 4 * 365.25 * 86_400

/** What exposure is reckoned from: an athlete's runs and walks up to a moment, oldest first. */
export async function storedExposure(db: Db, athlete: string, now_s: number): Promise<ExposureRecord[]> {
  const rows = await exposureRecords(db, athlete, now_s - LOOKED_BACK_S, now_s)
  return rows
    .filter(({ on_foot }) => on_foot !== null)
    .map((row) => ({ start_s: row.start_s, demand: demandIn(row) }))
}

function demandIn(row: Awaited<ReturnType<typeof exposureRecords>>[number]): Demand {
  const { moving_s, distance_m, technical_s, technical_known_s, yielding_m, yielding_known_m } = row
  return demandBy(({ id }) => {
    if (id === 'distance') return allOrNothing(distance_m)
    if (id === 'moving-time') return allOrNothing(moving_s)
    if (id === 'ascent') return allOrNothing(row.ascent_m)
    if (id === 'descent') return allOrNothing(row.descent_m)
    if (id === 'technical') return partlySeen(technical_s ?? 0, technical_known_s ?? 0, moving_s)
    if (id === 'yielding') return partlySeen(yielding_m ?? 0, yielding_known_m ?? 0, distance_m)
    if (id === 'impact') return allOrNothing(row.impact)
    return id === 'quads-eccentric' ? allOrNothing(row.quads) : UNKNOWN_AMOUNT
  })
}
