import type { Split } from '../analysis/analysis.ts'
import { formatSigned, heightUnit, METRES_PER_FOOT, metresPerSplit, paceNumber } from '../units/units.ts'
import type { UnitSystem } from '../units/units.ts'
import type { RowBar, Section, TableColumn } from './document/document.ts'

interface SplitColumn extends TableColumn {
  readonly cellOf: (split: Split) => string
  /** Columns that nothing is known of are left out. */
  readonly isKnown: (split: Split) => boolean
}

/** Pace, as if flat, climb, drop and heart, kilometre by kilometre or mile by mile; null where there are none. */
export function splitsSection(splits: readonly Split[], units: UnitSystem): Section | null {
  if (splits.length === 0) return null
  const columns = columnsOf(units).filter(({ isKnown }) => splits.some(isKnown))
  const slowest = Math.max(
    0,
    ...splits.flatMap((one) => [paceOf(one), flatPaceOf(one)]).filter(Number.isFinite),
  )
  const named = units === 'km' ? 'Kilometre' : 'Mile'
  return {
    id: 'splits',
    title: `${named} by ${named.toLowerCase()}`,
    blocks: [
      {
        kind: 'table',
        drawn: paceHeader(units),
        columns: columns.map(({ header, means, align, weight, yields }) => ({
          header,
          means,
          align,
          weight,
          yields,
        })),
        rows: splits.map((split) => ({
          cells: columns.map(({ cellOf }) => cellOf(split)),
          figure: null,
          bar: barOf(split, slowest),
        })),
      },
    ],
  }
}

function paceHeader(units: UnitSystem): string {
  return `pace /${units}`
}

function columnsOf(units: UnitSystem): readonly SplitColumn[] {
  const column = { means: '', align: 'right', weight: 'plain' } as const
  return [
    { ...column, header: units, yields: 0, cellOf: (one) => endOf(one, units), isKnown: () => true },
    {
      ...column,
      header: paceHeader(units),
      weight: 'strong',
      yields: 0,
      cellOf: (one) => paceNumber(paceOf(one), units),
      isKnown: (one) => one.movingTime_s > 0,
    },
    {
      ...column,
      header: 'as if flat',
      weight: 'quiet',
      yields: 2,
      cellOf: ({ equivalentFlatPace_sPerKm: flat }) => (flat === null ? '–' : paceNumber(flat / 1000, units)),
      isKnown: (one) => one.equivalentFlatPace_sPerKm !== null,
    },
    {
      ...column,
      header: `up ${heightUnit(units)}`,
      yields: 0,
      cellOf: (one) => rise(one.ascent_m, 1, units),
      isKnown: (one) => one.ascent_m !== null,
    },
    {
      ...column,
      header: 'down',
      yields: 1,
      cellOf: (one) => rise(one.descent_m, -1, units),
      isKnown: (one) => one.descent_m !== null,
    },
    {
      ...column,
      header: 'heart',
      yields: 3,
      cellOf: ({ heartRate_bpm: heart }) => (heart === null ? '–' : String(Math.round(heart))),
      isKnown: (one) => one.heartRate_bpm !== null,
    },
  ]
}

/** Pace beside the slowest of the run, outlined by the pace of the same effort on flat road. */
function barOf(split: Split, slowest: number): RowBar | null {
  const share = paceOf(split) / slowest
  if (!(share > 0)) return null
  const outline = flatPaceOf(split) / slowest
  return { share, outline: Number.isNaN(outline) ? null : outline }
}

function flatPaceOf({ equivalentFlatPace_sPerKm: flat }: Split): number {
  return (flat ?? NaN) / 1000
}

/** s per metre, NaN where the split has no time. */
function paceOf({ movingTime_s, length_m }: Split): number {
  return movingTime_s > 0 && length_m > 0 ? movingTime_s / length_m : Number.NaN
}

/** Whole splits by their number, a broken one by where it ends. */
function endOf({ distance_m }: Split, units: UnitSystem): string {
  const end = distance_m / metresPerSplit(units)
  const whole = Math.round(end)
  return Math.abs(end - whole) < 0.005 ? String(whole) : end.toFixed(2)
}

function rise(metres: number | null, sign: 1 | -1, units: UnitSystem): string {
  if (metres === null) return '–'
  return formatSigned((sign * metres) / (units === 'km' ? 1 : METRES_PER_FOOT))
}
