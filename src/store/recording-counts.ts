import type { Db } from './store.ts'

/** How many recordings there are of each of these activities. */
export async function recordingCounts(
  db: Db,
  athlete: string,
  activities: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (activities.length === 0) return new Map()
  const rows = await db
    .selectFrom('recording')
    .select(({ fn }) => ['activity', fn.countAll<number>().as('recordings')])
    .where('athlete', '=', athlete)
    .where('activity', 'in', activities)
    .groupBy('activity')
    .$narrowType<{ activity: string }>()
    .execute()
  return new Map(rows.map(({ activity, recordings }) => [activity, recordings]))
}
