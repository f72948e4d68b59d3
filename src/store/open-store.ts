/**
 * @module store
 *
 * What is kept: one schema and one set of queries on SQLite and PostgreSQL, and originals on disk.
 *
 * @example
 * ```ts
 * import { openStore } from './open-store.ts'
 *
 * const store = await openStore({ home: '/tmp/underfoot' })
 * await store.transact((db) => db.selectFrom('activity').selectAll().where('athlete', '=', 'me').execute())
 * await store.close()
 * ```
 */

import { access, constants, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { onDisk } from './disk-error.ts'
import { migrate } from './migrations/migrate.ts'
import { OriginalsOnDisk } from './originals-on-disk.ts'
import { isWorthRepeating } from './postgres/error.ts'
import { openPostgres } from './postgres/open-postgres.ts'
import { openSqlite } from './sqlite/open-sqlite.ts'
import { type Db, SQLITE_FILE, type Store } from './store.ts'

/** How often a transaction that PostgreSQL undid is tried again before its failure is told. */
const MAX_ATTEMPTS = 10

/** ms before the second attempt, at most; from one to the next twice as much. */
const FIRST_PAUSE = 10

/** Where a store lies. */
export interface StorePlace {
  /** Folder of the originals, and of the SQLite file where no `databaseUrl` is given; made when missing. */
  readonly home: string
  /** `postgres://…`; null or undefined: SQLite. */
  readonly databaseUrl?: string | null | undefined
}

/**
 * Opens the store, bringing its database up to this program's schema.
 *
 * @throws StoreError with a sentence, when it cannot be opened
 */
export async function openStore({ home, databaseUrl }: StorePlace): Promise<Store> {
  await onDisk(home, async () => {
    await mkdir(home, { recursive: true })
    // SQLite would open a file it may not write to, sometimes, and say so only when it is too late to do otherwise.
    await access(home, constants.W_OK)
  })
  const isEmbedded = databaseUrl === undefined || databaseUrl === null || databaseUrl === ''
  const originals = await OriginalsOnDisk.open(join(home, 'originals'))
  const store = isEmbedded
    ? sqliteStore(join(home, SQLITE_FILE), originals)
    : postgresStore(databaseUrl, originals)
  try {
    await migrate(store.db, store.dialect)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

function sqliteStore(path: string, originals: OriginalsOnDisk): Store {
  const db = openSqlite(path)
  return {
    dialect: 'sqlite',
    db,
    originals,
    // Whoever writes is alone with the whole file.
    transact: (work) => db.transaction().execute(work),
    snapshot: async (work) => {
      const reader = openSqlite(path)
      try {
        return await reader.transaction().setAccessMode('read only').execute(work)
      } finally {
        await reader.destroy()
      }
    },
    close: () => db.destroy(),
  }
}

function postgresStore(url: string, originals: OriginalsOnDisk): Store {
  const db = openPostgres(url)
  return {
    dialect: 'postgres',
    db,
    originals,
    transact: (work, options) =>
      repeated(() =>
        db.transaction().execute(async (db) => {
          if (options?.lock !== undefined) await lockAthlete(db, options.lock)
          return work(db)
        }),
      ),
    snapshot: (work) =>
      db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    close: () => db.destroy(),
  }
}

/** Until the transaction ends. What others committed before is seen by every statement after this one. */
async function lockAthlete(db: Db, athlete: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`underfoot history of ${athlete}`}, 0))`.execute(
    db,
  )
}

async function repeated<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isWorthRepeating(error) || attempt === MAX_ATTEMPTS) throw error
    }
    // Not all at the same moment again.
    await pause(Math.random() * FIRST_PAUSE * 2 ** attempt)
  }
}
