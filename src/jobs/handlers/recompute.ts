import { z } from 'zod'
import { MODEL_VERSION } from '../../course/model-version.ts'
import { recomputeHistory } from '../../import/recompute.ts'
import type { Store } from '../../store/store.ts'
import type { Handler, Jobs } from '../jobs.ts'
import { settingFor, type Workshop } from './workshop.ts'

/** What it is handed in with, if anything. */
const wanted = z.object({
  /** Every recording, though the model that made it is today's: the person or the ground known here has changed. */
  all: z.boolean().default(false),
})

/** Makes figures again that another model made. */
export function recomputeHandler(workshop: Workshop): Handler {
  return async ({ athlete, payload, signal, progress }) => {
    const { all } = wanted.parse(payload ?? {})
    await workshop.derivers.with(await settingFor(workshop, athlete), async (deriver) => {
      const tell = (done: number, total: number) => progress(done, total, null)
      const { done, problems } = await recomputeHistory(workshop.store, athlete, {
        deriver,
        all,
        signal,
        progress: tell,
      })
      if (done > 0) await workshop.jobs.add({ athlete, kind: 'calibrate', payload: null, key: 'calibrate' })
      const [first] = problems
      if (first === undefined) return
      const which = problems.length === 1 ? 'One original' : `${problems.length} originals`
      progress(done, done + problems.length, `${which} could not be read. ${first.reason}`)
    })
  }
}

/** Hands in work for every athlete whose figures another model made. */
export async function handInStale({ db }: Store, jobs: Pick<Jobs, 'add'>): Promise<void> {
  const stale = await db
    .selectFrom('activity')
    .select('athlete')
    .distinct()
    .where('model_version', '<>', MODEL_VERSION)
    .execute()
  for (const { athlete } of stale)
    await jobs.add({ athlete, kind: 'recompute', payload: null, key: 'recompute' })
}
