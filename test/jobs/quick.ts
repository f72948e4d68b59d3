import { afterEach, expect } from 'vitest'
import type { Timing } from '../../src/jobs/context.ts'
import { openJobs } from '../../src/jobs/open-jobs.ts'
import type { Handlers, Jobs, JobState, JobView } from '../../src/jobs/jobs.ts'
import type { Store } from '../../src/store/store.ts'

/** Shorter intervals than people need, so that tests need not wait. */
export const QUICK = { progressInterval: 20, heartbeat: 50, leaseTtl: 600, pollInterval: 25, backoff_s: 0.02 }

/** ms. A state that a job has not reached by then it never will; sooner than the test is given up, to tell why. */
const HANGS = 240_000

interface Options {
  readonly timing?: Partial<Timing>
  readonly clock?: () => number
}

interface Opened extends Jobs {
  /** Runs a worker until the test ends, or until `stop` is called. */
  start(handlers: Handlers, concurrency?: number): { readonly stop: () => Promise<void> }
  /** The first view of the job that is in one of these states. */
  reaches(job: string, ...states: JobState[]): Promise<JobView>
}

/** Jobs with short intervals, whose workers stop when the test ends. */
export function quickJobs(): (store: Store, options?: Options) => Opened {
  const ends: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end()
  })
  return (store, { timing, ...options } = {}) => {
    const jobs = openJobs(store, { ...options, timing: { ...QUICK, ...timing } })
    return {
      ...jobs,
      start: (handlers, concurrency = 2) => {
        const stop = new AbortController()
        const ended = jobs.work(handlers, { concurrency, signal: stop.signal })
        const end = async () => {
          stop.abort()
          await ended
        }
        ends.push(end)
        return { stop: end }
      },
      reaches: async (job, ...states) => {
        let view: JobView | null = null
        try {
          await expect
            .poll(
              async () => {
                view = await viewOf(store, jobs, job)
                return view?.state
              },
              { interval: 10, timeout: HANGS },
            )
            .toBeOneOf(states)
        } catch (cause) {
          const rows = await store.db.selectFrom('job').selectAll().execute()
          throw new Error(`${job} is not ${states.join(' or ')}: ${JSON.stringify(rows, null, 1)}`, { cause })
        }
        if (view === null) throw new Error(`${job} is not there.`)
        return view
      },
    }
  }
}

async function viewOf({ db }: Store, jobs: Jobs, job: string): Promise<JobView | null> {
  const row = await db.selectFrom('job').select('athlete').where('job', '=', job).executeTakeFirst()
  return row === undefined ? null : jobs.get(row.athlete, job)
}

/** One store for a suite, without any job in it: a new database for every test would take most of the time. */
export function emptyStore(open: () => Promise<Store>): () => Promise<Store> {
  let opened: Promise<Store> | null = null
  return async () => {
    const store = await (opened ??= open())
    await store.db.deleteFrom('job').execute()
    return store
  }
}

/** Something that happens later in a test. */
export function later<T = void>(): { readonly happened: Promise<T>; happens(with_: T): void } {
  let happens: (with_: T) => void = () => undefined
  const happened = new Promise<T>((resolve) => (happens = resolve))
  return { happened, happens: (with_) => happens(with_) }
}

/** Rejects when the signal aborts, as a handler with nothing else to wait for does. */
export function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const aborted = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
    if (signal.aborted) aborted()
    else signal.addEventListener('abort', aborted, { once: true })
  })
}
