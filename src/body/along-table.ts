import type { NumberTable } from '../evidence/table.ts'

/** A table read at some place: straight between its rows and held beyond them. NaN where the place is not known. */
export function alongTable(table: NumberTable, at: number): number {
  if (Number.isNaN(at)) return Number.NaN
  const next = table.findIndex(([from]) => at < from)
  if (next === 0) return table[0][1]
  if (next < 0) return table[table.length - 1][1]
  const [[a, low], [b, high]] = [table[next - 1], table[next]]
  return low + ((at - a) / (b - a)) * (high - low)
}
