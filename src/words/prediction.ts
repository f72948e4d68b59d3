import { timeAt, type PredictedSplit } from '../athlete/predict.ts'
import type { PredictionJson } from '../athlete/prediction-json.ts'
import {
  formatDistance,
  formatDuration,
  formatHeight,
  formatMinutes,
  formatPace,
  metresPerSplit,
  type UnitSystem,
} from '../units/units.ts'
import { setAsideSentence } from './set-aside.ts'
import { dayOf } from './when.ts'

/** True whether there is none, or none was asked for. */
const FROM_NOTHING = 'Without any run of yours: this is what runners in general would take.'
const FROM_A_RESULT = 'From your one result, and from runners in general; your own runs will narrow it.'

/** Under every prediction. */
export const ABOUT_THE_BAND = 'Moving time; rests come on top. Four days in five end within the range.'

/** More rows than this are a list nobody reads: then every fifth unit, or tenth. */
const MAX_ROWS = 30
/** Less than this share of a unit at the end belongs to the row before. */
const SLIVER = 0.05

/** `14.0 km, 640 m up, 640 m down`. */
export function courseWords(
  { distance_m, ascent_m, descent_m }: Pick<PredictionJson, 'distance_m' | 'ascent_m' | 'descent_m'>,
  units: UnitSystem,
): string {
  const climb =
    ascent_m === null || descent_m === null
      ? 'climb unknown'
      : `${formatHeight(ascent_m, units)} up, ${formatHeight(descent_m, units)} down`
  return `${formatDistance(distance_m, units)}, ${climb}`
}

/** A band as wide as this does not know its seconds. */
const COARSE_BAND_S = 300

/** `1 h 31 min, likely 1 h 20 min to 1 h 47 min`; where the band is narrow, `24:05, likely 23:10 to 25:02`. */
export function timeWords({
  movingTime_s,
  band80_s,
}: Pick<PredictionJson, 'movingTime_s' | 'band80_s'>): string {
  return likelyWords(movingTime_s, band80_s).join(', ')
}

/** When one would be at a place, and how far that may be off: the band there is the whole's in proportion. */
export function hereSentence(
  { splits, movingTime_s, band80_s: [low, high] }: PredictionJson,
  place_m: number,
  units: UnitSystem,
): string {
  const at_s = timeAt(splits, place_m).movingTime_s
  const share = at_s / movingTime_s
  const [time, likely] = likelyWords(at_s, [share * low, share * high])
  return `At ${formatDistance(place_m, units)} you would be ${time} under way, ${likely}.`
}

/** The two ends of a band, in minutes where it is wide, else to the second. */
export function bandWords(band_s: readonly [number, number]): readonly [low: string, high: string] {
  const format = formatFor(band_s)
  return [format(band_s[0]), format(band_s[1])]
}

function likelyWords(time_s: number, band_s: readonly [number, number]): readonly [string, string] {
  return [formatFor(band_s)(time_s), `likely ${bandWords(band_s).join(' to ')}`]
}

function formatFor([low, high]: readonly [number, number]): (seconds: number) => string {
  return high - low < COARSE_BAND_S ? formatDuration : formatMinutes
}

/** What a prediction stands on. */
export function basisWords(prediction: PredictionJson, units: UnitSystem): string {
  const { runs, latestRun_s, fromResult, skills, setAside } = prediction
  const aside = setAside.length === 0 ? '' : ` ${setAsideSentence(setAside.length)}`
  if (latestRun_s === null) return (fromResult ? FROM_A_RESULT : FROM_NOTHING) + aside
  const latest = dayOf(new Date(latestRun_s * 1000).toISOString(), null)
  const from =
    runs === 1
      ? `From one run of yours, on ${latest}.`
      : `From ${runs} runs of yours, the latest on ${latest}.`
  const flat = formatPace(skills.flatPace_sPerKm.value / 1000, units)
  return `${from} On the flat that is about ${flat} over ten kilometres.${aside}`
}

/** One row of when one is where. */
export interface WhenRow {
  /** `7`, or where the course ends: `14.0`. */
  readonly place: string
  readonly from_m: number
  readonly to_m: number
  /** s from the start. */
  readonly at_s: number
  /** s per m since the row before. */
  readonly pace: number
}

/** Kilometre by kilometre, or mile by mile; every fifth or tenth of a long course. */
export function whenRows(splits: readonly PredictedSplit[], units: UnitSystem): WhenRow[] {
  const unit = metresPerSplit(units)
  const length = splits[splits.length - 1].distance_m
  const step = unit * ([1, 5, 10].find((many) => length / (unit * many) <= MAX_ROWS) ?? 20)
  const rows: WhenRow[] = []
  let before = { distance_m: 0, movingTime_s: 0 }
  for (let end = step, isLast = false; !isLast; end += step) {
    isLast = end > length - SLIVER * unit
    const here = isLast ? splits[splits.length - 1] : timeAt(splits, end)
    rows.push({
      place: isLast ? (length / unit).toFixed(1) : String(Math.round(end / unit)),
      from_m: before.distance_m,
      to_m: here.distance_m,
      at_s: here.movingTime_s,
      pace: (here.movingTime_s - before.movingTime_s) / (here.distance_m - before.distance_m),
    })
    before = here
  }
  return rows
}
