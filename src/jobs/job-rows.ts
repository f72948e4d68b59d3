import { type RawBuilder, sql } from 'kysely'
import type { JobTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import type { JobContext } from './context.ts'
import type { JobKind, JobView } from './jobs.ts'

/** The row is the only truth about a job. `job-state.ts` holds its transitions. */
export type JobRow = JobTable

/** The key of a row: the athlete first. */
export type JobName = Pick<JobRow, 'athlete' | 'job'>

/** A job leased to a worker. Its writes count only while the row still names this worker and this attempt. */
export type LeasedJob = Pick<JobRow, 'athlete' | 'job' | 'worker' | 'attempts'>

/** What a transition sets; when a job is due is told by the database's clock (`dueIn`). */
export type RowChange = Partial<Omit<JobRow, 'not_before_s'>> & { readonly not_before_s?: RawBuilder<number> }

/** Attempts before a job has failed. */
const MAX_ATTEMPTS = 5

/** A row that has never been tried, or is to be tried afresh. */
export const UNTRIED = {
  state: 'waiting',
  attempts: 0,
  cancel_asked: 0,
  message: null,
  started_s: null,
  ended_s: null,
  worker: null,
  lease_until_s: null,
} as const

export function isOpen({ state }: Pick<JobRow, 'state'>): boolean {
  return state === 'waiting' || state === 'running'
}

/** An athlete's jobs, newest first; children only count towards their parents. */
export async function jobViews(
  db: Db,
  athlete: string,
  which: { readonly limit: number; readonly job?: string },
): Promise<JobView[]> {
  let query = db
    .selectFrom('job as parent')
    .leftJoin(
      (from) =>
        from
          .selectFrom('job')
          .select(({ fn }) => ['part_of', fn.sum<number>('done').as('children_done')])
          .select(({ fn }) => fn.sum<number>('total').as('children_total'))
          .where('athlete', '=', athlete)
          .where('part_of', 'is not', null)
          .groupBy('part_of')
          .as('child'),
      (join) => join.onRef('child.part_of', '=', 'parent.job'),
    )
    .selectAll('parent')
    .select(['children_done', 'children_total'])
    .where('parent.athlete', '=', athlete)
    .where('parent.part_of', 'is', null)
  if (which.job !== undefined) query = query.where('parent.job', '=', which.job)
  const rows = await query
    .orderBy('parent.created_s', 'desc')
    .orderBy('parent.job', 'desc')
    .limit(which.limit)
    .execute()
  return rows.map((row) => ({
    athlete: row.athlete,
    job: row.job,
    // Rows are only written by this room, from a JobKind.
    kind: row.kind as JobKind,
    // Waiting to be finalized: for people, it has not stopped running.
    state: row.state === 'waiting' && row.parts > 0 ? 'running' : row.state,
    done: row.children_done ?? row.done,
    // While children are still being added nobody knows how many there will be.
    total: row.children_done === null ? row.total : row.parts > 0 ? row.children_total : null,
    message: row.message,
    attempts: row.attempts,
    created_s: row.created_s,
    started_s: row.started_s,
    ended_s: row.ended_s,
  }))
}

export async function insertJob(
  context: JobContext,
  db: Db,
  {
    payload,
    ...given
  }: Pick<JobRow, 'athlete' | 'job' | 'kind' | 'key' | 'part_of' | 'total'> & {
    readonly payload: unknown
  },
): Promise<void> {
  const counts = { parts: 0, done: 0, most_attempts: MAX_ATTEMPTS }
  const times = { created_s: context.clock(), not_before_s: dueIn(context, 0) }
  const row = { ...given, ...UNTRIED, ...counts, ...times, payload: JSON.stringify(payload ?? null) }
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

export async function updateJob(db: Db, { athlete, job }: JobName, set: RowChange): Promise<void> {
  await db.updateTable('job').set(set).where('athlete', '=', athlete).where('job', '=', job).execute()
}

export function childrenOf(db: Db, { athlete, job }: JobName): Promise<JobRow[]> {
  return db
    .selectFrom('job')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('part_of', '=', job)
    .orderBy('created_s')
    .orderBy('job')
    .execute()
}

export function leasedRow(db: Db, { athlete, job, worker, attempts }: LeasedJob) {
  return db
    .updateTable('job')
    .where('athlete', '=', athlete)
    .where('job', '=', job)
    .where('state', '=', 'running')
    .where('worker', '=', worker)
    .where('attempts', '=', attempts)
}

export function dueIn(context: JobContext, delay_s: number): RawBuilder<number> {
  return sql<number>`${sharedClock(context)} + ${delay_s}`
}

/** s since 1970 UTC by the one clock that all workers of a store share: this machine's, or the database server's. */
export function sharedClock({ store, clock }: JobContext): RawBuilder<number> {
  return store.dialect === 'postgres'
    ? sql<number>`extract(epoch from clock_timestamp())::float8`
    : sql<number>`${clock()}`
}
