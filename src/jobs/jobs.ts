/**
 * Long work behind one interface: rows that workers take themselves on SQLite, a kept queue on PostgreSQL
 * (docs/jobs.md). Opened by `openJobs`.
 */
export interface Jobs {
  /**
   * Hands in work. With `key`, work of that kind and key that still waits is not handed in twice; with `delay_s`, it
   * waits for so long before its turn, at most ten minutes.
   */
  add(job: {
    athlete: string
    kind: JobKind
    payload: unknown
    key?: string
    delay_s?: number
  }): Promise<string>
  get(athlete: string, job: string): Promise<JobView | null>
  /** Newest first. */
  list(athlete: string, limit: number): Promise<JobView[]>
  /** Asks a job to stop: one that waits never starts, one that runs is told by its signal. */
  cancel(athlete: string, job: string): Promise<void>
  /** A failed or cancelled job, once more; of one cut into parts, those that are not done. */
  retry(athlete: string, job: string): Promise<void>
  /**
   * An athlete's jobs that wait or run, and from then on whatever changes, until the signal ends it. Of changes
   * that follow close upon one another the last is told; a job's figures never run backwards within an attempt.
   */
  watch(athlete: string, signal: AbortSignal): AsyncIterable<JobView>
  /**
   * Works jobs until the signal ends it; what is under way then is finished or handed back. Any number of
   * processes may do so at once. A job whose worker died is taken up again by another.
   */
  work(handlers: Handlers, options: { atOnce: number; signal: AbortSignal }): Promise<void>
  /** Lets go of connections of its own; the store stays open. */
  close(): Promise<void>
}

export type JobKind = 'import' | 'calibrate' | 'recompute' | 'ground'
export type Handlers = { readonly [K in JobKind]?: Handler }

/**
 * Does a job. It may be called again for the same job, after a failure or when its worker died, and must leave the
 * same behind however often it is. Throws when it cannot: the message is shown to a person.
 */
export type Handler = (task: Task) => Promise<void>

export interface Task {
  readonly athlete: string
  readonly job: string
  /** The whole job's name where this is a part of it; the same as `job` otherwise. */
  readonly whole: string
  readonly payload: unknown
  /** 1 for the first. */
  readonly attempt: number
  /** Ends when the job is cancelled or the worker is to stop; a handler then throws as soon as it can. */
  readonly signal: AbortSignal
  /** Tells how far it is; writes are thinned out. */
  readonly progress: (done: number, total: number | null, message: string | null) => void
  /**
   * Cuts off a piece of the work for any worker to do, by the same handler. The same payload again is the same part.
   *
   * @param total what the part adds to the whole, counted as `progress` counts
   */
  readonly part: (payload: unknown, total: number) => Promise<void>
  /**
   * True when every part that this job was cut into is done: the handler is called once more, for what is to be
   * done at the end.
   */
  readonly isAfterParts: boolean
}

export interface JobView {
  readonly athlete: string
  readonly job: string
  readonly kind: JobKind
  readonly state: JobState
  /** Of one cut into parts, over all of them. */
  readonly done: number
  readonly total: number | null
  readonly message: string | null
  readonly attempts: number
  readonly created_s: number
  readonly started_s: number | null
  readonly ended_s: number | null
}

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
