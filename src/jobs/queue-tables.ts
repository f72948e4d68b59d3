import { type RawBuilder, sql } from 'kysely'
import type { Pool } from 'pg'
import type { Db } from '../store/store.ts'
import type { JobName } from './job-rows.ts'
import type { Turn } from './turns.ts'

/** The queue library's tables have a schema of their own, apart from those of other programs that use it. */
export const QUEUE_SCHEMA = 'underfoot_queue'

/** Any number, the same in every process: whoever makes the queue's tables holds this lock. */
const MIGRATION_LOCK = 7_250_311

/** Parts come after whole jobs: somebody's short errand is not to wait for all the parts of a long one. */
const PRIORITY = { whole: 0, part: 10 }

/** Makes the queue's tables, or brings them up to date; any number of processes may try at once. */
export async function migrateQueue(pool: Pool): Promise<void> {
  const { runMigrations } = await import('graphile-worker')
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await runMigrations({ pgPool: pool, schema: QUEUE_SCHEMA })
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
    client.release()
  } catch (error) {
    // The lock goes with the connection.
    client.release(true)
    throw error
  }
}

/**
 * Adds a turn, within the caller's transaction; one of the same job that nobody has taken yet is replaced. The wait
 * counts from this moment, not from when the transaction began, which `now()` would tell.
 */
export async function addTurn(db: Db, turn: Turn, wait_s: number): Promise<void> {
  const payload = JSON.stringify({ athlete: turn.athlete, job: turn.job })
  const priority = turn.part_of === null ? PRIORITY.whole : PRIORITY.part
  await sql`select ${queue('add_job')}(
    identifier => ${turn.kind}::text, payload => ${payload}::json, job_key => ${keyOf(turn)}::text,
    run_at => clock_timestamp() + ${wait_s}::float8 * interval '1 second', priority => ${priority}::int)`.execute(
    db,
  )
}

export async function removeTurn(db: Db, name: JobName): Promise<void> {
  await sql`select ${queue('remove_job')}(${keyOf(name)}::text)`.execute(db)
}

/** Jobs that wait and have no turn to come: it was in the hands of somebody who died before the job was in theirs. */
export async function jobsWithoutTurn(db: Db): Promise<Turn[]> {
  const { rows } = await sql<Turn>`
    select athlete, job.job, kind, part_of, not_before_s from job
    where state = 'waiting' and not exists (
      select from ${queue('jobs')} as turn
      where turn.key = athlete || '/' || job.job and turn.locked_at is null)`.execute(db)
  return rows
}

/** A job's name holds no slash. */
function keyOf({ athlete, job }: JobName): string {
  return `${athlete}/${job}`
}

function queue(name: string): RawBuilder<unknown> {
  return sql.id(QUEUE_SCHEMA, name)
}
