/**
 * @module jobs
 *
 * Background jobs: a queue of rows that any number of workers share, on either database (docs/jobs.md). This file is
 * its interface, `open-jobs.ts` opens it, `job-state.ts` is every transition of a job's state, `worker.ts` claims, runs
 * and reclaims. What runs them (`Handler`) stands in `service/handlers`.
 *
 * @example
 * ```ts
 * import { openStore } from '../store/open-store.ts'
 * import { openJobs } from './open-jobs.ts'
 *
 * const jobs = openJobs(await openStore({ home: '/tmp/underfoot' }))
 * const job = await jobs.add({ athlete: 'me', kind: 'recompute', payload: {} })
 * await jobs.get('me', job) // its state, progress and message
 * ```
 */

/** The queue of a store; see `openJobs`. */
export interface Jobs {
  /** Submits a job. @returns its name, or that of the job that still waits under the same key */
  add(request: JobRequest): Promise<string>
  get(athlete: string, job: string): Promise<JobView | null>
  /** Newest first. */
  list(athlete: string, limit: number): Promise<JobView[]>
  /** Cancels a job that waits; asks one that runs to stop, by its signal. */
  cancel(athlete: string, job: string): Promise<void>
  /** Runs a failed or cancelled job again; of one with children, those that are not done. */
  retry(athlete: string, job: string): Promise<void>
  /**
   * An athlete's open jobs, then every change until the signal aborts. Of changes in quick succession only the last
   * is sent; within an attempt, progress never goes back.
   */
  watch(athlete: string, signal: AbortSignal): AsyncIterable<JobView>
  /**
   * Runs jobs until the signal aborts; those running then finish or are released. Any number of processes may do so
   * at once. A job whose worker died is reclaimed by another.
   */
  work(handlers: Handlers, options: WorkOptions): Promise<void>
  /**
   * Submits a job and runs it here, its children beside other workers, until it has ended. One under the same key
   * that has not succeeded is taken up again, from its beginning; where others are at it, they are helped. When the
   * signal aborts it is cancelled, unless others began it.
   *
   * @throws what the handler throws here, at once: nothing is retried; or the signal's reason
   */
  run(request: RunRequest, handler: Handler, options: RunOptions): Promise<JobView>
}

export interface WorkOptions {
  /** Jobs at once. */
  readonly concurrency: number
  readonly signal: AbortSignal
}

export interface RunOptions extends WorkOptions {
  readonly onChange: (view: JobView) => void
}

export type RunRequest = JobRequest & { readonly key: string }

export interface JobRequest {
  readonly athlete: string
  readonly kind: JobKind
  readonly payload: unknown
  /** While a job of this kind and key waits, it is not submitted again. */
  readonly key?: string
}

export type JobKind = 'import' | 'recompute' | 'ground'
export type Handlers = { readonly [K in JobKind]?: Handler }

/**
 * Runs a job. It may be called again for the same job, after a failure or when its worker died, and must be
 * idempotent. Throws when it fails: the message is shown to a person. What it returns is kept as JSON with the job.
 */
export type Handler = (task: Task) => Promise<unknown>

/** Non-retryable failure. */
export class PermanentError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'PermanentError'
  }
}

/** One attempt at a job, as its handler sees it. */
export interface Task {
  readonly athlete: string
  readonly job: string
  /** The job this is a child of; null for one that was submitted. */
  readonly parent: string | null
  readonly payload: unknown
  /** 1 for the first. */
  readonly attempt: number
  /** Aborts when the job is cancelled or the worker stops; a handler then throws as soon as it can. */
  readonly signal: AbortSignal
  /** Reports progress; writes are throttled. */
  readonly progress: (done: number, total: number | null, message: string | null) => void
  /**
   * Adds a child job for any worker to run, by the same handler. The same payload again is the same child.
   *
   * @param total what the child adds to its parent's total, in the unit of `progress`
   */
  readonly addChild: (payload: unknown, total: number) => Promise<void>
  /** True in the second call of a job that added children in its first: all of them are done. */
  readonly isFinalizing: boolean
  /** When finalizing, what the first call returned. */
  readonly result: unknown
}

export interface JobView {
  readonly athlete: string
  readonly job: string
  readonly kind: JobKind
  readonly state: JobState
  /** Of a job with children, their sum. */
  readonly done: number
  readonly total: number | null
  readonly message: string | null
  readonly attempts: number
  readonly created_s: number
  readonly started_s: number | null
  readonly ended_s: number | null
}

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
