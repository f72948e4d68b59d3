import { availableParallelism } from 'node:os'
import { SharedDerivers } from '../import/derive/shared-derivers.ts'
import { pruneStore } from '../store/prune.ts'
import type { Store } from '../store/store.ts'
import type { RegionCatalogue } from '../regions/catalogue.ts'
import { type RegionHosts, USUAL_HOSTS } from '../regions/hosts.ts'
import { groundHandler } from './handlers/ground.ts'
import { importHandler } from './handlers/import.ts'
import { enqueueStale, recomputeHandler } from './handlers/recompute.ts'
import type { Handler, Handlers, Jobs } from '../jobs/jobs.ts'
import { repeatUntil, runTogether } from '../jobs/loops.ts'

export interface WorkerOptions {
  /** The ground that is known here. */
  readonly regions: RegionCatalogue
  /** Where regions are fetched from; default: the usual hosts. */
  readonly hosts?: RegionHosts
  /** Jobs to run at once, and threads that read recordings for them; default: one for each core. */
  readonly concurrency?: number
  readonly signal: AbortSignal
  /** Wraps each handler, to log it for example. */
  readonly wrap?: (handlers: Handlers) => Handlers
}

/** ms between two prunings of rows past their retention (`store/prune.ts`). */
const PRUNE_INTERVAL = 6 * 3600 * 1000

/**
 * Runs the jobs of a history until the signal aborts (see `Jobs.work`). First it submits what another version of the
 * model made, or was made without ground that is known by now. Meanwhile it prunes the store.
 */
export async function startWorker(store: Store, jobs: Jobs, options: WorkerOptions): Promise<void> {
  const { regions, hosts = USUAL_HOSTS, signal, wrap = (handlers) => handlers } = options
  const concurrency = options.concurrency ?? availableParallelism()
  const derivers = new SharedDerivers(concurrency)
  const clock = () => Date.now() / 1000
  const context = { store, jobs, derivers, regions, clock }
  const submitStale = () => enqueueStale(store, jobs, regions)
  const handlers: Handlers = {
    import: importHandler(context),
    recompute: recomputeHandler(context),
    ground: followedBy(groundHandler(regions, hosts), submitStale),
  }
  try {
    await submitStale()
    await runTogether(signal, [
      (stop) => jobs.work(wrap(handlers), { concurrency, signal: stop }),
      (stop) => repeatUntil(stop, PRUNE_INTERVAL, () => pruneStore(store, clock())),
    ])
  } finally {
    await derivers.close()
  }
}

/** What was recorded where a region was made is recomputed with it. */
function followedBy(handler: Handler, next: () => Promise<unknown>): Handler {
  return async (task) => {
    const result = await handler(task)
    await next()
    return result
  }
}
