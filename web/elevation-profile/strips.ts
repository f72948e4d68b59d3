import { formatGrade, paceNumber, type UnitSystem } from '../../src/units/units.ts'
import type { Bins } from './bins.ts'
import { extent, usualExtent } from './scale.ts'

/** One of the columns drawn small beneath the elevation. */
export interface Strip {
  readonly name: string
  readonly values: Float64Array
  /** The values at the bottom and the top edge; beyond them the line is cut off. */
  readonly bottom: number
  readonly top: number
  readonly words: (value: number) => string
  /** Grade is drawn in its colours up and down from level ground; the rest as a line. */
  readonly kind: 'grade' | 'line'
}

const whole = (value: number) => String(Math.round(value))

/**
 * Only what was recorded: a column that is unknown throughout is left out.
 *
 * @param readings tell the values at the edges, which are figures and no matter of the window's width
 */
export function stripsOf(bins: Bins, readings: Bins, units: UnitSystem): Strip[] {
  const line = (
    name: string,
    column: LineColumn,
    words: (value: number) => string,
    minSpan: number,
    extentOf = usualExtent,
  ) => lineStrip(name, bins[column], extentOf(readings[column]), words, minSpan)
  const pace = line('Pace', 'pace', (value) => paceNumber(value, units), 0.02)
  return [
    gradeStrip(bins.grade, usualExtent(readings.grade)),
    // Fast is up: fewer seconds per metre at the top.
    pace && { ...pace, bottom: pace.top, top: pace.bottom },
    // Speed and power have stray moments, which may be cut off; a heart has none worth hiding.
    line('Heart', 'heartRate', whole, 8, extent),
    line('Steps', 'cadence', whole, 10),
    line('Power', 'power', whole, 20),
  ].filter((strip) => strip !== null)
}

type LineColumn = 'pace' | 'heartRate' | 'cadence' | 'power'
type Extent = ReturnType<typeof extent>

function gradeStrip(grade: Float64Array, usual: Extent): Strip | null {
  if (usual === null) return null
  // At least ±10 %, so that a flat run looks flat; the same up as down, so that level is the middle.
  const reach = Math.ceil(Math.max(0.1, -usual[0], usual[1]) * 20) / 20
  return { name: 'Grade', values: grade, bottom: -reach, top: reach, words: formatGrade, kind: 'grade' }
}

/** @param minSpan differences smaller than this are not blown up */
function lineStrip(
  name: string,
  values: Float64Array,
  usual: Extent,
  words: (value: number) => string,
  minSpan: number,
): Strip | null {
  if (usual === null) return null
  const missing = Math.max(0, minSpan - (usual[1] - usual[0])) / 2
  return { name, values, bottom: usual[0] - missing, top: usual[1] + missing, words, kind: 'line' }
}
