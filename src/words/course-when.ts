import type { PredictionJson } from '../athlete/prediction-json.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { formatDuration, heightNumber, heightUnit, paceNumber, type UnitSystem } from '../units/units.ts'
import type { Section, TableColumn } from './document/document.ts'
import { whenRows } from './prediction.ts'

const COLUMN = { means: '', align: 'right', weight: 'plain', yields: 0 } as const

interface WhenOf {
  readonly prediction: PredictionJson
  readonly stretches: Stretches
}

/** When one would be where on a course, and what climbs and drops on the way there. */
export function whenSection({ prediction, stretches }: WhenOf, units: UnitSystem): Section {
  const rows = whenRows(prediction.splits, units)
  const slowest = Math.max(...rows.map(({ pace }) => pace))
  const share = prediction.band80_s.map((end) => end / prediction.movingTime_s)
  const hasHeights = prediction.ascent_m !== null
  const paceHeader = `pace /${units}`
  const columns: readonly TableColumn[] = [
    { ...COLUMN, header: units },
    { ...COLUMN, header: 'after', weight: 'strong' },
    { ...COLUMN, header: 'likely', weight: 'quiet', yields: 2 },
    { ...COLUMN, header: paceHeader, yields: 1 },
  ]
  const heights: readonly TableColumn[] = [
    { ...COLUMN, header: `up ${heightUnit(units)}`, yields: 3 },
    { ...COLUMN, header: 'down', yields: 3 },
  ]
  return {
    id: 'when',
    title: 'When you would be where',
    blocks: [
      {
        kind: 'table',
        drawn: paceHeader,
        columns: hasHeights ? [...columns, ...heights] : columns,
        rows: rows.map(({ place, from_m, to_m, at_s, pace }) => {
          const between = (column: Float32Array) => heightBetween(stretches, column, from_m, to_m, units)
          return {
            cells: [
              place,
              formatDuration(at_s),
              share.map((end) => formatDuration(end * at_s)).join('–'),
              paceNumber(pace, units),
              ...(hasHeights ? [between(stretches.ascent), between(stretches.descent)] : []),
            ],
            figure: null,
            bar: { share: pace / slowest, outline: null },
          }
        }),
      },
    ],
  }
}

/** Of every stretch so much as lies between; unknown where any of it is. */
function heightBetween(
  { count, start, length }: Stretches,
  column: Float32Array,
  from_m: number,
  to_m: number,
  units: UnitSystem,
): string {
  let sum = 0
  for (let i = 0; i < count && start[i] < to_m; i++) {
    const within = Math.min(to_m, start[i] + length[i]) - Math.max(from_m, start[i])
    if (within > 0) sum += (column[i] * within) / length[i]
  }
  return Number.isNaN(sum) ? '–' : heightNumber(sum, units)
}
