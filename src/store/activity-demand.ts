import { type DemandAmount, UNKNOWN_AMOUNT } from '../exposure/amount.ts'
import { type Demand, demandBy } from '../exposure/demand.ts'
import { DIMENSIONS } from '../exposure/dimensions.ts'
import type { ExposureRecord } from '../exposure/exposure-record.ts'
import type { Db } from './store.ts'

/** What is older weighs less than a millionth in the slower average. */
const LOOKED_BACK_S = 4 * 365.25 * 86_400

/**
 * Keeps what an activity asked, in the place of what was kept of it before. Call it within a transaction.
 *
 * @param demand null: it was not on foot, and asked nothing that is reckoned here
 */
export async function putDemand(
  db: Db,
  athlete: string,
  activity: string,
  demand: Demand | null,
): Promise<void> {
  await removeDemand(db, athlete, activity)
  if (demand === null) return
  const rows = DIMENSIONS.map(({ id }) => {
    const { least, most, known } = demand[id]
    return { athlete, activity, dimension: id, least, most: finiteOrNull(most), known }
  })
  await db.insertInto('activity_demand').values(rows).execute()
}

export async function removeDemand(db: Db, athlete: string, activity: string): Promise<void> {
  await db
    .deleteFrom('activity_demand')
    .where('athlete', '=', athlete)
    .where('activity', '=', activity)
    .execute()
}

/** An hour more than clocks on Earth are apart: what is of today somewhere has begun by then. */
const CLOCKS_APART_S = 27 * 3600

/** What exposure is reckoned from: an athlete's runs and walks of days up to a moment's, wherever, oldest first. */
export function storedExposure(db: Db, athlete: string, now_s: number): Promise<ExposureRecord[]> {
  return exposureBetween(db, athlete, now_s - LOOKED_BACK_S, now_s + CLOCKS_APART_S)
}

/** Runs and walks that began in [from_s, to_s), oldest first. */
export async function exposureBetween(
  db: Db,
  athlete: string,
  from_s: number,
  to_s: number,
): Promise<ExposureRecord[]> {
  const rows = await db
    .selectFrom('activity')
    .leftJoin('activity_demand as asked', (join) =>
      join.onRef('asked.athlete', '=', 'activity.athlete').onRef('asked.activity', '=', 'activity.activity'),
    )
    .select([
      'activity.activity',
      'activity.start_s',
      'activity.utc_offset_s',
      'asked.dimension',
      'asked.least',
      'asked.most',
      'asked.known',
    ])
    .where('activity.athlete', '=', athlete)
    .where('activity.start_s', '>=', from_s)
    .where('activity.start_s', '<', to_s)
    .where('activity.on_foot', 'is not', null)
    .orderBy('activity.start_s')
    .orderBy('activity.activity')
    .$narrowType<{ start_s: number }>()
    .execute()
  const found = new Map<string, Found>()
  for (const { activity, start_s, utc_offset_s, dimension, least, most, known } of rows) {
    const one = found.get(activity) ?? {
      start_s,
      utcOffset_s: utc_offset_s,
      amounts: new Map<string, DemandAmount>(),
    }
    found.set(activity, one)
    if (dimension !== null && least !== null && known !== null)
      one.amounts.set(dimension, { least, most: most ?? Infinity, known })
  }
  return [...found.values()].map(({ start_s, utcOffset_s, amounts }) => ({
    start_s,
    utcOffset_s,
    // A dimension younger than the row is unknown until the history is recomputed.
    demand: demandBy(({ id }) => amounts.get(id) ?? UNKNOWN_AMOUNT),
  }))
}

interface Found extends Omit<ExposureRecord, 'demand'> {
  readonly amounts: Map<string, DemandAmount>
}

/** Databases hold no infinity. */
function finiteOrNull(most: number): number | null {
  return Number.isFinite(most) ? most : null
}
