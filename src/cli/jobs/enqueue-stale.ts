import { enqueueStale } from '../../service/handlers/recompute.ts'
import { StoreError } from '../../store/store-error.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import { homeFolder } from '../about.ts'
import { printError } from '../output.ts'
import { hasHistory, storePlace } from '../store/store-place.ts'
import { withJobs } from './with-jobs.ts'

/**
 * Submits what of the imported recordings lies on ground that is known by now, for `serve` or `worker` to recompute.
 * A history that does not answer is complained of: a worker submits it when it starts.
 *
 * @returns how many recordings
 */
export async function enqueueStaleHere(): Promise<number> {
  if (!hasHistory(storePlace())) return 0
  try {
    return await withJobs((jobs, store) => enqueueStale(store, jobs, new RegionCatalogue(homeFolder())))
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    printError(error.message)
    return 0
  }
}
