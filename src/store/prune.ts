import type { Db, Store } from './store.ts'

const DAY_S = 86_400

/** s that a job can still be looked at after it has ended. What an import's files came to is kept for good. */
export const ENDED_JOB_KEPT_S = 30 * DAY_S

/** s that a token or link is still listed after it has ended, so that its owner sees why it opens nothing. */
export const ENDED_KEY_KEPT_S = 30 * DAY_S

const ENDED = ['done', 'failed', 'cancelled'] as const

/** Jobs forgotten in one transaction. */
const AT_ONCE = 500

/** What was cleared away. */
export interface Pruned {
  readonly jobs: number
  readonly sessions: number
  readonly tokens: number
  readonly shares: number
}

/** Clears away what has ended, of everybody: jobs with their parts, sessions at once, tokens and links after a month. */
export async function pruneStore(store: Store, now_s: number): Promise<Pruned> {
  let jobs = 0
  for (;;) {
    const forgotten = await store.transact((db) => pruneJobs(db, now_s - ENDED_JOB_KEPT_S))
    jobs += forgotten
    if (forgotten < AT_ONCE) break
  }
  const { db } = store
  const ended = async (table: 'session' | 'token' | 'share', before_s: number) => {
    const { numDeletedRows } = await db
      .deleteFrom(table)
      .where('expires_s', '<=', before_s)
      .executeTakeFirst()
    return Number(numDeletedRows)
  }
  return {
    jobs,
    sessions: await ended('session', now_s),
    tokens: await ended('token', now_s - ENDED_KEY_KEPT_S),
    shares: await ended('share', now_s - ENDED_KEY_KEPT_S),
  }
}

/** Parts go with their whole: as long as that can be tried again they say what of it is done. */
async function pruneJobs(db: Db, before_s: number): Promise<number> {
  const found = await db
    .selectFrom('job')
    .select(['athlete', 'job'])
    .where('state', 'in', ENDED)
    .where('part_of', 'is', null)
    .where('ended_s', '<=', before_s)
    .limit(AT_ONCE)
    .execute()
  let forgotten = 0
  for (const athlete of new Set(found.map((one) => one.athlete))) {
    const ended = found.filter((one) => one.athlete === athlete).map(({ job }) => job)
    const wholes = await db
      .deleteFrom('job')
      .where('athlete', '=', athlete)
      .where('job', 'in', ended)
      // One that is tried again in this very moment stays.
      .where('state', 'in', ENDED)
      .returning('job')
      .execute()
    if (wholes.length === 0) continue
    const gone = wholes.map(({ job }) => job)
    await db.deleteFrom('job').where('athlete', '=', athlete).where('part_of', 'in', gone).execute()
    forgotten += wholes.length
  }
  return forgotten
}
