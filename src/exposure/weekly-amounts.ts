import type { Amount } from './amount.ts'
import type { DimensionId } from './dimensions.ts'
import type { LocalMoment } from '../units/local-time.ts'
import type { ExposureRecord } from './exposure-record.ts'
import { daysAgo } from './local-days.ts'

const WEEK_DAYS = 7

/**
 * The last so many times seven local days, today the last of them, oldest first: together they hold what the records
 * of that time hold, and every record is in one of them.
 */
export function weeklyAmounts(
  id: DimensionId,
  records: readonly ExposureRecord[],
  now: LocalMoment,
  weeks: number,
): readonly Amount[] {
  const sums = Array.from({ length: weeks }, () => ({ least: 0, most: 0 }))
  for (const record of records) {
    const weeksAgo = Math.floor(daysAgo(record, now) / WEEK_DAYS)
    if (weeksAgo < 0 || weeksAgo >= weeks) continue
    const amount = record.demand[id]
    const week = sums[weeks - 1 - weeksAgo]
    week.least += amount.least
    week.most += amount.most
  }
  return sums
}
