import { handInStale } from '../../jobs/handlers/recompute.ts'
import { StoreFault } from '../../store/store-error.ts'
import { homeFolder } from '../about.ts'
import { regionPathsIn } from '../ground/region-paths.ts'
import { complain } from '../output.ts'
import { hasHistory } from '../store/kept-history.ts'
import { storePlace, withJobs } from './with-jobs.ts'

/**
 * Hands in what of the imported recordings lies on ground that is known by now, for `serve` or `worker` to make again.
 * A history that does not answer is complained of: a worker looks for itself when it starts.
 *
 * @returns how many recordings
 */
export async function handInForGround(): Promise<number> {
  if (!hasHistory(storePlace())) return 0
  try {
    return await withJobs((jobs, store) => handInStale(store, jobs, regionPathsIn(homeFolder())))
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
    complain(error.message)
    return 0
  }
}
