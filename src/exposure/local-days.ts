import { endOfLocalDay, localDay, type LocalMoment } from '../units/local-time.ts'
import type { ExposureRecord } from './exposure-record.ts'

/** Local days from that of a record to that of now: 0 today, negative for a day that is still to come. */
export function daysAgo({ start_s, utcOffset_s }: ExposureRecord, now: LocalMoment): number {
  // One that tells neither clock nor place, on a treadmill say, was by the person's own clock.
  return localDay(now) - localDay({ at_s: start_s, utcOffset_s: utcOffset_s ?? now.utcOffset_s })
}

/** null: there is none. */
export function latestOf(records: readonly ExposureRecord[]): ExposureRecord | null {
  return records.reduce<ExposureRecord | null>(
    (latest, record) => (latest === null || record.start_s > latest.start_s ? record : latest),
    null,
  )
}

/**
 * Which moment a history is looked back from, by the person's own clock: that of their latest activity before it
 * whose offset is known.
 *
 * @param at either now, s since 1970 UTC, or a whole local day, looked back from at its end
 * @param otherwise_s offset from UTC where no activity tells: of the machine the person sits at; null: unknown
 */
export function personsMoment(
  records: readonly ExposureRecord[],
  at: { readonly now_s: number } | { readonly day: number },
  otherwise_s: number | null,
): LocalMoment {
  const told = records.filter(({ start_s, utcOffset_s }) => {
    if (utcOffset_s === null) return false
    return 'day' in at ? localDay({ at_s: start_s, utcOffset_s }) <= at.day : start_s <= at.now_s
  })
  const utcOffset_s = latestOf(told)?.utcOffset_s ?? otherwise_s
  return 'day' in at ? endOfLocalDay(at.day, utcOffset_s) : { at_s: at.now_s, utcOffset_s }
}
