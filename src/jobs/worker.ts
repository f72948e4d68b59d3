import { type JobName, type JobRow, type LeasedJob, leasedJobs } from '../store/job-rows.ts'
import { isProcessGone, newProcessName } from '../store/process-name.ts'
import type { JobContext } from './context.ts'
import {
  addChild,
  claimNext,
  endAttempt,
  type JobOutcome,
  type JobProgress,
  reclaim,
  renewLease,
} from './job-state.ts'
import { type Handlers, type JobKind, PermanentError, type Task, type WorkOptions } from './jobs.ts'
import { isTransient, pauseUntil, repeatUntil, RETRY_PAUSE, runTogether } from './loops.ts'

/**
 * See `Jobs.work`.
 *
 * @param only the one job to run, with its children; null: whatever is due
 */
export function runWorker(
  context: JobContext,
  handlers: Handlers,
  { concurrency, signal, only = null }: WorkOptions & { readonly only?: JobName | null },
): Promise<void> {
  return runTogether(signal, [
    (stop) => runJobs(context, handlers, { concurrency, only, signal: stop }),
    (stop) => reapDeadWorkers(context, stop),
  ])
}

/** Claims jobs whenever fewer than `concurrency` are running. */
async function runJobs(
  context: JobContext,
  handlers: Handlers,
  { concurrency, only, signal }: WorkOptions & { readonly only: JobName | null },
): Promise<void> {
  const worker = newProcessName()
  const kinds = Object.keys(handlers)
  const changes = context.events.subscribe(null)
  const running = new Set<Promise<void>>()
  const errors: unknown[] = []
  const start = (row: JobRow) => {
    const ended = runJob(context, row, handlers, signal)
      .catch((error: unknown) => void errors.push(error))
      .finally(() => running.delete(ended))
    running.add(ended)
  }
  while (!signal.aborted && errors.length === 0) {
    if (running.size >= concurrency) await Promise.race(running)
    else {
      try {
        const row = await claimNext(context, worker, { kinds, only })
        if (row === null) await changes.nextChange(context.timing.pollInterval, signal)
        else start(row)
      } catch (error) {
        if (isTransient(error)) await pauseUntil(RETRY_PAUSE, signal)
        else errors.push(error)
      }
    }
  }
  await Promise.all(running)
  changes.close()
  if (errors.length > 0) throw errors[0]
}

/** One attempt at a job that is leased to this process. */
export async function runJob(
  context: JobContext,
  row: JobRow,
  handlers: Handlers,
  stopping: AbortSignal,
): Promise<void> {
  const lease = new JobLease(context, row, stopping)
  // Only rows of a kind that is in `handlers` are claimed.
  const handler = handlers[row.kind as JobKind]
  const outcome = await outcomeOf(handler, taskOf(context, row, lease), lease)
  const progress = await lease.release()
  if (outcome === null) return
  // Until the database answers, or others have reclaimed the job: then this writes nothing.
  const giveUp = performance.now() + context.timing.leaseTtl
  for (;;) {
    try {
      return await endAttempt(context, row, outcome, progress)
    } catch (error) {
      if (!isTransient(error)) throw error
      if (stopping.aborted || performance.now() > giveUp) return
      await pauseUntil(RETRY_PAUSE, stopping)
    }
  }
}

/** null: another worker holds the job by now. */
async function outcomeOf(
  handler: Handlers[JobKind],
  task: Task,
  lease: JobLease,
): Promise<JobOutcome | null> {
  if (handler === undefined) return { how: 'released' }
  try {
    const result = await handler(task)
    if (lease.endedBy === null) return { how: 'done', result }
  } catch (error) {
    if (lease.endedBy === null) {
      const message = error instanceof Error && error.message !== '' ? error.message : String(error)
      return { how: 'failed', message, isPermanent: error instanceof PermanentError }
    }
  }
  if (lease.endedBy === 'lost') return null
  return { how: lease.endedBy === 'cancelled' ? 'cancelled' : 'released' }
}

function taskOf(context: JobContext, row: JobRow, lease: JobLease): Task {
  return {
    athlete: row.athlete,
    job: row.job,
    parent: row.part_of,
    payload: JSON.parse(row.payload),
    attempt: row.attempts,
    signal: lease.signal,
    isFinalizing: row.parts > 0,
    result: JSON.parse(row.result ?? 'null'),
    progress: (done, total, message) => lease.report({ done, total, message }),
    addChild: (payload, total) => addChild(context, row, payload, total),
  }
}

/** Why a lease ended before its handler did. */
type AbortReason = 'cancelled' | 'stopping' | 'lost'

/** A job held by this worker: renews its row, writes progress now and then, aborts the handler's signal. */
class JobLease {
  readonly #context: JobContext
  readonly #leased: LeasedJob
  readonly #abort = new AbortController()
  readonly #timer: NodeJS.Timeout
  readonly #unsubscribe: () => void
  #endedBy: AbortReason | null = null
  #unwritten: JobProgress | null = null
  #renewing: Promise<void> | null = null
  #renewedAt = performance.now()

  constructor(context: JobContext, leased: LeasedJob, stopping: AbortSignal) {
    this.#context = context
    this.#leased = leased
    const stop = () => this.#end('stopping')
    stopping.addEventListener('abort', stop, { once: true })
    this.#unsubscribe = () => stopping.removeEventListener('abort', stop)
    this.#timer = setInterval(() => this.#tick(), context.timing.progressInterval)
    if (stopping.aborted) stop()
  }

  get signal(): AbortSignal {
    return this.#abort.signal
  }

  /** null while it is held. */
  get endedBy(): AbortReason | null {
    return this.#endedBy
  }

  report(progress: JobProgress): void {
    this.#unwritten = progress
  }

  /** Stops renewing. @returns progress that has not been written */
  async release(): Promise<JobProgress | null> {
    clearInterval(this.#timer)
    this.#unsubscribe()
    await this.#renewing
    return this.#unwritten
  }

  #end(reason: AbortReason): void {
    this.#endedBy ??= reason
    this.#abort.abort()
  }

  #tick(): void {
    const isDue = performance.now() - this.#renewedAt >= this.#context.timing.heartbeat
    if (this.#renewing !== null || (this.#unwritten === null && !isDue)) return
    this.#renewing = this.#renew().finally(() => (this.#renewing = null))
  }

  async #renew(): Promise<void> {
    const progress = this.#unwritten
    this.#unwritten = null
    try {
      const state = await renewLease(this.#context, this.#leased, progress)
      this.#renewedAt = performance.now()
      if (state !== 'held') this.#end(state)
    } catch {
      this.#unwritten ??= progress
      // The database may be back in a moment; after leaseTtl others will have reclaimed the job.
      const isExpired = performance.now() - this.#renewedAt > this.#context.timing.leaseTtl
      if (isExpired) this.#end('lost')
    }
  }
}

interface Sighting {
  readonly lease: string
  /** ms of this process's own monotonic clock. */
  readonly since: number
}

/**
 * Until the signal aborts, reclaims jobs of workers that died: at once where their process is gone from this machine,
 * else when their lease has not been renewed for `leaseTtl` by this process's own monotonic clock. The wall clocks of
 * the machines may disagree or jump.
 */
function reapDeadWorkers(context: JobContext, signal: AbortSignal): Promise<void> {
  const sightings = new Map<string, Sighting>()
  return repeatUntil(signal, 2 * context.timing.heartbeat, () => reapOnce(context, sightings))
}

async function reapOnce(context: JobContext, sightings: Map<string, Sighting>): Promise<void> {
  const leased = await leasedJobs(context.store.db)
  const now = performance.now()
  const names = new Set(leased.map(nameOf))
  for (const name of sightings.keys()) if (!names.has(name)) sightings.delete(name)
  for (const row of leased) {
    const name = nameOf(row)
    const lease = `${row.worker} ${row.attempts} ${row.lease_until_s}`
    const before = sightings.get(name)
    if (before?.lease !== lease) sightings.set(name, { lease, since: now })
    const isExpired = before?.lease === lease && now - before.since > context.timing.leaseTtl
    if (isExpired || isProcessGone(row.worker ?? '')) await reclaim(context, row)
  }
}

function nameOf({ athlete, job }: JobRow): string {
  return JSON.stringify([athlete, job])
}
