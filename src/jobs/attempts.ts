import { sql } from 'kysely'
import type { Db } from '../store/store.ts'
import type { Around } from './around.ts'
import type { JobName, JobRow } from './job-rows.ts'
import { keptMessage, type Outcome, settle } from './settle.ts'

/** A job in a worker's hands: what it writes counts only while the row still says so. */
export type Held = Pick<JobRow, 'athlete' | 'job' | 'worker' | 'attempts'>

export interface Told {
  readonly done: number
  readonly total: number | null
  readonly message: string | null
}

/** Takes a job in hand; null when it does not wait any more. */
export async function claim(
  around: Around,
  { athlete, job }: JobName,
  worker: string,
): Promise<JobRow | null> {
  const now_s = around.clock()
  const claimed = await around.store.transact((db) =>
    db
      .updateTable('job')
      .set({ state: 'running', worker, lease_until_s: leaseEnd(around), done: 0, ended_s: null })
      .set({ attempts: sql<number>`attempts + 1`, started_s: sql<number>`coalesce(started_s, ${now_s})` })
      .where('athlete', '=', athlete)
      .where('job', '=', job)
      .where('state', '=', 'waiting')
      .returningAll()
      .executeTakeFirst(),
  )
  if (claimed !== undefined) around.bell.ring(athlete)
  return claimed ?? null
}

/** A sign of life, and how far it is; tells whether it is to go on. */
export async function renew(
  around: Around,
  held: Held,
  told: Told | null,
): Promise<'held' | 'cancelled' | 'lost'> {
  const set = { ...(told === null ? {} : kept(told)), lease_until_s: leaseEnd(around) }
  const row = await heldRow(around.store.db, held).set(set).returning('cancel_asked').executeTakeFirst()
  if (told !== null) around.bell.ring(held.athlete)
  if (row === undefined) return 'lost'
  return row.cancel_asked === 1 ? 'cancelled' : 'held'
}

/** The end of an attempt. What is no longer held is left as it is: somebody else has it. */
export async function endAttempt(
  around: Around,
  held: Held,
  outcome: Outcome,
  told: Told | null,
): Promise<void> {
  const set = { ...(told === null ? {} : kept(told)), worker: null, lease_until_s: null }
  await around.store.transact(async (db) => {
    const row = await heldRow(db, held).set(set).returningAll().executeTakeFirst()
    if (row !== undefined) await settle(around, db, row, outcome)
  })
  around.bell.ring(held.athlete)
}

/** Takes a job from a worker that died: it waits again, unless workers have died of it too often. */
export async function takeBack(around: Around, seen: JobRow): Promise<void> {
  await around.store.transact(async (db) => {
    const row = await heldRow(db, seen)
      .set({ worker: null, lease_until_s: null })
      .where('lease_until_s', '=', seen.lease_until_s)
      .returningAll()
      .executeTakeFirst()
    if (row !== undefined) await settle(around, db, row, { how: 'died' })
  })
  around.bell.ring(seen.athlete)
}

function heldRow(db: Db, { athlete, job, worker, attempts }: Held) {
  return db
    .updateTable('job')
    .where('athlete', '=', athlete)
    .where('job', '=', job)
    .where('state', '=', 'running')
    .where('worker', '=', worker)
    .where('attempts', '=', attempts)
}

function kept({ done, total, message }: Told): Told {
  return { done, total, message: message === null ? null : keptMessage(message) }
}

function leaseEnd({ clock, timing }: Around): number {
  return clock() + timing.silence / 1000
}
