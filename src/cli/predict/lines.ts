import type { PredictionJson } from '../../athlete/prediction-json.ts'
import { formatDuration, formatPace, type UnitSystem } from '../../units/units.ts'
import { ABOUT_THE_BAND, basisWords, courseWords, timeWords, whenRows } from '../../words/prediction.ts'
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

/** The prediction as one short page of text. */
export function predictionText(
  name: string | null,
  prediction: PredictionJson,
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
    wrap(basisWords(prediction, units), Math.min(width, 76)),
    tableLines(columnsOf(prediction, units), width, style.structure),
    wrap(ABOUT_THE_BAND, width).map(style.quiet),
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
