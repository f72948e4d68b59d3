import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { openStore, type StorePlace } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { type Cluster, hasPostgres, startCluster } from './postgres-cluster.ts'

export { hasPostgres } from './postgres-cluster.ts'

/** Opens a store at a new, empty place; or once more at the place of another. Closed and removed after the suite. */
export type OpenStore = (place?: StorePlace) => Promise<Store & { readonly place: StorePlace }>

/** A new home and, on PostgreSQL, a new database, with nothing in either; removed after the suite. */
export type NewPlace = () => Promise<StorePlace>

/**
 * `describe`, once for each database the store runs on: for suites that together run every statement there is. Those of
 * `src/store` are run by test/store, test/jobs, test/import and test/server/api (api, guard, change-activity, fuzz).
 * Where no PostgreSQL is installed its half is reported as
 * skipped; with CI=true and UNDERFOOT_POSTGRES=required that is a failure.
 */
export function describeStores(
  title: string,
  suite: (open: OpenStore, dialect: Store['dialect'], newPlace: NewPlace) => void,
): void {
  describe(`${title} (SQLite)`, () => withPlaces('sqlite', suite))
  describeWithPostgres(`${title} (PostgreSQL)`, () => withPlaces('postgres', suite))
}

/** `describe`, on SQLite alone: for suites of what stands on statements that are run on both databases elsewhere. */
export function describeStore(title: string, suite: (open: OpenStore) => void): void {
  describe(title, () => withPlaces('sqlite', suite))
}

/** `describe`, for suites that need PostgreSQL itself. */
export function describeWithPostgres(title: string, suite: () => void): void {
  const isRequired = process.env['CI'] === 'true' && process.env['UNDERFOOT_POSTGRES'] === 'required'
  if (!hasPostgres && isRequired) throw new Error(`${title}: PostgreSQL is required here and not installed.`)
  describe.skipIf(!hasPostgres)(title, suite)
}

/** The address of a new, empty database in a cluster all suites of this process share. */
export async function newDatabase(): Promise<string> {
  shared.underfootCluster ??= startCluster()
  return (await shared.underfootCluster).createDatabase()
}

/** Modules may be read anew for every test file; the cluster shall not. */
const shared = globalThis as { underfootCluster?: Promise<Cluster> }

function withPlaces(dialect: Store['dialect'], suite: Parameters<typeof describeStores>[1]): void {
  const stores: Store[] = []
  const homes: string[] = []
  afterAll(async () => {
    for (const store of stores) await store.close()
    for (const home of homes) await rm(home, { recursive: true, force: true })
  })
  const newPlace: NewPlace = async () => {
    const home = await mkdtemp(join(tmpdir(), 'underfoot-home-'))
    homes.push(home)
    return { home, databaseUrl: dialect === 'sqlite' ? null : await newDatabase() }
  }
  const open: OpenStore = async (given) => {
    const place = given ?? (await newPlace())
    const store = await openStore(place)
    stores.push(store)
    return { ...store, place }
  }
  suite(open, dialect, newPlace)
}
