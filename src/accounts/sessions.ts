import {
  insertSession,
  removeEndedSessions,
  type SessionRow,
  sessionUnder,
  updateSession,
} from '../store/sessions.ts'
import type { Db, Store } from '../store/store.ts'
import { hashOf, newSecret } from './secrets.ts'

const DAY_S = 86_400

/** s after which a session that is not used has ended, and after which any has. */
const IDLE_S = 14 * DAY_S
const LONGEST_S = 90 * DAY_S

/** s that a browser is to keep the secret of a session. */
export const SESSION_KEPT_S = IDLE_S

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
  await removeEndedSessions(db, athlete, now_s)
  return putSession(db, athlete, Math.floor(now_s), now_s)
}

/** The session that a secret opens; null where it opens none, or none any more. */
export async function sessionOf(store: Store, secret: string, now_s: number): Promise<OpenSession | null> {
  const found = await sessionUnder(store.db, hashOf(secret))
  if (found === null || found.expires_s <= now_s) return null
  const { athlete, session_hash, seen_s, expires_s } = found
  // One that is in its last minute has been renewed already, by a request that came with it.
  const isDue = now_s - seen_s >= ROTATE_S && expires_s - now_s > GRACE_S
  return isDue ? rotated(store, found, now_s) : { athlete, session_hash, renewed: null }
}

async function rotated(store: Store, session: SessionRow, now_s: number): Promise<OpenSession> {
  const { athlete, created_s } = session
  const renewed = await store.transact(async (db) => {
    const secret = await putSession(db, athlete, created_s, now_s)
    await updateSession(db, session, { seen_s: Math.floor(now_s), expires_s: Math.ceil(now_s + GRACE_S) })
    return secret
  })
  return { athlete, session_hash: hashOf(renewed), renewed }
}

async function putSession(db: Db, athlete: string, created_s: number, now_s: number): Promise<string> {
  const secret = newSecret()
  const expires_s = Math.floor(Math.min(created_s + LONGEST_S, now_s + IDLE_S))
  const seen_s = Math.floor(now_s)
  await insertSession(db, { athlete, session_hash: hashOf(secret), created_s, seen_s, expires_s })
  return secret
}
