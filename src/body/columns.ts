import type { FigureColumns, FigureId } from './figure.ts'

/** Columns to be filled, all zero. */
export function emptyColumns(id: FigureId, count: number): FigureColumns {
  return { id, value: new Float64Array(count), low: new Float64Array(count), high: new Float64Array(count) }
}

/** Says of row `i` that nobody knows. */
export function setUnknown(columns: FigureColumns, i: number): void {
  columns.value[i] = Number.NaN
  columns.low[i] = Number.NaN
  columns.high[i] = Number.NaN
}

/**
 * Rise over run either way that a figure allows for where the grade is unknown: it is told as on the level,
 * with a range that covers ordinary rolling ground.
 */
export const ORDINARY_GROUND = 0.05
