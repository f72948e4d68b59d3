import type { RecordingTable } from '../../store/schema.ts'
import type { Trace } from './trace.ts'
import { unpackTrace } from './trace-file.ts'

/** What one recording says of when, where and how something was done. */
export interface Fingerprint {
  readonly sha256: string
  readonly ordinal: number
  readonly format: string
  readonly sport: string
  /** s since 1970 UTC. */
  readonly start_s: number
  readonly end_s: number
  readonly distance_m: number | null
  readonly trace: Trace
}

/** The fingerprint in a row of the store; null for one that cannot place itself in time. */
export function fingerprintOf(row: Omit<RecordingTable, 'athlete' | 'activity'>): Fingerprint | null {
  const { sha256, ordinal, format, sport, start_s, end_s, distance_m, trace } = row
  if (start_s === null || end_s === null || trace === null || row.reason !== null) return null
  return { sha256, ordinal, format, sport, start_s, end_s, distance_m, trace: unpackTrace(trace) }
}

/** Tells recordings apart. */
export function keyOf({ sha256, ordinal }: { readonly sha256: string; readonly ordinal: number }): string {
  return `${sha256} ${ordinal}`
}
