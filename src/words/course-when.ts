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
  // Where no time is to be named, none is: the range alone stands.
  const isTold = prediction.cannotTell === null
  const columns: readonly TableColumn[] = isTold
    ? [
        { ...COLUMN, header: units },
        { ...COLUMN, header: 'after', weight: 'strong' },
        { ...COLUMN, header: 'likely', weight: 'quiet', yields: 2 },
        { ...COLUMN, header: paceHeader, yields: 1 },
      ]
    : [
        { ...COLUMN, header: units },
        { ...COLUMN, header: 'likely', weight: 'strong' },
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
        drawn: isTold ? paceHeader : null,
        columns: hasHeights ? [...columns, ...heights] : columns,
        rows: rows.map(({ place, from_m, to_m, at_s, pace }) => {
          const between = (column: Float32Array) => heightBetween(stretches, column, from_m, to_m, units)
          return {
            cells: [
              place,
              ...(isTold ? [formatDuration(at_s)] : []),
              share.map((end) => formatDuration(end * at_s)).join('–'),
              ...(isTold ? [paceNumber(pace, units)] : []),
              ...(hasHeights ? [between(stretches.ascent), between(stretches.descent)] : []),
            ],
            figure: null,
            bar: isTold ? { share: pace / slowest, outline: null } : null,
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
