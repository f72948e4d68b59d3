import { availableParallelism } from 'node:os'
import type { Store } from '../store/store.ts'
import { calibrateHandler } from './handlers/calibrate.ts'
import { importHandler } from './handlers/import.ts'
import { handInStale, recomputeHandler } from './handlers/recompute.ts'
import { SharedDerivers } from './handlers/shared-derivers.ts'
import type { Handler, Handlers, Jobs } from './jobs.ts'
import { tidyNowAndThen } from './tidy.ts'

export interface WorkerOptions {
  /** Paths of region files: the ground that is known here. Asked anew for every job. */
  readonly regions: () => readonly string[]
  /** Jobs to work at once, and threads that read recordings for them; one for each core where it is not said. */
  readonly atOnce?: number
  readonly signal: AbortSignal
  /** What else this worker can do: regions, where a command line brings it. */
  readonly more?: Handlers
  /** Changes each handler: to tell of it, say. */
  readonly around?: (handlers: Handlers) => Handlers
}

/**
 * Works the jobs of a history until the signal ends it (see `Jobs.work`), first of all handing in what another
 * version of the model made, or was made without ground that is known by now. It also clears away what has ended.
 */
export async function startWorker(store: Store, jobs: Jobs, options: WorkerOptions): Promise<void> {
  const { regions, signal, more = {}, around = (handlers) => handlers } = options
  const atOnce = options.atOnce ?? availableParallelism()
  const derivers = new SharedDerivers(atOnce)
  const clock = () => Date.now() / 1000
  const workshop = { store, jobs, derivers, regions, clock }
  const tellStale = () => handInStale(store, jobs, regions())
  const { ground } = more
  const handlers: Handlers = {
    import: importHandler(workshop),
    calibrate: calibrateHandler(workshop),
    recompute: recomputeHandler(workshop),
    ...more,
    ...(ground === undefined ? {} : { ground: followedBy(ground, tellStale) }),
  }
  const stopTidying = tidyNowAndThen(store, clock)
  try {
    await tellStale()
    await jobs.work(around(handlers), { atOnce, signal })
  } finally {
    await stopTidying()
    await derivers.close()
  }
}

/** What was recorded where a region was made is worked out anew with it. */
function followedBy(handler: Handler, next: () => Promise<unknown>): Handler {
  return async (task) => {
    await handler(task)
    await next()
  }
}
