import { type RawBuilder, sql } from 'kysely'
import type { Schema } from './schema.ts'
import type { Db } from './store.ts'

export type TableName = keyof Schema

/** A row of any table. */
export type AnyRow = Record<string, unknown>

/** Primary keys, all beginning with the athlete; tables spoken of come before those that speak of them. */
export const TABLE_KEYS = {
  athlete: ['athlete'],
  account: ['athlete', 'login'],
  session: ['athlete', 'session_hash'],
  token: ['athlete', 'token'],
  original: ['athlete', 'sha256'],
  import_item: ['athlete', 'import', 'path'],
  activity: ['athlete', 'activity'],
  activity_demand: ['athlete', 'activity', 'dimension'],
  recording: ['athlete', 'sha256', 'ordinal'],
  activity_edit: ['athlete', 'sha256', 'ordinal'],
  analysis: ['athlete', 'activity'],
  privacy_zone: ['athlete', 'zone'],
  privacy_secret: ['athlete'],
  share: ['athlete', 'share'],
  job: ['athlete', 'job'],
} as const satisfies Readonly<Record<TableName, readonly ['athlete', ...string[]]>>

/** Rows of one page: those with bytes in them are large. */
const PAGE = 1000
const LARGE_PAGE = 50

/** Every row of a table in the order of its key, a page at a time: of everybody, or of one athlete. */
export async function* tablePages(db: Db, table: TableName, athlete?: string): AsyncIterable<AnyRow[]> {
  const keys: readonly string[] = TABLE_KEYS[table]
  const limit = table === 'analysis' || table === 'recording' ? LARGE_PAGE : PAGE
  const key = sql.join(keys.map((name) => sql.ref(name)))
  let last: AnyRow | undefined
  for (;;) {
    const wanted: RawBuilder<unknown>[] = [
      athlete === undefined ? sql`true` : sql`athlete = ${athlete}`,
      last === undefined ? sql`true` : sql`(${key}) > (${sql.join(keys.map((name) => last?.[name]))})`,
    ]
    const page = await sql<AnyRow>`select * from ${sql.table(table)} where ${sql.join(wanted, sql` and `)}
      order by ${key} limit ${sql.lit(limit)}`.execute(db)
    if (page.rows.length > 0) yield page.rows
    if (page.rows.length < limit) return
    last = page.rows.at(-1)
  }
}
