import type { ExposureRecord } from '../exposure/exposure-record.ts'
import { exposureRecords } from './exposure-records.ts'
import type { Db } from './store.ts'

/** What is older weighs less than a millionth in the slower average. */
const LOOKED_BACK_S = 4 * 365.25 * 86_400

/** What exposure is reckoned from: an athlete's runs and walks up to a moment, oldest first. */
export async function storedExposure(db: Db, athlete: string, now_s: number): Promise<ExposureRecord[]> {
  const rows = await exposureRecords(db, athlete, now_s - LOOKED_BACK_S, now_s)
  return rows.filter(({ on_foot }) => on_foot !== null)
}
