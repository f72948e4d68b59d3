import { createHash } from 'node:crypto'
import type { Store } from '../../src/store/store.ts'

const TABLES = ['original', 'import_item', 'recording', 'activity', 'analysis'] as const

/** What an import left, table by table, but for clocks and the names of imports: the same text for the same state. */
export async function stateOf({ db }: Store): Promise<Record<string, string[]>> {
  const state: Record<string, string[]> = {}
  for (const table of TABLES) {
    const rows = await db.selectFrom(table).selectAll().execute()
    state[table] = rows.map((row) => JSON.stringify(row, told)).sort()
  }
  return state
}

function told(key: string, value: unknown): unknown {
  if (key === 'import' || key === 'added_s' || key === 'arrived_s') return undefined
  if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('hex')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  // Columns come in the order the database likes.
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]): [string, unknown] => [name, one instanceof Uint8Array ? told('', one) : one])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
