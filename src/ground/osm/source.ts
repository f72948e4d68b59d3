import { OsmFileError } from './error.ts'

/** Bytes that can be asked for by place: a file, an object in a store, or bytes already in memory. */
export interface ByteSource {
  /** Bytes in all. */
  readonly size: number
  /** Exactly `length` bytes from `offset`; a shorter answer counts as the end of the file. */
  read(offset: number, length: number): Uint8Array | Promise<Uint8Array>
}

/** Bytes in memory as a source; what is read shares their buffer. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
  }
}

/**
 * Reads, and refuses what a cut file would give.
 *
 * @throws OsmFileError when the file ends before `offset + length`
 */
export async function readWhole(source: ByteSource, offset: number, length: number): Promise<Uint8Array> {
  const missing = offset + length - source.size
  if (missing > 0)
    throw new OsmFileError(`The file is cut short: ${missing} bytes are missing after its last byte.`)
  const bytes = await source.read(offset, length)
  if (bytes.length !== length)
    throw new OsmFileError(
      `The file is cut short: only ${bytes.length} of ${length} bytes at ${offset} came.`,
    )
  return bytes
}
