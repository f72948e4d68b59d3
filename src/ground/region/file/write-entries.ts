import type { Crc32 } from '../../../bytes/crc32.ts'
import { ZipHeaders } from '../../../bytes/zip.ts'
import { RegionFileError } from './error.ts'

export interface RegionEntry {
  readonly name: string
  /** Called once, when the entry is due: no more than one is held at a time. */
  readonly data: () => Uint8Array
}

/** Where the bytes of an entry start, so that arrays of any type can be laid over them, and cache lines fit. */
const ALIGNMENT = 64
/** Readers of regions know 32-bit sizes alone. */
const LARGEST = 0xffffffff

/**
 * A zip archive of entries stored as they are, each starting at a multiple of 64 bytes. The same entries give the same
 * bytes.
 *
 * @returns the parts of the file in order, each made as it is asked for
 * @throws RegionFileError above 4 GiB, once so much was asked for
 */
export function* writeEntries(entries: readonly RegionEntry[], crc32: Crc32): Generator<Uint8Array, void> {
  const headers = new ZipHeaders(ALIGNMENT)
  for (const { name, data } of entries) {
    const bytes = data()
    const header = headers.add({ path: name, crc: crc32(bytes), size: bytes.length })
    if (headers.size > LARGEST)
      throw new RegionFileError(
        'The region is larger than 4 GiB, more than one region file holds; cut it in two.',
      )
    yield header
    yield bytes
  }
  yield* headers.close()
}
