/** Long work behind one interface: rows worked by threads on SQLite, a kept queue on PostgreSQL. */
export interface Jobs {
  /** Hands in work. With `key`, work of that kind and key that still waits is not handed in twice. */
  add(job: { athlete: string; kind: JobKind; payload: unknown; key?: string }): Promise<string>
  get(athlete: string, job: string): Promise<JobView | null>
  /** Newest first. */
  list(athlete: string, limit: number): Promise<JobView[]>
  /** Asks a job to stop: one that waits never starts, one that runs is told by its signal. */
  cancel(athlete: string, job: string): Promise<void>
  /** A failed or cancelled job, once more. */
  retry(athlete: string, job: string): Promise<void>
  /** What changes in an athlete's jobs, as it changes, until the signal ends it. */
  watch(athlete: string, signal: AbortSignal): AsyncIterable<JobView>
  /** Works jobs until the signal ends it; what is under way is finished or handed back. */
  work(handlers: Handlers, options: { atOnce: number; signal: AbortSignal }): Promise<void>
}

export type JobKind = 'import' | 'calibrate' | 'recompute' | 'ground'
export type Handlers = { readonly [K in JobKind]?: Handler }
export type Handler = (task: Task) => Promise<void>

export interface Task {
  readonly athlete: string
  readonly job: string
  readonly payload: unknown
  readonly attempt: number
  /** Ends when the job is cancelled or the worker is to stop. */
  readonly signal: AbortSignal
  /** Tells how far it is; writes are thinned out. */
  progress(done: number, total: number | null, message: string | null): void
}

export interface JobView {
  readonly athlete: string
  readonly job: string
  readonly kind: JobKind
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly done: number
  readonly total: number | null
  readonly message: string | null
  readonly attempts: number
  readonly created_s: number
  readonly started_s: number | null
  readonly ended_s: number | null
}
