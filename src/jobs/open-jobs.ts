import type { Store } from '../store/store.ts'
import type { Around } from './around.ts'
import { claim } from './attempts.ts'
import { Bell } from './bell.ts'
import { watchOverWorkers } from './dead-workers.ts'
import { type JobName, jobViews } from './job-rows.ts'
import type { Handlers, Jobs } from './jobs.ts'
import { addJob, cancelJob, retryJob } from './orders.ts'
import { postgresTurns } from './postgres-turns.ts'
import { sqliteTurns } from './sqlite-turns.ts'
import { type Timing, USUAL_TIMING } from './timing.ts'
import type { Taken } from './turns.ts'
import { watchJobs } from './watch.ts'
import { workJob } from './work-job.ts'
import { newWorkerName } from './worker-name.ts'

/** The jobs of a store. Close them before the store. */
export function openJobs(
  store: Store,
  { timing = USUAL_TIMING, clock = wallClock }: { timing?: Timing; clock?: () => number } = {},
): Jobs {
  const bell = new Bell()
  const turns =
    store.databaseUrl === null
      ? sqliteTurns(store, bell, timing, clock)
      : postgresTurns(store, store.databaseUrl, timing, clock)
  const around: Around = { store, turns, bell, timing, clock }
  return {
    add: (order) => addJob(around, order),
    get: async (athlete, job) => (await jobViews(store.db, athlete, { limit: 1, job }))[0] ?? null,
    list: (athlete, limit) => jobViews(store.db, athlete, { limit }),
    cancel: (athlete, job) => cancelJob(around, { athlete, job }),
    retry: (athlete, job) => retryJob(around, { athlete, job }),
    watch: (athlete, signal) => watchJobs(around, athlete, signal),
    work: (handlers, options) => work(around, handlers, options),
    close: () => turns.close(),
  }
}

async function work(
  around: Around,
  handlers: Handlers,
  { atOnce, signal }: { atOnce: number; signal: AbortSignal },
): Promise<void> {
  const worker = newWorkerName()
  // Where one of the two comes to grief the other is not to go on alone.
  const ended = new AbortController()
  const stop = AbortSignal.any([signal, ended.signal])
  const take = async (turn: JobName): Promise<Taken | null> => {
    const row = await claim(around, turn, worker)
    return row === null ? null : { ended: workJob(around, row, handlers, stop) }
  }
  const kinds = Object.keys(handlers)
  try {
    await Promise.all([
      around.turns.give(take, { kinds, atOnce, signal: stop }),
      watchOverWorkers(around, stop),
    ])
  } finally {
    ended.abort()
  }
}

function wallClock(): number {
  return Date.now() / 1000
}
