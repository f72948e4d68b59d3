import type { Background } from '../../../src/athlete/priors-shape.ts'

/** What the API answers, as far as the pages look at it: docs and schemas are at `api/v1/openapi.json`. */
export interface ActivityShape {
  readonly activity: string
  readonly name: string | null
  readonly sport: string
  /** null where it was not on foot. */
  readonly onFoot: 'run' | 'walk' | null
  readonly start: string | null
  readonly distance_m: number
  readonly movingTime_s: number
  readonly ascent_m: number | null
  readonly energy_kJ: number | null
  /** How many files tell of it. */
  readonly recordings: number
}

export interface RemovedShape {
  readonly removed: string
  readonly name: string | null
  readonly sport: string
  readonly start: string | null
  readonly distance_m: number | null
}

export interface ProfileShape {
  readonly background: Background | null
  readonly mass_kg: number | null
  readonly birthYear: number | null
  readonly sex: 'female' | 'male' | null
}

export interface ActivitiesShape {
  readonly activities: readonly ActivityShape[]
  /** Of all there are, whatever was asked for. */
  readonly count: number
  readonly next: string | null
}

export interface WholeActivityShape {
  readonly recordings: readonly RecordingShape[]
}

export interface RecordingShape {
  readonly original: string
  /** 1 for the first activity of the file. */
  readonly ordinal: number
  readonly format: string
  readonly device: string | null
  readonly isPrimary: boolean
}

export interface JobShape {
  readonly job: string
  readonly kind: 'import' | 'recompute' | 'ground'
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly done: number
  readonly total: number | null
  readonly message: string | null
}

export interface ImportShape extends ImportCounts {
  readonly import: string
  readonly job: JobShape | null
}

export interface ImportCounts {
  readonly imported: number
  readonly alreadyHere: number
  readonly setAside: number
}

export interface ImportFileShape {
  readonly path: string
  readonly reason: string | null
}
