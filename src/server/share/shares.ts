import type { ShareTable } from '../../store/schema.ts'
import type { Db } from '../../store/store.ts'
import { hashOf, newId, newSecret } from '../accounts/secrets.ts'

export type Share = Omit<ShareTable, 'athlete' | 'token_hash'>

/** @returns the share, and what its link holds, which is kept nowhere here */
export async function createShare(
  db: Db,
  athlete: string,
  given: { readonly activity: string; readonly expires_s: number | null },
  now_s: number,
): Promise<Share & { readonly link: string }> {
  const link = newSecret()
  const share: Share = { share: newId(), created_s: Math.floor(now_s), ...given }
  await db
    .insertInto('share')
    .values({ athlete, ...share, token_hash: hashOf(link) })
    .execute()
  return { ...share, link }
}

export async function sharesOf(db: Db, athlete: string): Promise<Share[]> {
  return db
    .selectFrom('share')
    .select(['share', 'activity', 'created_s', 'expires_s'])
    .where('athlete', '=', athlete)
    .orderBy('created_s', 'desc')
    .orderBy('share')
    .execute()
}

/** Whose activity a link shows; null where there is no such link, or none any more. */
export async function shareBehind(
  db: Db,
  link: string,
  now_s: number,
): Promise<{ readonly athlete: string; readonly activity: string } | null> {
  const found = await db
    .selectFrom('share')
    .select(['athlete', 'activity', 'expires_s'])
    .where('token_hash', '=', hashOf(link))
    .executeTakeFirst()
  if (found === undefined || (found.expires_s !== null && found.expires_s <= now_s)) return null
  return { athlete: found.athlete, activity: found.activity }
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
