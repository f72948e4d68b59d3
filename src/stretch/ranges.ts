import { PROVENANCES, SOFTNESSES, SURFACES, TECHNICALITIES } from './classes.ts'
import { type Stretches, UNKNOWN } from './stretches.ts'

/** Columns of numbers that are told as ranges, each with the decimals it is told to. */
const NUMBERS = {
  movingTime: 1,
  elapsedTime: 1,
  grade: 3,
  altitude: 1,
  ascent: 2,
  descent: 2,
  heartRate: 0,
  cadence: 0,
  power: 0,
  temperature: 1,
  turn: 0,
  sideSlope: 3,
} as const

/** Columns of classes, with their names. */
const CLASSES = {
  surface: SURFACES,
  softness: SOFTNESSES,
  technicality: TECHNICALITIES,
  surfaceFrom: PROVENANCES,
  softnessFrom: PROVENANCES,
  technicalityFrom: PROVENANCES,
} as const

type NumberColumn = keyof typeof NUMBERS
type ClassColumn = keyof typeof CLASSES
export type RangeColumn = NumberColumn | ClassColumn

// Object.keys forgets which keys there are.
export const RANGE_COLUMNS = [...Object.keys(NUMBERS), ...Object.keys(CLASSES)] as readonly RangeColumn[]

/** Sums over a stretch: two neighbours of the same value are not one of that value. */
const SUMS: ReadonlySet<RangeColumn> = new Set(['movingTime', 'elapsedTime', 'ascent', 'descent'])

/** From m to m along the way, and what holds there. */
export type RangeTriple = readonly [from_m: number, to_m: number, value: number | string]

/**
 * Columns along the way as ranges, neighbours of the same value joined. What is unknown has no range, and a column of
 * which nothing is known is left out.
 */
export function rangesAlong(
  stretches: Stretches,
  columns: readonly RangeColumn[],
): Partial<Record<RangeColumn, readonly RangeTriple[]>> {
  const told: Partial<Record<RangeColumn, readonly RangeTriple[]>> = {}
  for (const column of new Set(columns)) {
    const valueAt = isClass(column) ? classAt(stretches, column) : numberAt(stretches, column)
    const ranges = rangeTriples(stretches, valueAt, !SUMS.has(column))
    if (ranges.length > 0) told[column] = ranges
  }
  return told
}

/**
 * @param valueAt what holds over a stretch; null: unknown
 * @param joins false for what is summed over each stretch: neighbours of one value stay apart
 */
function rangeTriples(
  { start, length }: Stretches,
  valueAt: (stretch: number) => number | string | null,
  joins: boolean,
): RangeTriple[] {
  const triples: [number, number, number | string][] = []
  let last: [number, number, number | string] | null = null
  for (let i = 0; i < start.length; i++) {
    const value = valueAt(i)
    if (value === null) {
      last = null
      continue
    }
    const to = tenths(start[i] + length[i])
    if (joins && last !== null && last[2] === value) last[1] = to
    else {
      last = [tenths(start[i]), to, value]
      triples.push(last)
    }
  }
  return triples
}

function isClass(column: RangeColumn): column is ClassColumn {
  return column in CLASSES
}

function classAt(stretches: Stretches, column: ClassColumn): (i: number) => string | null {
  const codes = stretches[column]
  const names: readonly string[] = CLASSES[column]
  return (i) => (codes[i] === UNKNOWN ? null : names[codes[i]])
}

function numberAt(stretches: Stretches, column: NumberColumn): (i: number) => number | null {
  const values = stretches[column]
  const scale = 10 ** NUMBERS[column]
  return (i) => (Number.isNaN(values[i]) ? null : Math.round(values[i] * scale) / scale)
}

/** dm are finer than any of it is known. */
function tenths(metres: number): number {
  return Math.round(metres * 10) / 10
}
