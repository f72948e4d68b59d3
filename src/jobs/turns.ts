import type { Db } from '../store/store.ts'
import type { JobName, JobRow } from './job-rows.ts'

/**
 * How workers learn whose turn it is: the one thing that differs between the databases. The rows themselves tell
 * what a job has come to; a turn that comes twice, or for a job that does not wait, does nothing.
 */
export interface Turns {
  /** To be called in the transaction that makes jobs wait. */
  announce(db: Db, rows: readonly Turn[]): Promise<void>
  /** To be called in the transaction that makes waiting jobs wait no more. */
  withdraw(db: Db, jobs: readonly JobName[]): Promise<void>
  /** Gives turns, at most `atOnce` at a time, until the signal ends; resolves when the last taken has ended. */
  give(take: Take, options: GiveOptions): Promise<void>
  close(): Promise<void>
}

export type Turn = Pick<JobRow, 'athlete' | 'job' | 'kind' | 'part_of' | 'not_before_s'>

/** Takes a job in hand; null when it does not wait any more. */
export type Take = (turn: JobName) => Promise<Taken | null>

/** A job that is being worked. */
export interface Taken {
  readonly ended: Promise<void>
}

export interface GiveOptions {
  readonly kinds: readonly string[]
  readonly atOnce: number
  readonly signal: AbortSignal
}
