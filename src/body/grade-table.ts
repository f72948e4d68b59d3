/** Steepest grade that stretches hold and that the cost tables were measured at. */
export const STEEPEST = 0.45

/** Rows per unit of grade: fine enough that a straight line between rows is true to five digits. */
const ROWS = 1000

/** A function of grade, worked out once from −0.45 to 0.45 so that hot loops only look it up. */
export type GradeTable = Float64Array

export function gradeTable(of: (grade: number) => number): GradeTable {
  const table = new Float64Array(2 * STEEPEST * ROWS + 1)
  for (let row = 0; row < table.length; row++) table[row] = of(row / ROWS - STEEPEST)
  return table
}

/** The function at a grade, held beyond ±0.45; NaN for a grade nobody knows. */
export function atGrade(table: GradeTable, grade: number): number {
  if (Number.isNaN(grade)) return Number.NaN
  const at = (grade + STEEPEST) * ROWS
  if (at <= 0) return table[0]
  const row = Math.trunc(at)
  if (row >= table.length - 1) return table[table.length - 1]
  return table[row] + (at - row) * (table[row + 1] - table[row])
}

/** How much longer the slope is than the map. */
export const slopeLength = (grade: number): number => Math.sqrt(1 + grade * grade)
