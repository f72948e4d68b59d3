import { insertShare, type ShareLinkRow, shareUnder } from '../store/shares.ts'
import type { Db } from '../store/store.ts'
import { hashOf, newId, newSecret } from './secrets.ts'

/** @returns the share, and what its link holds, which is kept nowhere here */
export async function createShare(
  db: Db,
  athlete: string,
  given: { readonly activity: string; readonly expires_s: number | null },
  now_s: number,
): Promise<Omit<ShareLinkRow, 'athlete' | 'token_hash'> & { readonly link: string }> {
  const link = newSecret()
  const share = { share: newId(), created_s: Math.floor(now_s), ...given }
  await insertShare(db, { athlete, ...share, token_hash: hashOf(link) })
  return { ...share, link }
}

/** Whose activity a link shows; null where there is no such link, or none any more. */
export async function shareBehind(
  db: Db,
  link: string,
  now_s: number,
): Promise<{ readonly athlete: string; readonly activity: string } | null> {
  const found = await shareUnder(db, hashOf(link))
  if (found === null || (found.expires_s !== null && found.expires_s <= now_s)) return null
  return { athlete: found.athlete, activity: found.activity }
}
