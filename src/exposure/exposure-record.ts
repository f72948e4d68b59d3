import type { Demand } from './demand.ts'

/** One dated run or walk of a history, with what it asked. */
export interface ExposureRecord {
  /** s since 1970 UTC. */
  readonly start_s: number
  readonly demand: Demand
}
