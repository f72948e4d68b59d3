import type { JobTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import type { JobKind, JobView } from './jobs.ts'

export type JobRow = JobTable

/** Names one job: rows are keyed by athlete first. */
export type JobName = Pick<JobRow, 'athlete' | 'job'>

/** How often a job is tried before it has failed. */
export const MOST_ATTEMPTS = 5

/** A row of work that waits and has never been tried. */
export function freshRow(
  given: Pick<JobRow, 'athlete' | 'job' | 'kind' | 'key' | 'part_of' | 'total'> & { payload: unknown },
  now_s: number,
): JobRow {
  return {
    ...given,
    payload: JSON.stringify(given.payload ?? null),
    parts: 0,
    state: 'waiting',
    done: 0,
    message: null,
    attempts: 0,
    most_attempts: MOST_ATTEMPTS,
    created_s: now_s,
    not_before_s: now_s,
    started_s: null,
    ended_s: null,
    lease_until_s: null,
    worker: null,
    cancel_asked: 0,
  }
}

export async function insertJob(db: Db, row: JobRow): Promise<void> {
  await db.insertInto('job').values(row).execute()
}

export async function jobRow(db: Db, { athlete, job }: JobName): Promise<JobRow | null> {
  const found = await db
    .selectFrom('job')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('job', '=', job)
    .executeTakeFirst()
  return found ?? null
}

export async function updateJob(db: Db, { athlete, job }: JobName, set: Partial<JobRow>): Promise<void> {
  await db.updateTable('job').set(set).where('athlete', '=', athlete).where('job', '=', job).execute()
}

export async function partsOf(db: Db, { athlete, job }: JobName): Promise<JobRow[]> {
  return db
    .selectFrom('job')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('part_of', '=', job)
    .orderBy('created_s')
    .orderBy('job')
    .execute()
}

/** Whole jobs of an athlete, newest first, with what their parts have come to. */
export async function jobViews(
  db: Db,
  athlete: string,
  which: { readonly limit: number; readonly job?: string },
): Promise<JobView[]> {
  let query = db
    .selectFrom('job as whole')
    .leftJoin(
      (from) =>
        from
          .selectFrom('job')
          .select(({ fn }) => ['part_of', fn.sum<number>('done').as('parts_done')])
          .select(({ fn }) => fn.sum<number>('total').as('parts_total'))
          .where('athlete', '=', athlete)
          .where('part_of', 'is not', null)
          .groupBy('part_of')
          .as('part'),
      (join) => join.onRef('part.part_of', '=', 'whole.job'),
    )
    .selectAll('whole')
    .select(['parts_done', 'parts_total'])
    .where('whole.athlete', '=', athlete)
    .where('whole.part_of', 'is', null)
  if (which.job !== undefined) query = query.where('whole.job', '=', which.job)
  const rows = await query
    .orderBy('whole.created_s', 'desc')
    .orderBy('whole.job', 'desc')
    .limit(which.limit)
    .execute()
  return rows.map(asView)
}

type Counted = JobRow & { readonly parts_done: number | null; readonly parts_total: number | null }

function asView(row: Counted): JobView {
  const isCut = row.parts_done !== null
  return {
    athlete: row.athlete,
    job: row.job,
    // Rows are only written by this room, from a JobKind.
    kind: row.kind as JobKind,
    // Waiting for the turn that comes after its parts: for people, it has not stopped running.
    state: row.state === 'waiting' && row.parts > 0 ? 'running' : row.state,
    done: isCut ? row.parts_done : row.done,
    // While parts are still being cut off nobody knows how many there will be.
    total: !isCut ? row.total : row.parts > 0 ? row.parts_total : null,
    message: row.message,
    attempts: row.attempts,
    created_s: row.created_s,
    started_s: row.started_s,
    ended_s: row.ended_s,
  }
}
