import type { Db, Store } from '../../store/store.ts'
import { hashOf, newSecret } from './secrets.ts'

const DAY_S = 86_400

/** s after which a session that is not used has ended, and after which any has. */
const IDLE_S = 14 * DAY_S
const LONGEST_S = 90 * DAY_S

/**
 * s after which a session in use gets another secret, and for how long the former still opens, for what was on its
 * way. Only then is it noted that the session was seen: reading shall not mean writing.
 */
const ROTATE_S = DAY_S
const GRACE_S = 60

export interface OpenSession {
  readonly athlete: string
  readonly session_hash: string
  /** What the browser is to keep from now on; null: what it has. */
  readonly renewed: string | null
}

/** A session for whoever has just shown who they are. @returns its secret, which is kept nowhere here */
export async function openSession(db: Db, athlete: string, now_s: number): Promise<string> {
  await db.deleteFrom('session').where('athlete', '=', athlete).where('expires_s', '<=', now_s).execute()
  return putSession(db, athlete, Math.floor(now_s), now_s)
}

/** The session that a secret opens; null where it opens none, or none any more. */
export async function sessionOf(store: Store, secret: string, now_s: number): Promise<OpenSession | null> {
  const { db } = store
  const session_hash = hashOf(secret)
  const found = await db
    .selectFrom('session')
    .selectAll()
    .where('session_hash', '=', session_hash)
    .executeTakeFirst()
  if (found === undefined || found.expires_s <= now_s) return null
  const { athlete, seen_s, expires_s } = found
  // One that is in its last minute has been renewed already, by a request that came with it.
  const isDue = now_s - seen_s >= ROTATE_S && expires_s - now_s > GRACE_S
  return isDue ? rotated(store, found, now_s) : { athlete, session_hash, renewed: null }
}

export interface SessionView {
  readonly session_hash: string
  readonly created_s: number
  readonly seen_s: number
  readonly expires_s: number
}

export async function sessionsOf(db: Db, athlete: string, now_s: number): Promise<SessionView[]> {
  return db
    .selectFrom('session')
    .select(['session_hash', 'created_s', 'seen_s', 'expires_s'])
    .where('athlete', '=', athlete)
    .where('expires_s', '>', now_s)
    .orderBy('created_s', 'desc')
    .orderBy('session_hash')
    .execute()
}

/** Whether there was one to end. */
export async function endSession(db: Db, athlete: string, session_hash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('athlete', '=', athlete)
    .where('session_hash', '=', session_hash)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** s that a browser is to keep the secret of a session. */
export const SESSION_KEPT_S = IDLE_S

async function rotated(
  store: Store,
  { athlete, session_hash, created_s }: { athlete: string; session_hash: string; created_s: number },
  now_s: number,
): Promise<OpenSession> {
  const renewed = await store.transact(async (db) => {
    const secret = await putSession(db, athlete, created_s, now_s)
    await db
      .updateTable('session')
      .set({ seen_s: Math.floor(now_s), expires_s: Math.ceil(now_s + GRACE_S) })
      .where('athlete', '=', athlete)
      .where('session_hash', '=', session_hash)
      .execute()
    return secret
  })
  return { athlete, session_hash: hashOf(renewed), renewed }
}

async function putSession(db: Db, athlete: string, created_s: number, now_s: number): Promise<string> {
  const secret = newSecret()
  await db
    .insertInto('session')
    .values({
      athlete,
      session_hash: hashOf(secret),
      created_s,
      seen_s: Math.floor(now_s),
      expires_s: endOf(created_s, now_s),
    })
    .execute()
  return secret
}

function endOf(created_s: number, now_s: number): number {
  return Math.floor(Math.min(created_s + LONGEST_S, now_s + IDLE_S))
}
