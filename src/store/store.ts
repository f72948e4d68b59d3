import type { Kysely } from 'kysely'
import type { Originals } from './originals.ts'
import type { Tables } from './schema.ts'

/** Everything Underfoot keeps for people: what is known, and the files it is known from. */
export interface Store {
  readonly dialect: 'sqlite' | 'postgres'
  readonly db: Kysely<Tables>
  readonly originals: Originals
  /**
   * Several writes as one: all or none. On SQLite one at a time per process (`BEGIN IMMEDIATE`), and between
   * processes by the database's own lock; retried where PostgreSQL reports a serialisation failure or deadlock.
   */
  transact<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The one athlete of a machine without accounts. */
export const ME = 'me'
