import type { BodyAccount } from '../../analysis/analysis.ts'
import type { PredictionJson } from '../../athlete/prediction-json.ts'
import { formatDuration, formatPace, type UnitSystem } from '../../units/units.ts'
import { ABOUT_THE_BAND, basisWords, courseWords, timeWords, whenRows } from '../../words/prediction.ts'
import { usedLine } from '../../words/used.ts'
import { besideFlatLines } from '../analyse/beside-flat-lines.ts'
import type { Style } from '../text/style.ts'
import { tableLines } from '../text/table.ts'
import { harmless } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'

/** How a page of text about a course is to be set. */
export interface CourseTextOptions {
  readonly width: number
  readonly units: UnitSystem
  readonly style: Style
}

const INDENT = '  '

/** The prediction, and what the course would ask of the body, as one short page of text. */
export function predictionText(
  name: string | null,
  prediction: PredictionJson,
  body: Pick<BodyAccount, 'figures' | 'mass_kg' | 'load_kg'>,
  options: CourseTextOptions,
): string {
  const { units, style } = options
  const width = options.width - INDENT.length
  const parts: readonly (readonly string[])[] = [
    wrap(
      [harmless(name ?? ''), courseWords(prediction, units)].filter((part) => part !== '').join(' · '),
      width,
    ).map(style.quiet),
    wrap(timeWords(prediction), width).map(style.title),
    wrap(basisWords(prediction, units), Math.min(width, 76)),
    tableLines(columnsOf(prediction, units), width, style.structure),
    [ABOUT_THE_BAND, usedLine(prediction.used)].flatMap((line) => wrap(line, width)).map(style.quiet),
    besideFlatLines({ ...body, ascent_m: prediction.ascent_m }, { width, style }),
  ]
  return `\n${parts
    .map((lines) => lines.map((line) => (INDENT + line).trimEnd()).join('\n'))
    .join('\n\n')}\n\n`
}

function columnsOf({ splits }: PredictionJson, units: UnitSystem) {
  const rows = whenRows(splits, units)
  return [
    { header: units, align: 'right', cells: rows.map(({ place }) => place), yields: 0 },
    { header: 'at', align: 'right', cells: rows.map(({ at_s }) => formatDuration(at_s)), yields: 0 },
    { header: 'pace', align: 'right', cells: rows.map(({ pace }) => formatPace(pace, units)), yields: 1 },
  ] as const
}
