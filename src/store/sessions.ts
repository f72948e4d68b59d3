import type { SessionTable } from './schema.ts'
import type { Db } from './store.ts'

export type SessionRow = SessionTable

export async function insertSession(db: Db, row: SessionRow): Promise<void> {
  await db.insertInto('session').values(row).execute()
}

export async function sessionUnder(db: Db, session_hash: string): Promise<SessionRow | null> {
  const found = await db
    .selectFrom('session')
    .selectAll()
    .where('session_hash', '=', session_hash)
    .executeTakeFirst()
  return found ?? null
}

/** An athlete's sessions that have not ended, the newest first. */
export async function sessionsOf(
  db: Db,
  athlete: string,
  now_s: number,
): Promise<Omit<SessionRow, 'athlete'>[]> {
  return db
    .selectFrom('session')
    .select(['session_hash', 'created_s', 'seen_s', 'expires_s'])
    .where('athlete', '=', athlete)
    .where('expires_s', '>', now_s)
    .orderBy('created_s', 'desc')
    .orderBy('session_hash')
    .execute()
}

export async function updateSession(
  db: Db,
  { athlete, session_hash }: Pick<SessionRow, 'athlete' | 'session_hash'>,
  set: Pick<SessionRow, 'seen_s' | 'expires_s'>,
): Promise<void> {
  await db
    .updateTable('session')
    .set(set)
    .where('athlete', '=', athlete)
    .where('session_hash', '=', session_hash)
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

export async function removeEndedSessions(db: Db, athlete: string, now_s: number): Promise<void> {
  await db.deleteFrom('session').where('athlete', '=', athlete).where('expires_s', '<=', now_s).execute()
}
