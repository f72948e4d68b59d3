import type { Db } from './store.ts'

/** The sports of an athlete's activities and how many there are of each, the commonest first. */
export async function sportsOf(
  db: Db,
  athlete: string,
): Promise<{ readonly sport: string; readonly activities: number }[]> {
  return db
    .selectFrom('activity')
    .select(({ fn }) => ['sport', fn.countAll<number>().as('activities')])
    .where('athlete', '=', athlete)
    .groupBy('sport')
    .orderBy('activities', 'desc')
    .orderBy('sport')
    .execute()
}
