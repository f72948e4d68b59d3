import type { Around } from './around.ts'
import { jobViews } from './job-rows.ts'
import type { JobView } from './jobs.ts'
import { isOpen } from './settle.ts'

/** Jobs of one athlete that are looked at for changes: the newest so many. */
const WATCHED = 100

/** ms between two looks while nothing waits or runs; what this process itself does is seen at once all the same. */
const IDLE_LOOK = 2000

/** See `Jobs.watch`. Looks at the rows: changes may come from any process. */
export async function* watchJobs(
  around: Around,
  athlete: string,
  signal: AbortSignal,
): AsyncGenerator<JobView, void, undefined> {
  const told = new Map<string, string>()
  const ear = around.bell.listen(athlete)
  try {
    for (let isFirst = true; !signal.aborted; isFirst = false) {
      const views = await jobViews(around.store.db, athlete, { limit: WATCHED })
      const isBusy = views.some(isOpen)
      for (const view of views.reverse()) {
        const said = JSON.stringify(view)
        const isNews = told.get(view.job) !== said && (!isFirst || isOpen(view))
        told.set(view.job, said)
        if (isNews) yield view
        if (signal.aborted) return
      }
      await ear.rung(isBusy ? around.timing.look : IDLE_LOOK, signal)
    }
  } finally {
    ear.close()
  }
}
