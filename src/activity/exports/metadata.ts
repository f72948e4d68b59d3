import type { Activity } from '../activity.ts'

/** What an export's list says of a file, beside the file: it speaks where the recording is silent. */
export interface ExportMetadata {
  readonly name: string | null
  /** As FIT names sports; `unknown` when the list does not say, or in words not known here. */
  readonly sport: string
  /** s since 1970 UTC. */
  readonly start_s: number | null
}

/** What was kept of one recording in a file, by which it is made again as it was. */
export interface StoredMetadata extends ExportMetadata {
  readonly ordinal: number
}

/** What a list says of the files beside it, by their path from where it lies. */
export type Hints = ReadonlyMap<string, ExportMetadata>

/** Sports of a file that does not say; what an export's list says counts then. */
const SILENT: ReadonlySet<string> = new Set(['unknown', 'generic'])

/** An activity with what a list says of it; the recording's own words first. */
export function toldBy(hint: ExportMetadata | null, activity: Activity): Activity {
  if (hint === null) return activity
  const isSilent = SILENT.has(activity.sport) && hint.sport !== 'unknown'
  return {
    ...activity,
    name: activity.name ?? hint.name,
    sport: isSilent ? hint.sport : activity.sport,
  }
}
