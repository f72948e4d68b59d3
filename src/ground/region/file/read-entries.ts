import type { ByteSource } from '../../osm/source.ts'
import type { Crc32 } from '../../../bytes/crc32.ts'
import { readZipDirectory, STORED, type ZipEntry, ZipError } from '../../../bytes/zip.ts'
import { RegionFileError } from './error.ts'

/** Where the bytes of an entry lie in the file. */
export interface EntryPlace {
  readonly offset: number
  readonly size: number
  readonly crc: number
}

/** The directory of a region's dozen entries with room to spare: found with one read. */
const TAIL = 4096

/**
 * Reads the directory at the end of the file. Offsets rest on local headers being as long as the central ones
 * say, as `writeEntries` makes them; where another program has packed the file anew the checksums tell.
 *
 * @throws RegionFileError when it is no region file, or one that is cut short
 */
export async function readDirectory(source: ByteSource): Promise<ReadonlyMap<string, EntryPlace>> {
  const tailAt = Math.max(0, source.size - TAIL)
  const tail = await readExactly(source, tailAt, source.size - tailAt)
  const places = new Map<string, EntryPlace>()
  for (const { path, method, size, crc, foreseenDataAt } of directoryIn(tail, tailAt)) {
    if (method !== STORED)
      throw new RegionFileError(
        `The region's ${path} is compressed; a region file stores its tables as they are.`,
      )
    if (foreseenDataAt + size > source.size) throw new RegionFileError(DAMAGED)
    places.set(path, { offset: foreseenDataAt, size, crc })
  }
  return places
}

function directoryIn(tail: Uint8Array, tailAt: number): ZipEntry[] {
  try {
    return readZipDirectory(tail, tailAt)
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    const what = error.trouble === 'no-directory' ? 'This is no region file, or its end is missing.' : DAMAGED
    throw new RegionFileError(what, { cause: error })
  }
}

const DAMAGED = 'The region file is damaged: its directory is not as it was written.'

/**
 * Reads the bytes of one entry, so placed in memory that arrays of any type can be laid over them.
 *
 * @param crc32 null trusts bytes that were checked before
 * @throws RegionFileError when the checksum says that they are not what was written
 */
export async function readEntry(
  source: ByteSource,
  name: string,
  place: EntryPlace,
  crc32: Crc32 | null,
): Promise<Uint8Array> {
  const read = await readExactly(source, place.offset, place.size)
  if (crc32 && crc32(read) !== place.crc)
    throw new RegionFileError(`The region file is damaged: its ${name} is not as it was written.`)
  return read.byteOffset % 8 === 0 ? read : read.slice()
}

async function readExactly(source: ByteSource, offset: number, length: number): Promise<Uint8Array> {
  const bytes = await source.read(offset, length)
  if (bytes.length !== length)
    throw new RegionFileError(`The region file is cut short: byte ${offset + bytes.length} is missing.`)
  return bytes
}
