import type { Demand } from './demand.ts'

/** One dated run or walk of a history, with what it asked. */
export interface ExposureRecord {
  /** s since 1970 UTC. */
  readonly start_s: number
  /** s to be added to UTC for the clock on the wall where it began; null: unknown. */
  readonly utcOffset_s: number | null
  readonly demand: Demand
}
