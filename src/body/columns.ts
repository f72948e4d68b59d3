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
