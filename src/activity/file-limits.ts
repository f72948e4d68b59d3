import { RECORDING_LIMIT } from './gunzip.ts'
import { type InflateLimit, mostInflated } from '../bytes/inflate-limited.ts'

/** Bytes of a recording: the largest met is under 10 MB, a 35-hour GPX under 60 MB. */
export const MAX_RECORDING_BYTES = 256 * 2 ** 20

/** Files in one archive: ten a day for thirty years. Their list is held in memory. */
export const MAX_ENTRIES = 120_000

/** Bytes of an archive within an archive, which goes to a temporary file. */
export const MAX_NESTED_BYTES = 16 * 2 ** 30

/** What a list of an export unpacks to: Apple Health's holds every heartbeat of years, and is read as it comes. */
export const LIST_LIMIT: InflateLimit = { ...RECORDING_LIMIT, bytes: 16 * 2 ** 30 }

/** Archives within archives: Garmin nests two deep. */
export const MAX_DEPTH = 4

/** Bytes that come out of an archive, beyond a plain multiple of its size, before it is taken for a bomb. */
const ARCHIVE_SLACK = 2 ** 30

/** Whether so many bytes out of so many in are more than any recording packs to. */
export function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > mostInflated({ ...RECORDING_LIMIT, bytes: Infinity }, packed)
}

/** The same of a whole archive. */
export function isBombOfMany(packed: number, unpacked: number): boolean {
  return unpacked > ARCHIVE_SLACK + packed * RECORDING_LIMIT.ratio
}
