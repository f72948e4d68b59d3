import { staleOriginals } from '../../import/stale.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import { everyAthlete } from '../../store/athletes.ts'
import { type Health, checkStore } from '../../store/check-store.ts'
import { openStore } from '../../store/open-store.ts'
import { StoreError } from '../../store/store-error.ts'
import type { Db } from '../../store/store.ts'
import { groupThousands } from '../../units/units.ts'
import { outOfDateSentence } from '../../words/out-of-date.ts'
import { liveLine } from '../ground/live-line.ts'
import { hasHistory, storePlace } from './store-place.ts'

const NOTHING: Health = { activities: 0, originals: 0, problems: [] }

/** How the history is, where one is kept at all: looking makes none. What keeps it from being opened is a problem too. */
export async function historyHealth(): Promise<Health> {
  const place = storePlace()
  if (!hasHistory(place)) return NOTHING
  const line = liveLine()
  try {
    const store = await openStore(place)
    try {
      const health = await checkStore(store, Date.now() / 1000, (originals) =>
        line.show(`Checking   ${groupThousands(originals)} original files`),
      )
      const stale = await countStale(store.db, new RegionCatalogue(place.home))
      return stale === 0
        ? health
        : { ...health, problems: [...health.problems, outOfDateSentence(stale, true)] }
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return { ...NOTHING, problems: [error.message] }
  } finally {
    line.end()
  }
}

async function countStale(db: Db, regions: RegionCatalogue): Promise<number> {
  let originals = 0
  for (const athlete of await everyAthlete(db))
    originals += (await staleOriginals(db, athlete, regions)).length
  return originals
}
