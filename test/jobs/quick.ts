import { afterEach } from 'vitest'
import { openJobs } from '../../src/jobs/open-jobs.ts'
import type { Handlers, Jobs, JobState, JobView } from '../../src/jobs/jobs.ts'
import type { Store } from '../../src/store/store.ts'

/** Everything looked at more often than people need, so that tests need not wait. */
export const QUICK = { progress: 20, beat: 50, silence: 600, look: 25, backoff_s: 0.02 }

interface Opened extends Jobs {
  /** Works until the test ends, or until `stop` is called. */
  start(handlers: Handlers, atOnce?: number): { readonly stop: () => Promise<void> }
  /** The first view of the job that is in one of these states. */
  reaches(job: string, ...states: JobState[]): Promise<JobView>
}

/** Jobs that are looked after quickly, and let go of when the test ends. */
export function quickJobs(): (store: Store, clock?: () => number, silence_ms?: number) => Opened {
  const ends: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end()
  })
  return (store, clock, silence = QUICK.silence) => {
    const timing = { ...QUICK, silence }
    const jobs = openJobs(store, { timing, ...(clock === undefined ? {} : { clock }) })
    ends.push(() => jobs.close())
    return {
      ...jobs,
      start: (handlers, atOnce = 2) => {
        const stop = new AbortController()
        const ended = jobs.work(handlers, { atOnce, signal: stop.signal })
        const end = async () => {
          stop.abort()
          await ended
        }
        ends.push(end)
        return { stop: end }
      },
      reaches: async (job, ...states) => {
        for (;;) {
          const { rows } = await seen(store, job)
          const [athlete] = rows
          const view = athlete === undefined ? null : await jobs.get(athlete, job)
          if (view !== null && states.includes(view.state)) return view
          await new Promise((resolve) => setTimeout(resolve, 10))
        }
      },
    }
  }
}

async function seen({ db }: Store, job: string): Promise<{ rows: string[] }> {
  const rows = await db.selectFrom('job').select('athlete').where('job', '=', job).execute()
  return { rows: rows.map(({ athlete }) => athlete) }
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

/** Rejects when the signal ends, as a handler with nothing else to wait for does. */
export function untilTold(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const told = () => reject(signal.reason instanceof Error ? signal.reason : new Error('told'))
    if (signal.aborted) told()
    else signal.addEventListener('abort', told, { once: true })
  })
}
