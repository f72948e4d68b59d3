import type { Store } from '../store/store.ts'
import { ChangeNotifier, DEFAULT_TIMING, type JobContext, type Timing } from './context.ts'
import { cancelJob, retryJob, submitJob } from './job-state.ts'
import type { Jobs } from './jobs.ts'
import { runHere } from './run-job.ts'
import { viewOfJob, jobViews, watchJobs } from './views.ts'
import { runWorker } from './worker.ts'

/** The jobs of a store, over its connections: there is nothing to close but the store. */
export function openJobs(
  store: Store,
  { timing = DEFAULT_TIMING, clock = wallClock }: { timing?: Timing; clock?: () => number } = {},
): Jobs {
  const context: JobContext = { store, events: new ChangeNotifier(), timing, clock }
  return {
    add: (request) => submitJob(context, request),
    get: (athlete, job) => viewOfJob(store.db, athlete, job),
    list: (athlete, limit) => jobViews(store.db, athlete, { limit }),
    cancel: (athlete, job) => cancelJob(context, { athlete, job }),
    retry: (athlete, job) => retryJob(context, { athlete, job }),
    watch: (athlete, signal) => watchJobs(context, athlete, signal),
    work: (handlers, options) => runWorker(context, handlers, options),
    run: (request, handler, options) => runHere(context, request, handler, options),
  }
}

function wallClock(): number {
  return Date.now() / 1000
}
