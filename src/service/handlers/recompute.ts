import { z } from 'zod'
import { restoreActivity, recomputeHistory } from '../../import/recompute.ts'
import { staleOriginals } from '../../import/stale.ts'
import type { RegionCatalogue } from '../../regions/catalogue.ts'
import { everyAthlete } from '../../store/athletes.ts'
import type { Store } from '../../store/store.ts'
import type { Handler, Jobs } from '../../jobs/jobs.ts'
import { settingFor, type HandlerContext } from './handler-context.ts'

/** What it is submitted with, if anything. */
const wanted = z.object({
  /** Every recording, though the model that made it is today's: the person has changed. */
  all: z.boolean().default(false),
  /** Only the activity that was removed under this name: it is made again, and put back. */
  putBack: z.string().nullable().default(null),
})

/** Makes figures again that another model made, or without the ground that is known by now. */
export function recomputeHandler(context: HandlerContext): Handler {
  return async ({ athlete, payload, signal, progress }) => {
    const { all, putBack: removed } = wanted.parse(payload ?? {})
    const { store } = context
    const setting = await settingFor(context, athlete)
    await context.derivers.with(setting, async (deriver) => {
      if (removed !== null) {
        await restoreActivity(store, athlete, removed, deriver)
        return progress(1, 1, null)
      }
      const { done, problems } = await recomputeHistory(store, athlete, {
        deriver,
        regions: context.regions,
        all,
        signal,
        progress: (at, of) => progress(at, of, null),
      })
      const [first] = problems
      if (first === undefined) return
      const which = problems.length === 1 ? 'One original' : `${problems.length} originals`
      progress(done, done + problems.length, `${which} could not be read. ${first.reason}`)
    })
  }
}

/** Submits a job that puts an activity back which was removed. @returns its name */
export function enqueueRestore(jobs: Pick<Jobs, 'add'>, athlete: string, removed: string): Promise<string> {
  return jobs.add({ athlete, kind: 'recompute', payload: { putBack: removed }, key: `put back ${removed}` })
}

/**
 * Submits a job for every athlete of whose recordings some were made by another model, or without ground that is
 * known by now.
 *
 * @returns how many originals are to be processed again
 */
export async function enqueueStale(
  { db }: Store,
  jobs: Pick<Jobs, 'add'>,
  regions: RegionCatalogue,
): Promise<number> {
  let originals = 0
  for (const athlete of await everyAthlete(db)) {
    const stale = await staleOriginals(db, athlete, regions)
    if (stale.length === 0) continue
    originals += stale.length
    await jobs.add({ athlete, kind: 'recompute', payload: null, key: 'recompute' })
  }
  return originals
}
