import { staleOriginals } from '../../import/stale.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import { everyAthlete } from '../../store/athletes.ts'
import { type Health, checkStore } from '../../store/check-store.ts'
import { openStore } from '../../store/open-store.ts'
import { StoreError } from '../../store/store-error.ts'
import type { Db } from '../../store/store.ts'
import { groupThousands } from '../../units/units.ts'
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
      return stale === 0 ? health : { ...health, problems: [...health.problems, staleText(stale)] }
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

/** Whoever only types commands never starts a worker, and would not learn why figures of theirs are unknown. */
function staleText(originals: number): string {
  const which = originals === 1 ? 'One recording was' : `${groupThousands(originals)} recordings were`
  return `${which} worked out by another version of Underfoot, or without ground that is known by now: \`underfoot worker\` or \`underfoot serve\` works them out anew.`
}
