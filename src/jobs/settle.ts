import { sql } from 'kysely'
import { storable } from '../store/sanitize-row.ts'
import type { Db } from '../store/store.ts'
import type { Around } from './around.ts'
import { type JobName, jobRow, type JobRow, partsOf, updateJob } from './job-rows.ts'
import { LONGEST_BACKOFF_S } from './timing.ts'

/** How an attempt came out. Handed back: the worker was to stop. */
export type Outcome =
  | { readonly how: 'done' | 'cancelled' | 'handedBack' | 'died' }
  | { readonly how: 'failed'; readonly sentence: string; readonly isHopeless: boolean }

/** Longer messages are somebody's data, or a machine's. */
const LONGEST_MESSAGE = 500

const DIED = 'Whatever worked it was ended from outside each time, perhaps for want of memory.'

export function isOpen({ state }: Pick<JobRow, 'state'>): boolean {
  return state === 'waiting' || state === 'running'
}

/** A message as it is kept. */
export function keptMessage(message: string): string {
  return storable({ message: message.slice(0, LONGEST_MESSAGE) }).message
}

/** What becomes of a job, and of the whole it is a part of, when an attempt has ended; within a transaction. */
export async function settle(around: Around, db: Db, row: JobRow, outcome: Outcome): Promise<void> {
  const ended_s = around.clock()
  const isCalledOff = outcome.how === 'cancelled' || (row.cancel_asked === 1 && outcome.how !== 'done')
  if (isCalledOff) await callOff(around, db, row)
  else if (outcome.how === 'died' && row.attempts >= row.most_attempts)
    await updateJob(db, row, { state: 'failed', message: DIED, ended_s })
  else if (outcome.how === 'died') await putBack(around, db, row, {})
  else if (outcome.how === 'handedBack') await putBack(around, db, row, { attempts: row.attempts - 1 })
  else if (outcome.how === 'failed') await settleFailed(around, db, row, outcome)
  else if (row.part_of !== null) await updateJob(db, row, { state: 'done', ended_s })
  else if (row.parts === 0) await endFirstCall(around, db, row)
  else await endAfterParts(around, db, row)
  if (row.part_of !== null) await endOfPart(around, db, { athlete: row.athlete, job: row.part_of })
}

/** Its parts go with it; one in somebody's hands is asked to stop. */
export async function callOff(around: Around, db: Db, row: JobRow): Promise<void> {
  const open = (await partsOf(db, row)).filter(isOpen)
  const [held, free] = [
    open.filter(({ worker }) => worker !== null),
    open.filter(({ worker }) => worker === null),
  ]
  for (const one of held) await updateJob(db, one, { cancel_asked: 1 })
  for (const one of [row, ...free])
    await updateJob(db, one, { state: 'cancelled', cancel_asked: 1, ended_s: around.clock() })
  await around.turns.withdraw(db, [row, ...free])
}

async function settleFailed(
  around: Around,
  db: Db,
  row: JobRow,
  { sentence, isHopeless }: Outcome & { how: 'failed' },
): Promise<void> {
  const message = keptMessage(sentence)
  const now_s = around.clock()
  if (isHopeless || row.attempts >= row.most_attempts)
    return updateJob(db, row, { state: 'failed', message, ended_s: now_s })
  const backoff_s = Math.min(LONGEST_BACKOFF_S, around.timing.backoff_s * 2 ** (row.attempts - 1))
  await putBack(around, db, row, { message, not_before_s: now_s + backoff_s })
}

/** Of a job in one piece this is the end; one that was cut now waits for its parts. */
async function endFirstCall(around: Around, db: Db, row: JobRow): Promise<void> {
  const parts = (await partsOf(db, row)).length
  if (parts === 0) return updateJob(db, row, { state: 'done', ended_s: around.clock() })
  await updateJob(db, row, { parts })
  // Asked too late for the handler to hear of it.
  if (row.cancel_asked === 1) return callOff(around, db, row)
  await endOfPart(around, db, row)
}

/** What the parts came to is written down, and they are forgotten. */
async function endAfterParts(around: Around, db: Db, row: JobRow): Promise<void> {
  const parts = await partsOf(db, row)
  const done = parts.reduce((sum, part) => sum + part.done, 0)
  const total = parts.reduce((sum, part) => sum + (part.total ?? 0), 0)
  const { athlete, job } = row
  await db.deleteFrom('job').where('athlete', '=', athlete).where('part_of', '=', job).execute()
  await updateJob(db, row, { state: 'done', ended_s: around.clock(), done, total })
}

/** When the last part has ended, the whole is called once more, or has failed with it. */
async function endOfPart(around: Around, db: Db, name: JobName): Promise<void> {
  await takeWriteLock(db, name)
  const whole = await jobRow(db, name)
  if (whole === null || whole.state !== 'running' || whole.worker !== null || whole.parts === 0) return
  const parts = await partsOf(db, name)
  if (parts.some(isOpen)) return
  const failed = parts.filter(({ state }) => state === 'failed')
  if (failed.length === 0) return putBack(around, db, whole, { attempts: 0 })
  const message = `${failed.length} of ${parts.length} parts failed. The first said: ${failed[0].message ?? ''}`
  await updateJob(db, whole, { state: 'failed', message: keptMessage(message), ended_s: around.clock() })
}

/** Writes nothing new: of two parts that end at once, the second waits here, and then sees the first's end. */
async function takeWriteLock(db: Db, { athlete, job }: JobName): Promise<void> {
  const same = { parts: sql<number>`parts` }
  await db.updateTable('job').set(same).where('athlete', '=', athlete).where('job', '=', job).execute()
}

async function putBack(around: Around, db: Db, row: JobRow, set: Partial<JobRow>): Promise<void> {
  const again = { ...row, not_before_s: around.clock(), ...set, state: 'waiting' as const }
  const { not_before_s, state, message, attempts } = again
  await updateJob(db, row, { not_before_s, state, message, attempts })
  await around.turns.announce(db, [again])
}
