import { sql } from 'kysely'
import type { Db } from '../store.ts'
import { type AnyRow, type TableName, tablePages } from '../table-pages.ts'

/** Values in one statement: PostgreSQL takes 65,535, SQLite 32,766. */
const MAX_VALUES = 30_000

/** Every row of a table from one database into another of the same schema. */
export async function copyTable(from: Db, into: Db, table: TableName): Promise<void> {
  for await (const page of tablePages(from, table)) await insertRows(into, table, page)
}

/** Adds rows that all have the columns of the first, to a table of this schema version or, of a backup, an older one. */
export async function insertRows(db: Db, table: string, rows: readonly AnyRow[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {})
  const atOnce = Math.max(1, Math.floor(MAX_VALUES / Math.max(1, names.length)))
  const columns = sql.join(names.map((name) => sql.ref(name)))
  for (let at = 0; at < rows.length; at += atOnce) {
    const values = rows
      .slice(at, at + atOnce)
      .map((row) => sql`(${sql.join(names.map((name) => sql.val(row[name])))})`)
    await sql`insert into ${sql.table(table)} (${columns}) values ${sql.join(values)}`.execute(db)
  }
}
