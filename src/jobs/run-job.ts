import { isOpen, type JobName } from '../store/job-rows.ts'
import { newProcessName } from '../store/process-name.ts'
import type { JobContext } from './context.ts'
import { cancelJob, takeJob } from './job-state.ts'
import { type Handler, type JobView, PermanentError, type RunOptions, type RunRequest } from './jobs.ts'
import { runTogether } from './loops.ts'
import { viewOfJob } from './views.ts'
import { runJob, runWorker } from './worker.ts'

/** See `Jobs.run`. */
export async function runHere(
  context: JobContext,
  request: RunRequest,
  handler: Handler,
  options: RunOptions,
): Promise<JobView> {
  const first = await runOnce(context, request, handler, options, null)
  if (first.isOwn || first.view.state === 'cancelled') return first.view
  // Others began it before it was asked for here: it may have failed for them, or there is more to do by now.
  return (await runOnce(context, request, handler, options, first.view.job)).view
}

async function runOnce(
  context: JobContext,
  request: RunRequest,
  handler: Handler,
  { concurrency, signal, onChange }: RunOptions,
  again: string | null,
): Promise<{ readonly view: JobView; readonly isOwn: boolean }> {
  const { row, isTaken } = await takeJob(context, request, newProcessName(), again)
  const stop = new AbortController()
  const errors: unknown[] = []
  const fail = (error: unknown) => {
    errors.push(error)
    // Not before the attempt is known to have failed, rather than to have been stopped.
    setImmediate(() => stop.abort())
  }
  const cancel = async () => {
    // Before the work stops: what stops then is cancelled, rather than left for other workers.
    if (isTaken) await cancelJob(context, row).catch(() => undefined)
    stop.abort()
  }
  const onAbort = () => void cancel()
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  const handlers = { [request.kind]: failingAtOnce(handler, fail) }
  const own = isTaken ? runJob(context, row, handlers, stop.signal).catch(fail) : null
  try {
    await runTogether(stop.signal, [
      (ended) => runWorker(context, handlers, { concurrency, signal: ended, only: row }),
      (ended) => watchUntilEnded(context, row, ended, onChange),
    ])
  } finally {
    stop.abort()
    await own
    signal.removeEventListener('abort', onAbort)
  }
  if (errors.length > 0) throw errors[0]
  signal.throwIfAborted()
  const view = await viewOfJob(context.store.db, row.athlete, row.job)
  if (view === null) throw new Error('The job was removed while it ran.')
  return { view, isOwn: isTaken }
}

async function watchUntilEnded(
  { store, events, timing }: JobContext,
  { athlete, job }: JobName,
  signal: AbortSignal,
  onChange: (view: JobView) => void,
): Promise<void> {
  const changes = events.subscribe(athlete)
  try {
    while (!signal.aborted) {
      const view = await viewOfJob(store.db, athlete, job)
      if (view !== null) onChange(view)
      if (view === null || !isOpen(view)) return
      await changes.nextChange(timing.pollInterval, signal)
    }
  } finally {
    changes.close()
  }
}

/** Whoever waits for a job is told of a failure at once; nothing is retried. */
function failingAtOnce(handler: Handler, fail: (error: unknown) => void): Handler {
  return async (task) => {
    try {
      return await handler(task)
    } catch (error) {
      if (task.signal.aborted) throw error
      fail(error)
      throw new PermanentError(error instanceof Error ? error.message : String(error), { cause: error })
    }
  }
}
