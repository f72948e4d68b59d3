import { sql } from 'kysely'
import { StoreError } from '../store-error.ts'
import type { Db, Store } from '../store.ts'
import { COLUMN_TYPES, type Migration } from './migration.ts'
import { version1 } from './version-1.ts'
import { version2 } from './version-2.ts'
import { version3 } from './version-3.ts'
import { version4 } from './version-4.ts'

/** Every version ever released, in order. */
export const MIGRATIONS: readonly Migration[] = [version1, version2, version3, version4]

/** The schema this program speaks. */
export const SCHEMA_VERSION = MIGRATIONS.length

/** Any number, as long as nobody else on the server uses it: "Underfoot" to a person who looks at pg_locks. */
const LOCK = 0x756e64657266

/**
 * Takes a database forward through all it has not seen of `migrations`. All or nothing, and one process at a time:
 * whoever comes second finds it done.
 *
 * @param migrations from the first to the one to arrive at
 * @throws StoreFault where a newer program has been here
 */
export async function migrate(
  db: Db,
  dialect: Store['dialect'],
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const to = migrations.length
  if ((await versionOf(db, dialect)) === to) return
  await db.transaction().execute(async (db) => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(db)
    const from = await versionOf(db, dialect)
    if (from > to)
      throw new StoreError(
        'newer',
        `This history was last opened by a newer Underfoot (its schema is version ${from}, this program knows up to ${to}): update this one.`,
      )
    if (from === 0) await sql`create table schema_version (version integer not null)`.execute(db)
    for (const { statements } of migrations.slice(from))
      for (const statement of statements(COLUMN_TYPES[dialect], dialect)) await sql.raw(statement).execute(db)
    await sql`delete from schema_version`.execute(db)
    await sql`insert into schema_version (version) values (${sql.lit(to)})`.execute(db)
  })
}

/** 0 for a database nothing has been kept in. */
export async function versionOf(db: Db, dialect: Store['dialect']): Promise<number> {
  const table =
    dialect === 'sqlite'
      ? sql<{ known: number }>`select count(*) as known from sqlite_master where name = 'schema_version'`
      : // Not to_regclass: a connection that once found nothing may go on remembering that.
        sql<{ known: number }>`select count(*) as known from pg_tables
          where tablename = 'schema_version' and schemaname = current_schema()`
  const { known } = (await table.execute(db)).rows[0] ?? { known: 0 }
  if (known === 0) return 0
  const found = await sql<{ version: number }>`select version from schema_version`.execute(db)
  return found.rows[0]?.version ?? 0
}
