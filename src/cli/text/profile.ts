import type { Stretches } from '../../stretch/stretches.ts'
import { formatHeight, METRES_PER_FOOT, metresPerSplit, type UnitSystem } from '../../units/units.ts'
import type { Style } from './style.ts'
import { padStart, widthOf } from './width.ts'

const ROWS = 7
const EIGHTHS = ['', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']
/** Hatched is unknown, here as on the page. */
const UNKNOWN_MARK = '░'

/** m. A flatter run than this is drawn as flat as it was, instead of blowing its noise up to a mountain. */
const MIN_SPAN = 60

/** Terminal columns a distance tick and its label need. */
const MIN_TICK_GAP = 8

/** What one terminal column of the profile shows; NaN where altitude is unknown. */
interface Slice {
  readonly altitude: number
  readonly grade: number
}

/**
 * The run seen from the side, drawn in blocks: heights on the left, distance below, coloured by grade. No lines
 * at all when the recording has no altitude.
 */
export function profileLines(stretches: Stretches, width: number, units: UnitSystem, style: Style): string[] {
  const length = lengthOf(stretches)
  const [lowest, highest] = rangeOf(stretches.altitude)
  if (!(length > 0) || !(highest >= lowest)) return []

  const span = Math.max(MIN_SPAN, (highest - lowest) * 1.2)
  const floor = lowest - 0.4 * (span - (highest - lowest))
  const ceiling = floor + span
  const labels = heightLabels(floor, ceiling, units)
  const gutter = Math.max(...labels.map(widthOf))
  const columns = width - gutter - 2
  if (columns < 2 * MIN_TICK_GAP) return []

  const slices = slicesOf(stretches, length, columns)
  const lines = Array.from({ length: ROWS }, (_, fromTop) => {
    const row = ROWS - 1 - fromTop
    const drawn = slices.map((slice) => cell(slice, row, floor, ceiling, style)).join('')
    return `${style.quiet(`${padStart(labels[fromTop], gutter)} ┤`)}${drawn}`
  })
  return [
    ...lines,
    ...distanceAxis(length, columns, units).map((line) => style.quiet(' '.repeat(gutter + 1) + line)),
  ]
}

function lengthOf({ count, start, length }: Stretches): number {
  return count > 0 ? start[count - 1] + length[count - 1] : 0
}

function rangeOf(column: Float32Array): readonly [number, number] {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (const value of column) {
    if (value < lowest) lowest = value
    if (value > highest) highest = value
  }
  return [lowest, highest]
}

/** Means over equal parts of the distance, each stretch weighing the length it shares with the part. */
function slicesOf(stretches: Stretches, length: number, columns: number): readonly Slice[] {
  const part = length / columns
  const altitude = new Float64Array(columns)
  const grade = new Float64Array(columns)
  const known = new Float64Array(columns)
  for (let i = 0; i < stretches.count; i++) {
    if (Number.isNaN(stretches.altitude[i])) continue
    const from = stretches.start[i]
    const to = from + stretches.length[i]
    const last = Math.min(columns - 1, Math.floor(to / part))
    for (let column = Math.max(0, Math.floor(from / part)); column <= last; column++) {
      const shared = Math.min(to, (column + 1) * part) - Math.max(from, column * part)
      if (!(shared > 0)) continue
      known[column] += shared
      altitude[column] += shared * stretches.altitude[i]
      if (!Number.isNaN(stretches.grade[i])) grade[column] += shared * stretches.grade[i]
    }
  }
  return Array.from(known, (metres, i) =>
    metres > part / 2
      ? { altitude: altitude[i] / metres, grade: grade[i] / metres }
      : { altitude: Number.NaN, grade: Number.NaN },
  )
}

function cell(slice: Slice, row: number, floor: number, ceiling: number, style: Style): string {
  if (Number.isNaN(slice.altitude)) return row === 0 ? style.quiet(UNKNOWN_MARK) : ' '
  const eighths = Math.round(((slice.altitude - floor) / (ceiling - floor)) * ROWS * 8)
  const here = Math.max(row === 0 ? 1 : 0, Math.min(8, eighths - row * 8))
  return here <= 0 ? ' ' : style.grade(slice.grade)(EIGHTHS[here])
}

/** Round heights on every second row, as near as whole tens allow; the rest blank. */
function heightLabels(floor: number, ceiling: number, units: UnitSystem): string[] {
  const perRow = (ceiling - floor) / ROWS
  return Array.from({ length: ROWS }, (_, fromTop) => {
    if (fromTop % 2 !== 0) return ''
    const metres = floor + (ROWS - fromTop - 0.5) * perRow
    const unit = units === 'km' ? 1 : METRES_PER_FOOT
    const step = perRow / unit >= 20 ? 10 : 1
    return formatHeight(Math.round(metres / unit / step) * step * unit, units)
  })
}

function distanceAxis(length: number, columns: number, units: UnitSystem): readonly [string, string] {
  const whole = length / metresPerSplit(units)
  const step = tickStep(whole, columns)
  const line = Array.from<string>({ length: columns + 1 }).fill('─')
  const labels = Array.from<string>({ length: columns + 8 }).fill(' ')
  line[0] = '└'
  for (let tick = 0; tick * step <= whole + 1e-9; tick++) {
    const at = Math.round(((tick * step) / whole) * columns)
    const told = String(Number((tick * step).toFixed(3)))
    const label = tick === 0 ? `0 ${units}` : told
    if (tick > 0) line[at] = '┴'
    const from = tick === 0 ? 0 : at - Math.floor(label.length / 2)
    if (from + label.length > columns + 1) continue
    for (let i = 0; i < label.length; i++) labels[from + i] = label[i]
  }
  return [line.join(''), labels.join('').trimEnd()]
}

/** 1, 2 or 5 times a power of ten, so that labels do not touch. */
function tickStep(whole: number, columns: number): number {
  const least = (whole * MIN_TICK_GAP) / columns
  const power = 10 ** Math.floor(Math.log10(least))
  return [1, 2, 5, 10].map((n) => n * power).find((step) => step >= least) ?? 10 * power
}
