import type { Analysis, Split } from '../../analysis/analysis.ts'
import { formatSigned, heightUnit, METRES_PER_FOOT, metresPerSplit, paceNumber } from '../../units/units.ts'
import type { UnitSystem } from '../../units/units.ts'
import { tableLines, type Column } from '../text/table.ts'
import type { RenderOptions } from './setting.ts'

const BAR = 16
const PARTS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█']

/** One line per kilometre or mile: pace, as if flat, climb and drop, heart, and a bar as long as it took. */
export function splitLines({ splits }: Analysis, { width, units, style }: RenderOptions): string[] {
  if (splits.length === 0) return []
  const paces = splits.map(paceOf)
  const slowest = Math.max(...paces.filter(Number.isFinite), 0)
  const columns: readonly Column[] = [
    { header: units, align: 'right', cells: splits.map((split) => endOf(split, units)), yields: 0 },
    {
      header: `pace /${units}`,
      align: 'right',
      cells: paces.map((pace) => paceNumber(pace, units)),
      yields: 0,
    },
    {
      header: 'as if flat',
      align: 'right',
      cells: splits.map(({ equivalentFlatPace_sPerKm: flat }) =>
        flat === null ? '–' : paceNumber(flat / 1000, units),
      ),
      yields: 2,
      paint: style.quiet,
    },
    {
      header: `up ${heightUnit(units)}`,
      align: 'right',
      cells: splits.map((one) => rise(one.ascent_m, 1, units)),
      yields: 0,
    },
    { header: 'down', align: 'right', cells: splits.map((one) => rise(one.descent_m, -1, units)), yields: 1 },
    ...heartColumn(splits),
    {
      header: '',
      align: 'left',
      cells: paces.map((pace) => bar(pace / slowest)),
      yields: 4,
      paint: style.structure,
    },
  ]
  return tableLines(columns, width, style.structure)
}

function heartColumn(splits: readonly Split[]): readonly Column[] {
  if (splits.every(({ heartRate_bpm: heart }) => heart === null)) return []
  const cells = splits.map(({ heartRate_bpm: heart }) => (heart === null ? '–' : String(Math.round(heart))))
  return [{ header: 'heart', align: 'right', cells, yields: 3 }]
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

function bar(share: number): string {
  if (!(share > 0)) return ''
  const eighths = Math.max(1, Math.round(share * BAR * 8))
  return '█'.repeat(Math.floor(eighths / 8)) + PARTS[eighths % 8]
}
