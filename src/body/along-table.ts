import type { NumberTable } from '../evidence/table.ts'

/** A table read at some place: straight between its rows and held beyond them. NaN where the place is not known. */
export function alongTable(table: NumberTable, at: number): number {
  if (Number.isNaN(at)) return Number.NaN
  let next = 0
  while (next < table.length && at >= table[next][0]) next++
  if (next === 0) return table[0][1]
  if (next === table.length) return table[table.length - 1][1]
  const before = table[next - 1]
  const after = table[next]
  return before[1] + ((at - before[0]) / (after[0] - before[0])) * (after[1] - before[1])
}
