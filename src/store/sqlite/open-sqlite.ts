import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely'
import type { Schema } from '../schema.ts'
import type { Db } from '../store.ts'
import { ErrorMappingDriver } from '../error-mapping-driver.ts'
import { isBusy, sqliteFault } from './error.ts'
import { openSqliteFile, type SqliteFile } from './sqlite-file.ts'

/** ms that SQLite itself waits for its turn, holding up the process; the driver then waits on, without. */
const BUSY_TIMEOUT = 50

/**
 * Set on every connection. `synchronous = full`: what has been acknowledged survives a power cut, not only a kill;
 * a person's history is worth the wait for the disk.
 */
const SETTINGS = [
  `pragma busy_timeout = ${BUSY_TIMEOUT}`,
  'pragma journal_mode = wal',
  'pragma synchronous = full',
  'pragma foreign_keys = on',
]

/** A connection to the SQLite file at `path`, made when missing. */
export function openSqlite(path: string): Db {
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createDriver: () =>
        new ErrorMappingDriver(new ImmediateDriver({ database: () => Promise.resolve(opened(path)) }), {
          tell: (error) => sqliteFault(error, path),
          isBusy,
        }),
    },
  })
}

function opened(path: string): SqliteFile {
  const file = openSqliteFile(path)
  try {
    for (const setting of SETTINGS) file.exec(setting)
    return file
  } catch (error) {
    file.close()
    throw error
  }
}

/**
 * Takes the right to write when a transaction begins, not at its first write: two that have read and then both wish
 * to write could only fail.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }
}
