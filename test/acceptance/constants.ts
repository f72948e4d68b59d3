import type { Coefficient } from '../../src/evidence/evidence.ts'

/** One number of one coefficient, or the value column of one of its tables, that can be bent by itself. */
export interface Constant {
  readonly id: string
  /** Where inside the coefficient: `perDegree value`, `[3]`, `value column`; empty where it is the coefficient itself. */
  readonly at: string
  /** Multiplies it in place, before the models have read it. */
  readonly bend: (times: number) => void
}

/**
 * Every constant of the coefficients: each number by itself, and each table's value column as a whole as well. The
 * places at which a table was measured are no constants; a number that is 0 cannot be bent and is left out.
 */
export function constantsOf(evidence: readonly Coefficient<unknown>[]): Constant[] {
  return evidence.flatMap((coefficient) => within(coefficient.id, '', coefficient, 'value'))
}

function within(id: string, at: string, holder: object, key: string): Constant[] {
  const held: unknown = Reflect.get(holder, key)
  if (typeof held === 'number') return held === 0 ? [] : [{ id, at, bend: bending(holder, key) }]
  if (typeof held !== 'object' || held === null) return []
  if (isTable(held)) return ofTable(id, at, held)
  const inside = (inner: string) => (Array.isArray(held) ? `${at}[${inner}]` : joined(at, inner))
  return Object.keys(held).flatMap((inner) => within(id, inside(inner), held, inner))
}

function ofTable(id: string, at: string, table: readonly (readonly number[])[]): Constant[] {
  const bends = table.map((row) => bending(row, 1))
  const column = (times: number) => {
    for (const bend of bends) bend(times)
  }
  const entries = table.flatMap(([place, value], k) =>
    value === 0 ? [] : [{ id, at: joined(at, `at ${place}`), bend: bends[k] }],
  )
  return [{ id, at: joined(at, 'value column'), bend: column }, ...entries]
}

function bending(holder: object, key: string | number): (times: number) => void {
  return (times) => {
    // Coefficients are read-only to the models; to bend them is what this is for.
    const numbers = holder as Record<string | number, number>
    numbers[key] *= times
  }
}

/** Rows of [where measured, value]. */
function isTable(value: object): value is readonly (readonly number[])[] {
  const isRow = (row: unknown) =>
    Array.isArray(row) && row.length === 2 && row.every((one) => typeof one === 'number')
  return Array.isArray(value) && value.every(isRow)
}

function joined(at: string, inner: string): string {
  return at === '' ? inner : `${at} ${inner}`
}
