import type { ByteSource } from '../../osm/source.ts'
import type { Crc32 } from '../../../bytes/crc32.ts'
import { RegionFileError } from './error.ts'

/** Where the bytes of an entry lie in the file. */
export interface ZipPlace {
  readonly offset: number
  readonly size: number
  readonly crc: number
}

const CENTRAL_HEADER = 46
const LOCAL_HEADER = 30
const END_HEADER = 22
/** The directory of a region's dozen entries with room to spare: found with one read. */
const TAIL = 4096

/**
 * Reads the directory at the end of the file. Offsets rest on local headers being as long as the central ones
 * say, as `writeZip` makes them; where another program has packed the file anew the checksums tell.
 *
 * @throws RegionFileError when it is no region file, or one that is cut short
 */
export async function readDirectory(source: ByteSource): Promise<ReadonlyMap<string, ZipPlace>> {
  const tailAt = Math.max(0, source.size - TAIL)
  const tail = await readExactly(source, tailAt, source.size - tailAt)
  const view = viewOf(tail)
  const endAt = tail.length - END_HEADER
  if (endAt < 0 || view.getUint32(endAt, true) !== 0x06054b50)
    throw new RegionFileError('This is no region file, or its end is missing.')
  const count = view.getUint16(endAt + 10, true)
  let at = view.getUint32(endAt + 16, true) - tailAt
  const places = new Map<string, ZipPlace>()
  for (let i = 0; i < count; i++) {
    if (at < 0 || at + CENTRAL_HEADER > endAt || view.getUint32(at, true) !== 0x02014b50) throw damaged()
    const nameEnd = at + CENTRAL_HEADER + view.getUint16(at + 28, true)
    const name = String.fromCharCode(...tail.subarray(at + CENTRAL_HEADER, nameEnd))
    const headers = LOCAL_HEADER + view.getUint16(at + 28, true) + view.getUint16(at + 30, true)
    if (view.getUint16(at + 10, true) !== 0)
      throw new RegionFileError(
        `The region's ${name} is compressed; a region file stores its tables as they are.`,
      )
    const size = view.getUint32(at + 24, true)
    const offset = view.getUint32(at + 42, true) + headers
    if (offset + size > source.size) throw damaged()
    places.set(name, { offset, size, crc: view.getUint32(at + 16, true) })
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return places
}

/**
 * Reads the bytes of one entry, so placed in memory that arrays of any type can be laid over them.
 *
 * @param crc32 null trusts bytes that were checked before
 * @throws RegionFileError when the checksum says that they are not what was written
 */
export async function readEntry(
  source: ByteSource,
  name: string,
  place: ZipPlace,
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

const damaged = () =>
  new RegionFileError('The region file is damaged: its directory is not as it was written.')

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
