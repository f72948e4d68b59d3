import type { Amount } from './amount.ts'
import { type DimensionId, DIMENSIONS, type DimensionUnit, UNITS } from './dimensions.ts'
import type { Exposure, WeeklyAverage } from './exposure.ts'
import type { ExposureRecord } from './exposure-record.ts'
import { type AmountJson, amountJson, weeklyJson } from './readiness-json.ts'
import type { LocalMoment } from '../units/local-time.ts'
import { weeklyAmounts } from './weekly-amounts.ts'

/** What the API and the page tell of what was done lately; the digits are those of a readiness. */
export interface ExposureJson {
  /** s since 1970 UTC: the moment looked back from, and the latest activity before it; null: none at all. */
  readonly now_s: number
  readonly latest_s: number | null
  /** To be added to `latest_s` for the clock on the wall; null: unknown. */
  readonly latestUtcOffset_s: number | null
  /** Activities in the 30 days before. */
  readonly sessions_30d: number
  /** Recordings whose figures another version of the model made, which may not know every dimension. */
  readonly outOfDate: number
  readonly dimensions: readonly ExposureDimensionJson[]
}

export interface ExposureDimensionJson {
  readonly id: DimensionId
  /** Of every amount below. */
  readonly unit: DimensionUnit
  readonly longest_30d: AmountJson | null
  readonly sum_30d: AmountJson
  /** 0..1 of the moving time of the 30 days, and how many activities do not tell all. */
  readonly known_30d: number
  readonly partlyUnknown_30d: number
  /** Slow averages of about 4 and 12 weeks. */
  readonly weekly_4w: WeeklyAverage
  readonly weekly_12w: WeeklyAverage
  /** The last twelve times seven days, oldest first. */
  readonly weeks: readonly AmountJson[]
}

const WEEKS = 12

/** Sums up for telling. Records and moment are those the exposure was made of. */
export function toExposureJson(
  exposure: Exposure,
  records: readonly ExposureRecord[],
  now: LocalMoment,
  outOfDate: number,
): ExposureJson {
  const { now_s, latest_s, latestUtcOffset_s, sessions } = exposure
  return {
    now_s: Math.round(now_s),
    latest_s: latest_s === null ? null : Math.round(latest_s),
    latestUtcOffset_s,
    sessions_30d: sessions,
    outOfDate,
    dimensions: DIMENSIONS.map((dimension, k) => {
      const { id, longest, sum, known, partlyUnknown, short, long } = exposure.dimensions[k]
      return {
        id,
        unit: UNITS[dimension.quantity],
        longest_30d: jsonOrNull(longest),
        sum_30d: amountJson(sum),
        known_30d: known,
        partlyUnknown_30d: partlyUnknown,
        weekly_4w: weeklyJson(short),
        weekly_12w: weeklyJson(long),
        weeks: weeklyAmounts(id, records, now, WEEKS).map(amountJson),
      }
    }),
  }
}

function jsonOrNull(amount: Amount | null): AmountJson | null {
  return amount === null ? null : amountJson(amount)
}
