import { blankStretches } from './blank.ts'
import { COLUMN_NAMES } from './column-names.ts'
import { type Stretches, UNKNOWN } from './stretches.ts'
import { packColumns, unpackColumns, type PackedColumn } from './packed-columns.ts'

/** Positions keep their full width; lengths and times need millimetres and milliseconds at most. */
const FULL_WIDTH: ReadonlySet<string> = new Set(['latitude', 'longitude'])

/**
 * An activity's stretches as bytes, 90 each where all is known; a column of which nothing is known is left out,
 * and `start`, which is the sum of the lengths before.
 */
export function packStretches(stretches: Stretches): Uint8Array<ArrayBuffer> {
  const columns: Record<string, PackedColumn> = {}
  for (const name of COLUMN_NAMES) {
    const column = stretches[name]
    if (isBlank(column)) continue
    columns[name] =
      column instanceof Float64Array && !FULL_WIDTH.has(name) ? Float32Array.from(column) : column
  }
  return packColumns({ about: { count: stretches.count }, columns })
}

/**
 * The stretches of `packStretches`.
 *
 * @throws Error with a sentence when the bytes are something else
 */
export function unpackStretches(bytes: Uint8Array): Stretches {
  const { about, columns } = unpackColumns(bytes)
  const count = countIn(about)
  const stretches = blankStretches(count)
  for (const name of COLUMN_NAMES) {
    const column = columns[name]
    if (column === undefined) continue
    if (column.length !== count) throw new Error(`The packed stretches and their column ${name} disagree.`)
    stretches[name].set(column)
  }
  let start = 0
  for (let i = 0; i < count; i++) {
    stretches.start[i] = start
    start += stretches.length[i]
  }
  return stretches
}

function isBlank(column: PackedColumn): boolean {
  const isWhole = column instanceof Uint8Array
  for (const value of column) if (isWhole ? value !== UNKNOWN : !Number.isNaN(value)) return false
  return true
}

function countIn(about: unknown): number {
  const count = typeof about === 'object' && about !== null && 'count' in about ? about.count : null
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0)
    throw new Error('These packed columns are no stretches.')
  return count
}
