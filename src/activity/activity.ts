import type { Track } from './track.ts'

/** Something recorded by a device: what a file holds, before any cleaning. */
export interface Activity {
  /** 1 for the first activity of the file. */
  readonly ordinal: number
  /** Lower-case, as FIT names them: running, walking, hiking, cycling, …; `unknown` when the file is silent. */
  readonly sport: string
  readonly subSport: string | null
  readonly name: string | null
  /** Maker and model, as far as the file tells. */
  readonly device: string | null
  /** s to be added to UTC for the clock on the wall; null where the file does not tell. */
  readonly utcOffset_s: number | null
  readonly track: Track
  readonly laps: readonly Lap[]
  /** When the runner had stopped the watch; s since 1970 UTC. */
  readonly stops: readonly Span[]
  readonly deviceTotals: DeviceTotals
  /** What the recording says of the person; absent when silent. */
  readonly person: RecordedPerson | null
}

export interface Span {
  readonly from_s: number
  readonly to_s: number
}

/** One lap as the device summed it; null where it did not say. */
export interface Lap extends DeviceTotals {
  readonly start_s: number | null
  readonly end_s: number | null
}

/** The device's own sums: shown beside ours, never instead of them. null where it did not say. */
export interface DeviceTotals {
  readonly distance_m: number | null
  readonly movingTime_s: number | null
  readonly elapsedTime_s: number | null
  readonly ascent_m: number | null
  readonly descent_m: number | null
  readonly energy_kJ: number | null
}

export interface RecordedPerson {
  readonly mass_kg: number | null
  readonly height_m: number | null
  readonly age_y: number | null
  readonly sex: 'female' | 'male' | null
}

/** Something unsound met on the way: where, and a sentence saying what was wrong and what became of it. */
export interface ReadWarning {
  /** e.g. `record 512`, `byte 10332`, `line 40`, `file`. */
  readonly where: string
  readonly what: string
}

/** A line to follow, as a file holds it: a route of GPX, a course of TCX or FIT. Its track has times only by accident. */
export interface PlannedLine {
  readonly name: string | null
  readonly track: Track
  readonly points: readonly CoursePoint[]
}

/** A place that a file marks on or beside a line: a summit, water, a turn. */
export interface CoursePoint {
  readonly name: string | null
  /** As its format names it, lower-case: `water`, `summit`, `left`; null where it does not say. */
  readonly kind: string | null
  /** Degrees. */
  readonly latitude: number
  readonly longitude: number
}

/** What is said of a file of lines to follow where a recording was expected. */
export const A_COURSE =
  'This is a course, not a recording: open it on the Course page, or with `underfoot course FILE`.'

export type FileFormat = 'fit' | 'gpx' | 'tcx' | 'kml' | 'geojson' | 'json'

/** Everything sound that one file held, and everything that was not. */
export interface FileReading {
  readonly format: FileFormat | null
  readonly activities: readonly Activity[]
  /** Lines to follow, which nobody recorded. */
  readonly courses: readonly PlannedLine[]
  /** Places that are marked for the whole file, such as GPX way points. */
  readonly places: readonly CoursePoint[]
  readonly faults: readonly ReadWarning[]
}
