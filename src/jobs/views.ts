import { isOpen, jobsWithChildren } from '../store/job-rows.ts'
import type { Db } from '../store/store.ts'
import type { JobContext } from './context.ts'
import type { JobKind, JobView } from './jobs.ts'

/** Jobs of one athlete that are watched: the newest. */
const MAX_WATCHED = 100

/** ms between two polls while nothing is open; changes made by this process are seen at once. */
const IDLE_POLL_INTERVAL = 2000

/** See `Jobs.watch`. Polls the rows, since any process may change them. */
export async function* watchJobs(
  { store, events, timing }: JobContext,
  athlete: string,
  signal: AbortSignal,
): AsyncGenerator<JobView, void, undefined> {
  const sent = new Map<string, string>()
  const changes = events.subscribe(athlete)
  try {
    for (let isFirst = true; !signal.aborted; isFirst = false) {
      const views = await jobViews(store.db, athlete, { limit: MAX_WATCHED })
      const isBusy = views.some(isOpen)
      for (const view of views.reverse()) {
        const text = JSON.stringify(view)
        const isNews = sent.get(view.job) !== text && (!isFirst || isOpen(view))
        sent.set(view.job, text)
        if (isNews) yield view
        if (signal.aborted) return
      }
      await changes.nextChange(isBusy ? timing.pollInterval : IDLE_POLL_INTERVAL, signal)
    }
  } finally {
    changes.close()
  }
}

/** An athlete's jobs, newest first; children only count towards their parents. */
export async function jobViews(
  db: Db,
  athlete: string,
  which: { readonly limit: number; readonly job?: string },
): Promise<JobView[]> {
  const rows = await jobsWithChildren(db, athlete, which)
  return rows.map((row) => ({
    athlete: row.athlete,
    job: row.job,
    // Rows are only written by this room, from a JobKind.
    kind: row.kind as JobKind,
    // Waiting to be finalized: for people, it has not stopped running.
    state: row.state === 'waiting' && row.parts > 0 ? 'running' : row.state,
    done: row.children_done ?? row.done,
    // While children are still being added nobody knows how many there will be.
    total: row.children_done === null ? row.total : row.parts > 0 ? row.children_total : null,
    message: row.message,
    attempts: row.attempts,
    created_s: row.created_s,
    started_s: row.started_s,
    ended_s: row.ended_s,
  }))
}

export async function viewOfJob(db: Db, athlete: string, job: string): Promise<JobView | null> {
  const [view] = await jobViews(db, athlete, { limit: 1, job })
  return view ?? null
}
