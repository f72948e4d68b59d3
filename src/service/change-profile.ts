import type { Jobs } from '../jobs/jobs.ts'
import { countActivities } from '../store/activities.ts'
import { knownAthlete, updateAthlete } from '../store/athletes.ts'
import type { AthleteTable } from '../store/schema.ts'
import type { Store } from '../store/store.ts'

/** Keeps what somebody tells of themselves; the figures of everything done so far follow who did it. */
export async function changeProfile(
  { store, jobs }: { readonly store: Pick<Store, 'db'>; readonly jobs: Pick<Jobs, 'add'> },
  athlete: string,
  told: Parameters<typeof updateAthlete>[2],
  now_s: number,
): Promise<AthleteTable> {
  const before = await knownAthlete(store.db, athlete, now_s)
  await updateAthlete(store.db, athlete, told)
  const now = await knownAthlete(store.db, athlete, now_s)
  const isOther = now.mass_kg !== before.mass_kg || now.sex !== before.sex
  if (isOther && (await countActivities(store.db, athlete)) > 0)
    await jobs.add({ athlete, kind: 'recompute', payload: { all: true }, key: 'recompute all' })
  return now
}
