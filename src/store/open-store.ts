import type { Store } from './store.ts'

/**
 * Opens the store in a home folder, made when missing and brought up to this program's schema.
 *
 * @param where.home folder of originals, and of the SQLite file where no `databaseUrl` is given
 * @param where.databaseUrl `postgres://…`; undefined or null: SQLite
 * @throws StoreFault with a sentence, when it cannot be opened
 */
export async function openStore(where: {
  readonly home: string
  readonly databaseUrl?: string | null | undefined
}): Promise<Store> {
  throw new Error(`not yet: ${where.home}`)
}
