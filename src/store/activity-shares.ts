import type { Db } from './store.ts'

/** Whoever holds a link to an activity finds it under the name it has now. */
export async function redirectShares(db: Db, athlete: string, from: string, to: string): Promise<void> {
  await db
    .updateTable('share')
    .set({ activity: to })
    .where('athlete', '=', athlete)
    .where('activity', '=', from)
    .execute()
}

/** Links to an activity show nothing any more. */
export async function removeSharesOf(db: Db, athlete: string, activity: string): Promise<void> {
  await db.deleteFrom('share').where('athlete', '=', athlete).where('activity', '=', activity).execute()
}
