import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../store/store.ts'
import type { Around } from './around.ts'
import { freshRow, insertJob, type JobName, jobRow, type JobRow, partsOf, updateJob } from './job-rows.ts'
import type { JobKind } from './jobs.ts'
import { callOff, isOpen } from './settle.ts'

/** What somebody hands in. */
export interface Order {
  readonly athlete: string
  readonly kind: JobKind
  readonly payload: unknown
  readonly key?: string
  readonly delay_s?: number
}

/** Hands in a job; tells its name, or that of the one that waits under the same key. */
export async function addJob(
  around: Around,
  { athlete, kind, payload, key, delay_s = 0 }: Order,
): Promise<string> {
  const given = { athlete, job: randomUUID(), kind, key: key ?? null, part_of: null, total: null }
  const now_s = around.clock()
  const row = { ...freshRow({ ...given, payload }, now_s), not_before_s: now_s + delay_s }
  const job = await around.store.transact(async (db) => {
    const before = key === undefined ? null : await waitingUnder(around, db, row, key)
    if (before !== null) return before
    await insertJob(db, row)
    await around.turns.announce(db, [row])
    return row.job
  })
  around.bell.ring(athlete)
  return job
}

async function waitingUnder(
  around: Around,
  db: Db,
  { athlete, kind }: JobRow,
  key: string,
): Promise<string | null> {
  // On SQLite one transaction is at it at a time anyway.
  if (around.store.dialect === 'postgres')
    await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify([athlete, kind, key])}, 0))`.execute(
      db,
    )
  const found = await db
    .selectFrom('job')
    .select('job')
    .where('athlete', '=', athlete)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return found?.job ?? null
}

/** A part is made once; one that failed or was called off before waits again. */
export async function addPart(around: Around, whole: JobRow, payload: unknown, total: number): Promise<void> {
  const { athlete, kind } = whole
  const hash = createHash('sha256').update(JSON.stringify(payload)).digest('hex')
  const given = {
    athlete,
    kind,
    job: `${whole.job}.${hash.slice(0, 20)}`,
    key: null,
    part_of: whole.job,
    total,
  }
  const row = freshRow({ ...given, payload }, around.clock())
  await around.store.transact(async (db) => {
    const before = await jobRow(db, row)
    if (before !== null && before.state !== 'failed' && before.state !== 'cancelled') return
    if (before === null) await insertJob(db, row)
    else await waitAgain(around, db, before)
    await around.turns.announce(db, [row])
  })
  around.bell.ring(athlete)
}

/** One that waits, or waits for its parts, is called off at once; one in somebody's hands is asked to stop. */
export async function cancelJob(around: Around, name: JobName): Promise<void> {
  await around.store.transact(async (db) => {
    const row = await jobRow(db, name)
    if (row === null || row.part_of !== null || !isOpen(row)) return
    if (row.worker === null) await callOff(around, db, row)
    else await updateJob(db, row, { cancel_asked: 1 })
  })
  around.bell.ring(name.athlete)
}

/** A failed or cancelled job waits again; of one cut into parts, those that are not done. */
export async function retryJob(around: Around, name: JobName): Promise<void> {
  await around.store.transact(async (db) => {
    const row = await jobRow(db, name)
    if (row === null || row.part_of !== null || isOpen(row) || row.state === 'done') return
    // Where it had not been cut to the end, it is called again and asks for its parts itself.
    const undone = row.parts === 0 ? [] : (await partsOf(db, row)).filter(({ state }) => state !== 'done')
    const again = undone.length > 0 ? undone : [row]
    await waitAgain(around, db, row)
    if (undone.length > 0) await updateJob(db, row, { state: 'running', started_s: row.started_s })
    for (const part of undone) await waitAgain(around, db, part)
    await around.turns.announce(
      db,
      again.map((one) => ({ ...one, not_before_s: around.clock() })),
    )
  })
  around.bell.ring(name.athlete)
}

function waitAgain(around: Around, db: Db, row: JobRow): Promise<void> {
  return updateJob(db, row, {
    state: 'waiting',
    not_before_s: around.clock(),
    attempts: 0,
    cancel_asked: 0,
    message: null,
    started_s: null,
    ended_s: null,
    worker: null,
    lease_until_s: null,
  })
}
