import { toFigures } from '../units/round.ts'
import type { PredictionJson, SetAside, Used } from '../athlete/prediction-json.ts'
import type { Amount } from './amount.ts'
import { type Dimension, type DimensionId, type DimensionUnit, UNITS } from './dimensions.ts'
import type { WeeklyAverage } from './exposure.ts'
import type { DimensionReadiness, Readiness, Verdict } from './readiness.ts'

/** What `readiness --json`, the API and the page tell: the same digits wherever it is asked. */
export interface ReadinessJson {
  /** s since 1970 UTC: the moment looked back from, and the latest activity before it; null: none at all. */
  readonly now_s: number
  readonly latest_s: number | null
  /** To be added to `latest_s` for the clock on the wall; null: unknown. */
  readonly latestUtcOffset_s: number | null
  /** Activities in the 30 days before. */
  readonly sessions_30d: number
  readonly dimensions: readonly DimensionJson[]
  /** Of the course: the demands are those of the time it tells. */
  readonly prediction: PredictionJson
  readonly used: Used
  readonly setAside: readonly SetAside[]
  /** Recordings whose figures another version of the model made, which may not know every dimension. */
  readonly outOfDate: number
}

export interface DimensionJson {
  readonly id: DimensionId
  /** Of every amount below. */
  readonly unit: DimensionUnit
  /** `measured`: the guard was studied here. `analogy`: it was not, and is used all the same. */
  readonly basis: Dimension['basis']
  readonly verdict: Verdict
  readonly demand: AmountJson
  /** 0..1: how much of it is known. */
  readonly demandKnown: number
  readonly longest_30d: AmountJson | null
  readonly sum_30d: AmountJson
  /** 0..1 of the moving time of the 30 days, and how many activities do not tell all. */
  readonly known_30d: number
  readonly partlyUnknown_30d: number
  /** Most that stays within the guard. */
  readonly limit: number | null
  readonly times: number | null
  /** Slow averages of about 4 and 12 weeks. */
  readonly weekly_4w: WeeklyAverage
  readonly weekly_12w: WeeklyAverage
  readonly spike: DimensionReadiness['spike']
}

/** `most` is null where there is no telling how much it may be. */
export interface AmountJson {
  readonly least: number
  readonly most: number | null
}

/** Every figure rounded once, here, to four figures or the whole number. */
export function toReadinessJson(
  { exposure, dimensions }: Readiness,
  prediction: PredictionJson,
  outOfDate: number,
): ReadinessJson {
  return {
    now_s: Math.round(exposure.now_s),
    latest_s: exposure.latest_s === null ? null : Math.round(exposure.latest_s),
    latestUtcOffset_s: exposure.latestUtcOffset_s,
    sessions_30d: exposure.sessions,
    dimensions: dimensions.map(dimensionJson),
    prediction,
    used: prediction.used,
    setAside: prediction.setAside,
    outOfDate,
  }
}

function dimensionJson(one: DimensionReadiness): DimensionJson {
  const { dimension, demand, demandKnown, exposure, limit, times, verdict, spike } = one
  return {
    id: dimension.id,
    unit: UNITS[dimension.quantity],
    basis: dimension.basis,
    verdict,
    demand: amountJson(demand),
    demandKnown: rounded(demandKnown),
    longest_30d: exposure.longest === null ? null : amountJson(exposure.longest),
    sum_30d: amountJson(exposure.sum),
    known_30d: rounded(exposure.known),
    partlyUnknown_30d: exposure.partlyUnknown,
    limit: roundedOrNull(limit),
    times: roundedOrNull(times),
    weekly_4w: weeklyJson(exposure.short),
    weekly_12w: weeklyJson(exposure.long),
    spike,
  }
}

export function weeklyJson({ perWeek, known }: WeeklyAverage): WeeklyAverage {
  return { perWeek: roundedOrNull(perWeek), known: rounded(known) }
}

export function amountJson({ least, most }: Amount): AmountJson {
  return { least: rounded(least), most: Number.isFinite(most) ? rounded(most) : null }
}

function roundedOrNull(value: number | null): number | null {
  return value === null ? null : rounded(value)
}

function rounded(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : toFigures(value, 4)
}
