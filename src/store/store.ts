import type { Kysely } from 'kysely'
import type { Originals } from './originals.ts'
import type { Schema } from './schema.ts'

/** A database, or a transaction within one: what every query takes. */
export type Db = Kysely<Schema>

/** Everything Underfoot keeps for people: what is known, and the files it is known from. */
export interface Store {
  readonly dialect: 'sqlite' | 'postgres'
  readonly db: Db
  readonly originals: Originals
  /**
   * Several writes as one: all or none. On SQLite one at a time per process (`BEGIN IMMEDIATE`), and between
   * processes by the database's own lock; retried where PostgreSQL reports a serialisation failure or deadlock,
   * so `work` may run more than once and must do nothing but ask the database it is given: the store's own `db` would
   * wait for the transaction to end.
   *
   * @param options.lock an athlete: until this ends, no other transaction that asked to lock that
   *   athlete's history runs. Look for a duplicate and write what follows from it within one such transaction.
   */
  transact<T>(work: (db: Db) => Promise<T>, options?: { readonly lock?: string }): Promise<T>
  /**
   * Several reads of one moment, while others go on writing. On SQLite over a connection of its own, so that even
   * a long reading (a backup, say) holds nobody up.
   */
  snapshot<T>(work: (db: Db) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The one athlete of a machine without accounts. */
export const ME = 'me'

/** The history's file within a home folder. */
export const SQLITE_FILE = 'history.sqlite'
