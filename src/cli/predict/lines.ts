import type { CoursePrediction } from '../../athlete/predict-course.ts'
import type { Split } from '../../athlete/predict.ts'
import {
  formatDistance,
  formatDuration,
  formatHeight,
  formatPace,
  metresPerSplit,
  type UnitSystem,
} from '../../units/units.ts'
import { dayOf } from '../../words/when.ts'
import type { Style } from '../text/style.ts'
import { tableLines } from '../text/table.ts'
import { harmless } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'

export interface PredictionSetting {
  readonly width: number
  readonly units: UnitSystem
  readonly style: Style
}

const INDENT = '  '

const FROM_NOTHING = 'No run of yours is known yet, so this is what runners in general would take.'
const FROM_A_RESULT = 'From your one result, and from runners in general; your own runs will narrow it.'

/** More rows than this are a list nobody reads: then every fifth kilometre, or tenth. */
const MOST_ROWS = 30

/** The prediction as one short page of text. */
export function predictionText(
  name: string | null,
  prediction: CoursePrediction,
  setAside: number,
  setting: PredictionSetting,
): string {
  const { units, style } = setting
  const width = setting.width - INDENT.length
  const parts: readonly (readonly string[])[] = [
    wrap(
      [harmless(name ?? ''), courseWords(prediction, units)].filter((part) => part !== '').join(' · '),
      width,
    ).map(style.quiet),
    wrap(timeWords(prediction), width).map(style.title),
    wrap(basisWords(prediction, setAside, units), Math.min(width, 76)),
    tableLines(columnsOf(prediction.splits, units), width, style.structure),
    wrap('Moving time; rests come on top. Four days in five end within the range.', width).map(style.quiet),
  ]
  return `\n${parts
    .map((lines) => lines.map((line) => (INDENT + line).trimEnd()).join('\n'))
    .join('\n\n')}\n\n`
}

function courseWords({ distance_m, ascent_m, descent_m }: CoursePrediction, units: UnitSystem): string {
  const climb =
    ascent_m === null || descent_m === null
      ? 'climb unknown'
      : `${formatHeight(ascent_m, units)} up, ${formatHeight(descent_m, units)} down`
  return `${formatDistance(distance_m, units)}, ${climb}`
}

function timeWords({ movingTime_s, band80_s: [low, high] }: CoursePrediction): string {
  return `${formatDuration(movingTime_s)}, likely ${formatDuration(low)} to ${formatDuration(high)}`
}

function basisWords({ athlete }: CoursePrediction, setAside: number, units: UnitSystem): string {
  const { runs, now_s, skills } = athlete
  if (runs === 0) return athlete.effort.kin.length > 0 ? FROM_A_RESULT : FROM_NOTHING
  const aside =
    setAside === 0 ? '' : ` ${setAside} ${setAside === 1 ? 'activity was' : 'activities were'} set aside.`
  const flat = formatPace(skills.flatPace_sPerKm.value / 1000, units)
  const from =
    runs === 1
      ? `From one run of yours, on ${dayOf(new Date(now_s * 1000).toISOString())}.`
      : `From ${runs} runs of yours, the latest on ${dayOf(new Date(now_s * 1000).toISOString())}.`
  return `${from} On the flat that is about ${flat} over ten kilometres.${aside}`
}

function columnsOf(splits: readonly Split[], units: UnitSystem) {
  const rows = rowsOf(splits, units)
  return [
    { header: units, align: 'right', cells: rows.map((row) => row.place), yields: 0 },
    { header: 'at', align: 'right', cells: rows.map((row) => formatDuration(row.at_s)), yields: 0 },
    { header: 'pace', align: 'right', cells: rows.map((row) => row.pace), yields: 1 },
  ] as const
}

function rowsOf(splits: readonly Split[], units: UnitSystem) {
  const unit = metresPerSplit(units)
  const length = splits[splits.length - 1].distance_m
  const step = unit * ([1, 5, 10].find((many) => length / (unit * many) <= MOST_ROWS) ?? 20)
  const rows: { place: string; at_s: number; pace: string }[] = []
  let before = { distance_m: 0, movingTime_s: 0 }
  for (let end = step; end < length + step; end += step) {
    const here = end < length ? at(splits, end) : splits[splits.length - 1]
    const pace = (here.movingTime_s - before.movingTime_s) / (here.distance_m - before.distance_m)
    rows.push({
      place: end < length ? String(Math.round(end / unit)) : (length / unit).toFixed(1),
      at_s: here.movingTime_s,
      pace: formatPace(pace, units),
    })
    before = here
  }
  return rows
}

/** Straight between the splits on either side. */
function at(splits: readonly Split[], distance_m: number): Split {
  const after = splits.findIndex((split) => split.distance_m >= distance_m)
  const [a, b] = [splits[after - 1] ?? { distance_m: 0, movingTime_s: 0 }, splits[after]]
  const share = (distance_m - a.distance_m) / (b.distance_m - a.distance_m)
  return { distance_m, movingTime_s: a.movingTime_s + share * (b.movingTime_s - a.movingTime_s) }
}
