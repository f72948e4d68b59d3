import type { Around } from './around.ts'
import { endAttempt } from './attempts.ts'
import { Hold, Stopped } from './hold.ts'
import type { JobRow } from './job-rows.ts'
import type { Handlers, JobKind, Task } from './jobs.ts'
import { addPart } from './orders.ts'
import type { Outcome } from './settle.ts'
import { mayPass, pauseUntil, TROUBLE_PAUSE } from './timing.ts'

/** Thrown by a handler whose job would fail again however often it was tried. */
export class Hopeless extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'Hopeless'
  }
}

/** Works one job that has been claimed, to the end of this attempt. */
export async function workJob(
  around: Around,
  row: JobRow,
  handlers: Handlers,
  stopping: AbortSignal,
): Promise<void> {
  const hold = new Hold(around, row, stopping)
  const outcome = await attempt(taskOf(around, row, hold), row, handlers, hold.signal)
  const told = await hold.release()
  if (outcome !== null) await written(() => endAttempt(around, row, outcome, told), around, stopping)
}

/** null: it is in other hands by now. */
async function attempt(
  task: Task,
  row: JobRow,
  handlers: Handlers,
  signal: AbortSignal,
): Promise<Outcome | null> {
  try {
    // Rows are only written by this room, from a JobKind.
    const handler = handlers[row.kind as JobKind]
    if (handler === undefined) return { how: 'handedBack' }
    await handler(task)
    if (!signal.aborted) return { how: 'done' }
  } catch (error) {
    if (!signal.aborted) return failed(error)
  }
  const why = signal.reason instanceof Stopped ? signal.reason.why : 'lost'
  if (why === 'lost') return null
  return { how: why === 'cancelled' ? 'cancelled' : 'handedBack' }
}

function failed(error: unknown): Outcome {
  const sentence = error instanceof Error && error.message !== '' ? error.message : String(error)
  return { how: 'failed', sentence, isHopeless: error instanceof Hopeless }
}

function taskOf(around: Around, row: JobRow, hold: Hold): Task {
  return {
    athlete: row.athlete,
    job: row.job,
    whole: row.part_of ?? row.job,
    payload: JSON.parse(row.payload),
    attempt: row.attempts,
    signal: hold.signal,
    isAfterParts: row.parts > 0,
    progress: (done, total, message) => hold.tell({ done, total, message }),
    part: (payload, total) => addPart(around, row, payload, total),
  }
}

/** Tries until the database takes it; after long enough others have taken the job back, and this writes nothing. */
async function written(write: () => Promise<void>, { timing }: Around, stopping: AbortSignal): Promise<void> {
  const giveUp = performance.now() + timing.silence
  for (;;) {
    try {
      return await write()
    } catch (error) {
      if (!mayPass(error)) throw error
      if (stopping.aborted || performance.now() > giveUp) return
      await pauseUntil(TROUBLE_PAUSE, stopping)
    }
  }
}
