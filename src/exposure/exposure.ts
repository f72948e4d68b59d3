import { EXPOSURE_AVERAGES, SESSION_WINDOW } from '../evidence/progression.ts'
import { type Amount, isKnown } from './amount.ts'
import { type DimensionId, DIMENSIONS } from './dimensions.ts'
import type { Demand } from './demand.ts'
import type { ExposureRecord } from './exposure-record.ts'
import { daysAgo, latestOf } from './local-days.ts'
import type { LocalMoment } from '../units/local-time.ts'

/** What has been done lately. */
export interface Exposure {
  /** s since 1970 UTC: the moment looked back from. */
  readonly now_s: number
  /** Activities in the 30 days before. */
  readonly sessions: number
  /** s since 1970 UTC of the latest activity up to now; null: none at all. */
  readonly latest_s: number | null
  /** s to be added to it for the clock on the wall; null: unknown. */
  readonly latestUtcOffset_s: number | null
  /** In the order of `DIMENSIONS`. */
  readonly dimensions: readonly DimensionExposure[]
}

export interface DimensionExposure {
  readonly id: DimensionId
  /** The most in one activity, and of all together, in 30 days; null: no activity. */
  readonly longest: Amount | null
  readonly sum: Amount
  /** Activities of the 30 days of which not all is known. */
  readonly partlyUnknown: number
  /** 0..1: how much of the moving time of the 30 days is known. */
  readonly known: number
  /** Slow weekly averages, quicker and slower to forget. */
  readonly short: WeeklyAverage
  readonly long: WeeklyAverage
}

/** A week's amount at least, on slow average; null: nothing is known. */
export interface WeeklyAverage {
  readonly perWeek: number | null
  /** 0..1: how much of the moving time behind it is known. */
  readonly known: number
}

const DAY_S = 86_400
const WEEK_S = 7 * DAY_S

/**
 * Sums up a history: the most and the whole of the last 30 days, and slow weekly averages, dimension by dimension.
 * Unknown amounts stay unknown: they widen what is told and never count as nothing done.
 *
 * Days are local days: an activity counts by the clock on the wall where it began, now by the person's.
 *
 * @param records runs and walks, each once, in any order; what began on a later day than now is not looked at
 */
export function exposureOf(records: readonly ExposureRecord[], now: LocalMoment): Exposure {
  const { at_s } = now
  const past = records.filter((record) => daysAgo(record, now) >= 0)
  const lately = past.filter((record) => daysAgo(record, now) < SESSION_WINDOW.value)
  const latest = latestOf(past)
  const short = fading(past, at_s, EXPOSURE_AVERAGES.value.short)
  const long = fading(past, at_s, EXPOSURE_AVERAGES.value.long)
  return {
    now_s: at_s,
    sessions: lately.length,
    latest_s: latest?.start_s ?? null,
    latestUtcOffset_s: latest?.utcOffset_s ?? null,
    dimensions: DIMENSIONS.map(({ id }) => ({
      id,
      ...inWindow(id, lately),
      short: weeklyAverage(id, past, short),
      long: weeklyAverage(id, past, long),
    })),
  }
}

function inWindow(id: DimensionId, lately: readonly ExposureRecord[]) {
  const sum = { least: 0, most: 0 }
  const longest = { least: 0, most: 0 }
  let [partlyUnknown, known_s, all_s] = [0, 0, 0]
  for (const { demand } of lately) {
    const amount = demand[id]
    sum.least += amount.least
    sum.most += amount.most
    longest.least = Math.max(longest.least, amount.least)
    longest.most = Math.max(longest.most, amount.most)
    if (!isKnown(amount)) partlyUnknown += 1
    known_s += movingTimeIn(demand) * amount.known
    all_s += movingTimeIn(demand)
  }
  return {
    longest: lately.length === 0 ? null : longest,
    sum,
    partlyUnknown,
    known: all_s > 0 ? known_s / all_s : 0,
  }
}

/** s that an activity weighs by when it is asked how much of a history is known. */
function movingTimeIn(demand: Demand): number {
  return demand['moving-time'].least
}

/** How much each activity still weighs, and how many weeks the history has seen, faded alike. */
interface Fading {
  readonly weights: Float64Array
  readonly weeks: number
}

/**
 * Amounts fade by e in `weeks`, and stand over the weeks that the history has seen, faded alike: the same run every
 * few days comes out at what a week of it is, however short the history. A history younger than a week counts as one.
 */
function fading(past: readonly ExposureRecord[], now_s: number, weeks: number): Fading {
  const fade_s = weeks * WEEK_S
  const weights = Float64Array.from(past, ({ start_s }) => Math.exp((start_s - now_s) / fade_s))
  const oldest_s = past.reduce((oldest, { start_s }) => Math.max(oldest, now_s - start_s), WEEK_S)
  return { weights, weeks: weeks * (1 - Math.exp(-oldest_s / fade_s)) }
}

function weeklyAverage(
  id: DimensionId,
  past: readonly ExposureRecord[],
  { weights, weeks }: Fading,
): WeeklyAverage {
  let [faded, known_s, all_s] = [0, 0, 0]
  for (let i = 0; i < past.length; i++) {
    const { demand } = past[i]
    const weight_s = weights[i] * movingTimeIn(demand)
    faded += weights[i] * demand[id].least
    known_s += weight_s * demand[id].known
    all_s += weight_s
  }
  const known = all_s > 0 ? known_s / all_s : 0
  return { perWeek: known > 0 ? faded / weeks : null, known }
}
