import type { ShareTable } from './schema.ts'
import type { Db } from './store.ts'

export type ShareLinkRow = ShareTable

export async function insertShare(db: Db, row: ShareLinkRow): Promise<void> {
  await db.insertInto('share').values(row).execute()
}

export async function shareUnder(db: Db, token_hash: string): Promise<ShareLinkRow | null> {
  const found = await db
    .selectFrom('share')
    .selectAll()
    .where('token_hash', '=', token_hash)
    .executeTakeFirst()
  return found ?? null
}

/** What an athlete has shared, the latest first. */
export async function sharesOf(
  db: Db,
  athlete: string,
): Promise<Omit<ShareLinkRow, 'athlete' | 'token_hash'>[]> {
  return db
    .selectFrom('share')
    .select(['share', 'activity', 'created_s', 'expires_s'])
    .where('athlete', '=', athlete)
    .orderBy('created_s', 'desc')
    .orderBy('share')
    .execute()
}

/** Whether there was one to take back. */
export async function removeShare(db: Db, athlete: string, share: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('share')
    .where('athlete', '=', athlete)
    .where('share', '=', share)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

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
