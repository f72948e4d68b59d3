import { InflateError, inflateLimited } from '../../../bytes/inflate-limited.ts'
import { OsmFileError } from '../error.ts'

/**
 * Undoes zlib (RFC 1950). Must answer with no more than `size` bytes, and may throw anything on a broken input.
 * Node's own is three times as fast as the one in plain code:
 * `(data, size) => zlib.inflateSync(data, { maxOutputLength: Math.max(1, size) })`.
 */
export type Inflate = (data: Uint8Array, size: number) => Uint8Array

/** The inflater for everywhere: plain code. */
export const inflateAnywhere: Inflate = (data, size) => {
  try {
    return inflateLimited('zlib', data, size)
  } catch (error) {
    if (error instanceof InflateError && error.trouble === 'wrong-checksum')
      throw new OsmFileError('A compressed block does not match its checksum.', { cause: error })
    throw error
  }
}
