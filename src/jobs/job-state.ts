import { createHash, randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { isProcessGone } from '../store/process-name.ts'
import { sanitizeRow } from '../store/sanitize-row.ts'
import type { Db } from '../store/store.ts'
import { type JobContext, MAX_BACKOFF_S } from './context.ts'
import {
  askChildrenToStop,
  childrenOf,
  claimDueJob,
  deleteChildren,
  insertJob,
  isLeased,
  isOpen,
  type JobName,
  type JobRow,
  jobUnder,
  leasedRow,
  type LeasedJob,
  lockedRow,
  type NewJob,
  type RowChange,
  sharedClock,
  updateJob,
  UNTRIED,
} from '../store/job-rows.ts'
import type { JobRequest } from './jobs.ts'

export interface JobProgress {
  readonly done: number
  readonly total: number | null
  readonly message: string | null
}

/** How an attempt ended. Released: the worker stopped. */
export type JobOutcome =
  | { readonly how: 'done'; readonly result: unknown }
  | { readonly how: 'cancelled' | 'released' | 'died' }
  | { readonly how: 'failed'; readonly message: string; readonly isPermanent: boolean }

type LeasedChild = LeasedJob & Pick<JobRow, 'part_of'>

/** Longer messages hold somebody's data, or a machine's. */
const MAX_MESSAGE_LENGTH = 500

const KILLED = 'The worker was killed on every attempt, probably out of memory.'

/** Submits a job. @returns its name, or that of the job that waits under the same key */
export function submitJob(context: JobContext, request: JobRequest): Promise<string> {
  const row = newJob(request)
  return change(context, row.athlete, async (db) => {
    const before = row.key === null ? null : await jobUnder(context.store, db, row, row.key, ['waiting'])
    if (before !== null) return before.job
    await insert(context, db, row)
    return row.job
  })
}

/**
 * Submits a job and leases it to a worker at once. One that was submitted under the same key before and has not
 * succeeded is taken instead, from its beginning, unless another worker is at it.
 *
 * @param again a job to take though it is done
 */
export function takeJob(
  context: JobContext,
  request: JobRequest & { readonly key: string },
  worker: string,
  again: string | null,
): Promise<{ readonly row: JobRow; readonly isTaken: boolean }> {
  const fresh = newJob(request)
  const { athlete } = fresh
  return change(context, athlete, async (db) => {
    const unfinished = await jobUnder(context.store, db, fresh, request.key, UNFINISHED)
    const name = again === null ? (unfinished ?? fresh) : { athlete, job: again }
    const before = await lockedRow(db, name)
    if (before !== undefined && (await isWorkedOn(db, before))) return { row: before, isTaken: false }
    if (before === undefined) await insert(context, db, fresh)
    else {
      await deleteChildren(db, before)
      await restart(context, db, before)
    }
    const set = { ...leaseOf(context, worker), payload: fresh.payload, parts: 0, attempts: 1 }
    await updateJob(db, name, { ...set, started_s: context.clock() })
    const row = await lockedRow(db, name)
    if (row === undefined) throw new Error('A job that was just written is gone.')
    return { row, isTaken: true }
  })
}

const UNFINISHED = ['waiting', 'running', 'failed', 'cancelled'] as const

/** Whether a worker that may be alive holds a job or a child of it. */
async function isWorkedOn(db: Db, row: JobRow): Promise<boolean> {
  const rows = [row, ...(await childrenOf(db, row))]
  return rows.some(({ state, worker }) => state === 'running' && worker !== null && !isProcessGone(worker))
}

function newJob({ athlete, kind, payload, key }: JobRequest): NewJob {
  const text = JSON.stringify(payload ?? null)
  return { athlete, job: randomUUID(), kind, payload: text, key: key ?? null, part_of: null, total: null }
}

/**
 * Adds a child once; one that failed or was cancelled before runs again.
 *
 * @throws Error when the parent is not leased to this attempt any more: it may have been cancelled since, and nobody
 *   would ever stop what is added to it now
 */
export function addChild(
  context: JobContext,
  parent: JobRow,
  payload: unknown,
  total: number,
): Promise<void> {
  const { athlete, job, kind } = parent
  const text = JSON.stringify(payload)
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 20)
  const row = { athlete, job: `${job}.${hash}`, kind, payload: text, key: null, part_of: job, total }
  return change(context, athlete, async (db) => {
    if (!(await isLeased(db, parent))) throw new Error('This job is not held by this worker any more.')
    const before = await lockedRow(db, row)
    if (before === undefined) await insert(context, db, row)
    else if (before.state !== 'done') await resume(context, db, before)
  })
}

/** Cancels a job that no worker holds; one that is held is asked to stop. */
export function cancelJob(context: JobContext, name: JobName): Promise<void> {
  return change(context, name.athlete, async (db) => {
    // Read unlocked, a lease could end before it is asked anything: nobody would ever hear of it.
    const row = await lockedRow(db, name)
    if (row === undefined || row.part_of !== null || !isOpen(row)) return
    if (row.worker === null) await cancelRow(context, db, row)
    else await updateJob(db, row, { cancel_asked: 1 })
  })
}

/** A failed or cancelled job waits again; of one with children, those that are not done. */
export function retryJob(context: JobContext, name: JobName): Promise<void> {
  return change(context, name.athlete, async (db) => {
    const row = await lockedRow(db, name)
    if (row === undefined || row.part_of !== null || isOpen(row) || row.state === 'done') return
    // Where its first call had not ended, it is called again and adds its children itself.
    const unfinished =
      row.parts === 0 ? [] : (await childrenOf(db, row)).filter((one) => one.state !== 'done')
    await restart(context, db, row)
    if (unfinished.length > 0) await updateJob(db, row, { state: 'running', started_s: row.started_s })
    for (const child of unfinished) await resume(context, db, child)
  })
}

/** Leases the next job that is due to a worker; null when none is. */
export async function claimNext(
  { store, events, clock, timing }: JobContext,
  worker: string,
  which: { readonly kinds: readonly string[]; readonly only: JobName | null },
): Promise<JobRow | null> {
  const lease = leaseOf({ clock, timing }, worker)
  const claimed = await claimDueJob(store, which, lease, { started_s: clock(), longest_s: MAX_BACKOFF_S })
  if (claimed !== null) events.notify(claimed.athlete)
  return claimed
}

/** The heartbeat of a lease, with progress where there is news. @returns whether to go on */
export async function renewLease(
  context: JobContext,
  leased: LeasedJob,
  progress: JobProgress | null,
): Promise<'held' | 'cancelled' | 'lost'> {
  const set = { ...storedProgress(progress), lease_until_s: leaseEnd(context) }
  const row = await leasedRow(context.store.db, leased).set(set).returning('cancel_asked').executeTakeFirst()
  if (progress !== null) context.events.notify(leased.athlete)
  if (row === undefined) return 'lost'
  return row.cancel_asked === 1 ? 'cancelled' : 'held'
}

/** Ends an attempt. A row that is no longer leased to it is left alone. */
export function endAttempt(
  context: JobContext,
  leased: LeasedChild,
  outcome: JobOutcome,
  progress: JobProgress | null,
): Promise<void> {
  return change(context, leased.athlete, async (db) => {
    await lockParent(db, leased)
    const set = { ...storedProgress(progress), worker: null, lease_until_s: null }
    const row = await leasedRow(db, leased).set(set).returningAll().executeTakeFirst()
    if (row !== undefined) await applyOutcome(context, db, row, outcome)
  })
}

/** Takes a job from a dead worker, unless its lease was renewed since `seen`. */
export function reclaim(context: JobContext, seen: JobRow): Promise<void> {
  return change(context, seen.athlete, async (db) => {
    await lockParent(db, seen)
    const row = await leasedRow(db, seen)
      .set({ worker: null, lease_until_s: null })
      .where('lease_until_s', '=', seen.lease_until_s)
      .returningAll()
      .executeTakeFirst()
    if (row !== undefined) await applyOutcome(context, db, row, { how: 'died' })
  })
}

/** What an outcome makes of a job and its parent. */
async function applyOutcome(context: JobContext, db: Db, row: JobRow, outcome: JobOutcome): Promise<void> {
  const isLast = row.attempts >= row.most_attempts
  if (row.cancel_asked === 1 && outcome.how !== 'done') await cancelRow(context, db, row)
  else if (outcome.how === 'done') await complete(context, db, row, outcome.result)
  // Cancelled, and retried before it had stopped.
  else if (outcome.how === 'released' || outcome.how === 'cancelled')
    await requeue(context, db, row, { attempts: row.attempts - 1 })
  else if (outcome.how === 'died') {
    if (isLast) await end(context, db, row, { state: 'failed', message: KILLED })
    else await requeue(context, db, row)
  } else if (outcome.how === 'failed') {
    const message = storedMessage(outcome.message)
    const backoff_s = Math.min(MAX_BACKOFF_S, context.timing.backoff_s * 2 ** (row.attempts - 1))
    if (isLast || outcome.isPermanent) await end(context, db, row, { state: 'failed', message })
    else await requeue(context, db, row, { message }, backoff_s)
  }
  if (row.part_of !== null) await onChildEnded(context, db, { athlete: row.athlete, job: row.part_of })
}

/** A call of the handler succeeded: the only one, the first of a job with children, or the one that finalizes it. */
async function complete(context: JobContext, db: Db, row: JobRow, returned: unknown): Promise<void> {
  const children = row.part_of === null ? await childrenOf(db, row) : []
  const result = returned === undefined ? {} : { result: JSON.stringify(returned) }
  if (children.length === 0) return end(context, db, row, { state: 'done', ...result })
  if (row.parts === 0) {
    await updateJob(db, row, { parts: children.length, ...result })
    // Asked after the last heartbeat: the handler could not know.
    if (row.cancel_asked === 1) return cancelRow(context, db, row)
    return onChildEnded(context, db, row)
  }
  const done = children.reduce((sum, child) => sum + child.done, 0)
  const total = children.reduce((sum, child) => sum + (child.total ?? 0), 0)
  await deleteChildren(db, row)
  await end(context, db, row, { state: 'done', done, total, ...result })
}

/** When the last child has ended, its parent is queued to be finalized, or fails. */
async function onChildEnded(context: JobContext, db: Db, name: JobName): Promise<void> {
  const parent = await lockedRow(db, name)
  if (parent === undefined || parent.state !== 'running' || parent.worker !== null || parent.parts === 0)
    return
  const children = await childrenOf(db, name)
  if (children.some(isOpen)) return
  const failed = children.filter(({ state }) => state === 'failed')
  if (failed.length === 0) return requeue(context, db, parent, { attempts: 0 })
  const message = `${failed.length} of ${children.length} parts failed. The first said: ${failed[0].message ?? ''}`
  await end(context, db, parent, { state: 'failed', message: storedMessage(message) })
}

/** With its children; those that are running are asked to stop. */
async function cancelRow(context: JobContext, db: Db, row: JobRow): Promise<void> {
  for (const child of await askChildrenToStop(db, row))
    if (child.worker === null) await end(context, db, child, { state: 'cancelled' })
  await end(context, db, row, { state: 'cancelled', cancel_asked: 1 })
}

function end({ clock }: JobContext, db: Db, name: JobName, set: RowChange): Promise<void> {
  return updateJob(db, name, { ...set, ended_s: clock() })
}

function requeue(
  context: JobContext,
  db: Db,
  name: JobName,
  set: RowChange = {},
  delay_s = 0,
): Promise<void> {
  return updateJob(db, name, { ...set, state: 'waiting', not_before_s: dueIn(context, delay_s) })
}

function insert(context: JobContext, db: Db, job: NewJob): Promise<void> {
  return insertJob(db, job, { created_s: context.clock(), not_before_s: dueIn(context, 0) })
}

/** Runs a child again; one that is still held goes on, or is released where it has begun to stop. */
function resume(context: JobContext, db: Db, child: JobRow): Promise<void> {
  if (child.worker !== null) return updateJob(db, child, { cancel_asked: 0 })
  return isOpen(child) ? Promise.resolve() : restart(context, db, child)
}

/** Whoever writes to a parent and its children locks the parent first: nobody waits in a circle. */
async function lockParent(db: Db, { athlete, part_of }: LeasedChild): Promise<void> {
  if (part_of !== null) await lockedRow(db, { athlete, job: part_of })
}

function restart(context: JobContext, db: Db, name: JobName): Promise<void> {
  return updateJob(db, name, { ...UNTRIED, not_before_s: dueIn(context, 0) })
}

/** Writes, then wakes those who wait for changes in this process. */
async function change<T>(
  { store, events }: JobContext,
  athlete: string,
  write: (db: Db) => Promise<T>,
): Promise<T> {
  const result = await store.transact(write)
  events.notify(athlete)
  return result
}

function storedProgress(progress: JobProgress | null): Partial<JobProgress> {
  if (progress === null) return {}
  const { done, total, message } = progress
  return { done, total, message: message === null ? null : storedMessage(message) }
}

function storedMessage(message: string): string {
  return sanitizeRow({ message: message.slice(0, MAX_MESSAGE_LENGTH) }).message
}

function leaseOf(context: Pick<JobContext, 'clock' | 'timing'>, worker: string) {
  return { state: 'running', worker, lease_until_s: leaseEnd(context), done: 0, ended_s: null } as const
}

/** A different value each time, by which the reaper sees that a lease was renewed. */
function leaseEnd({ clock, timing }: Pick<JobContext, 'clock' | 'timing'>): number {
  return clock() + timing.leaseTtl / 1000
}

function dueIn({ store, clock }: JobContext, delay_s: number): RawBuilder<number> {
  return sql<number>`${sharedClock(store, clock())} + ${delay_s}`
}
