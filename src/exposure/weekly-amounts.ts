import type { Amount } from './amount.ts'
import type { DimensionId } from './dimensions.ts'
import type { ExposureRecord } from './exposure-record.ts'

const WEEK_S = 7 * 86_400

/**
 * The last so many times seven days before `now_s`, oldest first: together they hold what the records of that time
 * hold, and every record is in one of them.
 *
 * @param now_s s since 1970 UTC
 */
export function weeklyAmounts(
  id: DimensionId,
  records: readonly ExposureRecord[],
  now_s: number,
  weeks: number,
): readonly Amount[] {
  const sums = Array.from({ length: weeks }, () => ({ least: 0, most: 0 }))
  for (const record of records) {
    const weeksAgo = Math.floor((now_s - record.start_s) / WEEK_S)
    if (weeksAgo < 0 || weeksAgo >= weeks) continue
    const amount = record.demand[id]
    const week = sums[weeks - 1 - weeksAgo]
    week.least += amount.least
    week.most += amount.most
  }
  return sums
}
