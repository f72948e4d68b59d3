import { type RawBuilder, sql } from 'kysely'
import type { JobTable } from './schema.ts'
import type { Db, Store } from './store.ts'

/** The row is the only truth about a job; its transitions are in `jobs/job-state.ts`. */
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
  result: null,
  started_s: null,
  ended_s: null,
  worker: null,
  lease_until_s: null,
} as const

export function isOpen({ state }: Pick<JobRow, 'state'>): boolean {
  return state === 'waiting' || state === 'running'
}

/** A submitted job, with the sums of its children; null where it has none. */
export type JobWithChildren = JobRow & {
  readonly children_done: number | null
  readonly children_total: number | null
}

/** An athlete's submitted jobs, newest first. */
export function jobsWithChildren(
  db: Db,
  athlete: string,
  which: { readonly limit: number; readonly job?: string },
): Promise<JobWithChildren[]> {
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
  return query.orderBy('parent.created_s', 'desc').orderBy('parent.job', 'desc').limit(which.limit).execute()
}

/** A job as it is submitted. */
export type NewJob = Pick<JobRow, 'athlete' | 'job' | 'kind' | 'payload' | 'key' | 'part_of' | 'total'>

export async function insertJob(
  db: Db,
  job: NewJob,
  times: { readonly created_s: number; readonly not_before_s: RawBuilder<number> },
): Promise<void> {
  const row = { ...job, ...UNTRIED, ...times, parts: 0, done: 0, most_attempts: MAX_ATTEMPTS }
  await db.insertInto('job').values(row).execute()
}

/** What a job's handler returned, as JSON; null where it has not, or the job is not kept any more. */
export async function jobResult(db: Db, { athlete, job }: JobName): Promise<string | null> {
  const found = await db
    .selectFrom('job')
    .select('result')
    .where('athlete', '=', athlete)
    .where('job', '=', job)
    .executeTakeFirst()
  return found?.result ?? null
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

/** Asks the open children of a job to stop. Until the transaction ends none of them is claimed. */
export function askChildrenToStop(db: Db, { athlete, job }: JobName): Promise<JobRow[]> {
  return db
    .updateTable('job')
    .set({ cancel_asked: 1 })
    .where('athlete', '=', athlete)
    .where('part_of', '=', job)
    .where('state', 'in', ['waiting', 'running'])
    .returningAll()
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

/** Whether a job is still leased so. Its row is locked until the transaction ends. */
export async function isLeased(db: Db, leased: LeasedJob): Promise<boolean> {
  const held = leasedRow(db, leased)
    .set({ parts: sql<number>`parts` })
    .returning('job')
  return (await held.executeTakeFirst()) !== undefined
}

/** Reads a row and locks it until the transaction ends: whoever comes second waits here, and sees what the first wrote. */
export function lockedRow(db: Db, { athlete, job }: JobName): Promise<JobRow | undefined> {
  return db
    .updateTable('job')
    .set({ parts: sql<number>`parts` })
    .where('athlete', '=', athlete)
    .where('job', '=', job)
    .returningAll()
    .executeTakeFirst()
}

/**
 * Leases the oldest job that is due, jobs before children: somebody's single file must not wait for another's fifteen
 * years. One statement, so that no two workers take the same.
 *
 * @param which.only this job and its children; null: anybody's
 * @param times.longest_s a job that is due later than this was queued by a clock that has gone back since, and is due
 */
export async function claimDueJob(
  { db, dialect }: Pick<Store, 'db' | 'dialect'>,
  { kinds, only }: { readonly kinds: readonly string[]; readonly only: JobName | null },
  lease: RowChange,
  { started_s, longest_s }: { readonly started_s: number; readonly longest_s: number },
): Promise<JobRow | null> {
  const now = sharedClock({ dialect }, started_s)
  const due = db
    .selectFrom('job')
    .select(['athlete', 'job'])
    .where('state', '=', 'waiting')
    .where('kind', 'in', kinds)
    .where((is) =>
      is.or([is('not_before_s', '<=', now), is('not_before_s', '>', sql<number>`${now} + ${longest_s}`)]),
    )
    .$if(only !== null, (query) =>
      query
        .where('athlete', '=', only?.athlete ?? '')
        .where((is) => is.or([is('job', '=', only?.job ?? ''), is('part_of', '=', only?.job ?? '')])),
    )
    .orderBy(({ eb }) => eb('part_of', 'is not', null))
    .orderBy('created_s')
    .orderBy('job')
    .limit(1)
    // SQLite lets one statement write at a time.
    .$if(dialect === 'postgres', (query) => query.forUpdate().skipLocked())
  const claimed = await db
    .updateTable('job')
    .set(lease)
    .set({ attempts: sql<number>`attempts + 1`, started_s: sql<number>`coalesce(started_s, ${started_s})` })
    .where((is) => is(is.refTuple('athlete', 'job'), '=', due.$asTuple('athlete', 'job')))
    .returningAll()
    .executeTakeFirst()
  return claimed ?? null
}

/**
 * s since 1970 UTC by the one clock that all workers of a store share: this machine's, or the database server's.
 *
 * @param here_s by this machine's clock
 */
export function sharedClock({ dialect }: Pick<Store, 'dialect'>, here_s: number): RawBuilder<number> {
  return dialect === 'postgres'
    ? sql<number>`extract(epoch from clock_timestamp())::float8`
    : sql<number>`${here_s}`
}

/** Every leased job, of everybody. */
export function leasedJobs(db: Db): Promise<JobRow[]> {
  return db
    .selectFrom('job')
    .selectAll()
    .where('state', '=', 'running')
    .where('worker', 'is not', null)
    .execute()
}

/** The newest job under a key in one of these states; until the transaction ends nobody else submits one under it. */
export async function jobUnder(
  store: Pick<Store, 'dialect'>,
  db: Db,
  { athlete, kind }: Pick<JobRow, 'athlete' | 'kind'>,
  key: string,
  states: readonly JobRow['state'][],
): Promise<JobRow | null> {
  const lock = JSON.stringify([athlete, kind, key])
  // SQLite runs one transaction at a time.
  if (store.dialect === 'postgres')
    await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(db)
  const found = await db
    .selectFrom('job')
    .selectAll()
    .where('athlete', '=', athlete)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('state', 'in', states)
    .orderBy('created_s', 'desc')
    .executeTakeFirst()
  return found ?? null
}

export async function deleteChildren(db: Db, { athlete, job }: JobName): Promise<void> {
  await db.deleteFrom('job').where('athlete', '=', athlete).where('part_of', '=', job).execute()
}
