import { unzlibSync } from 'fflate'
import { OsmFileError } from '../error.ts'

/**
 * Undoes zlib (RFC 1950). Must answer with no more than `size` bytes, and may throw anything on a broken input.
 * Node's own is three times as fast as the one in plain code:
 * `(data, size) => zlib.inflateSync(data, { maxOutputLength: Math.max(1, size) })`.
 */
export type Inflate = (data: Uint8Array, size: number) => Uint8Array

/** The inflater for everywhere: plain code, with the checksum that the library leaves out. */
export const inflateAnywhere: Inflate = (data, size) => {
  // One byte of room too many shows a stream that is longer than it claims; the library drops what has no room.
  const inflated = unzlibSync(data, { out: new Uint8Array(size + 1) })
  const end = data.length
  const stated = ((data[end - 4] << 24) | (data[end - 3] << 16) | (data[end - 2] << 8) | data[end - 1]) >>> 0
  if (inflated.length <= size && adler32(inflated) !== stated)
    throw new OsmFileError('A compressed block does not match its checksum.')
  return inflated
}

/** RFC 1950 section 8.2. */
function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (let from = 0; from < bytes.length; from += LONGEST_SUM) {
    const to = Math.min(bytes.length, from + LONGEST_SUM)
    for (let at = from; at < to; at++) {
      low += bytes[at]
      high += low
    }
    low %= 65_521
    high %= 65_521
  }
  return ((high << 16) | low) >>> 0
}

/** As many bytes as can be summed before `high` may leave 32 bits. */
const LONGEST_SUM = 5552
