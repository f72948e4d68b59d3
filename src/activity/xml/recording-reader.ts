import type { Activity, DeviceTotals, FileFormat } from '../activity.ts'
import type { XmlVisitor } from './walk-xml.ts'

/** Hears a document of one format and tells what it held. */
export interface RecordingReader extends XmlVisitor {
  readonly format: FileFormat
  /** After the last element, whether or not the document came to its end. */
  finish(): Activity[]
}

/** A file of more activities than this is an archive of a life or an attack; both are told so. */
export const MAX_ACTIVITIES = 10_000

export const NO_TOTALS: DeviceTotals = {
  distance_m: null,
  movingTime_s: null,
  elapsedTime_s: null,
  ascent_m: null,
  descent_m: null,
  energy_kJ: null,
}

export type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

/** White space alone is no text. */
export function textOrNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}
