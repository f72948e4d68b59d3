import { OsmFileError } from '../error.ts'
import { type ByteSource, readWhole } from '../source.ts'
import type { Inflate } from './inflate.ts'
import { Wire } from './wire.ts'

/** The format's own bounds (https://wiki.openstreetmap.org/wiki/PBF_Format#File_format), in bytes. */
const LONGEST_HEADER = 64 * 1024
const LONGEST_BLOB = 32 * 1024 * 1024

/** Deflate codes at most 258 bytes in two bits: nothing unfolds further. */
const HIGHEST_RATIO = 1032

/** Enough for the length and the header of every blob met in practice, so that one read finds both. */
const FIRST_READ = 96

/** Where a blob lies in its file. */
export interface BlobPlace {
  /** `OSMHeader`, `OSMData`, or a kind nobody knows yet. */
  readonly type: string
  /** Byte at which the blob's frame begins. */
  readonly offset: number
  readonly dataOffset: number
  readonly dataSize: number
}

/** Fields of BlobHeader. */
const TYPE = 0x0a
const DATA_SIZE = 0x18

/** Fields of Blob. */
const RAW = 0x0a
const RAW_SIZE = 0x10
const ZLIB = 0x1a

/** Other compressions the format allows, by the field that holds them. */
const UNREAD_COMPRESSIONS: ReadonlyMap<number, string> = new Map([
  [0x22, 'lzma'],
  [0x2a, 'bzip2'],
  [0x32, 'lz4'],
  [0x3a, 'zstd'],
])

/**
 * The frame of the blob at `offset`.
 *
 * @throws OsmFileError when there is no whole blob
 */
export async function readBlobPlace(source: ByteSource, offset: number): Promise<BlobPlace> {
  const left = source.size - offset
  if (left < 4) throw new OsmFileError(`The file is cut short: ${left} stray bytes stand at its end.`)
  const start = await readWhole(source, offset, Math.min(left, FIRST_READ))
  const headerSize = ((start[0] << 24) | (start[1] << 16) | (start[2] << 8) | start[3]) >>> 0
  if (headerSize > LONGEST_HEADER)
    throw new OsmFileError(
      `At byte ${offset} a block's head claims ${headerSize} bytes; the format allows ${LONGEST_HEADER}.`,
    )
  const header =
    4 + headerSize <= start.length
      ? start.subarray(4, 4 + headerSize)
      : await readWhole(source, offset + 4, headerSize)
  let type = ''
  let dataSize = -1
  const wire = new Wire(header)
  while (wire.at < headerSize) {
    const tag = wire.uint32()
    if (tag === TYPE) type = wire.text(headerSize)
    else if (tag === DATA_SIZE) dataSize = wire.uint32()
    else wire.skip(tag, headerSize)
  }
  wire.close(headerSize)
  if (type === '' || dataSize < 0)
    throw new OsmFileError(`At byte ${offset} there is no block head of an .osm.pbf file.`)
  if (dataSize > LONGEST_BLOB)
    throw new OsmFileError(
      `At byte ${offset} a block claims ${dataSize} bytes; the format allows ${LONGEST_BLOB}.`,
    )
  const dataOffset = offset + 4 + headerSize
  if (dataOffset + dataSize > source.size)
    throw new OsmFileError(
      `The file is cut short: its last block, at byte ${offset}, misses ${dataOffset + dataSize - source.size} bytes.`,
    )
  return { type, offset, dataOffset, dataSize }
}

/**
 * The places of all blobs, found by stepping from head to head without reading what lies between: the list
 * from which a reader, or several in parallel, take their work.
 */
export async function listBlobs(source: ByteSource): Promise<BlobPlace[]> {
  const places: BlobPlace[] = []
  for (let offset = 0; offset < source.size;) {
    const place = await readBlobPlace(source, offset)
    places.push(place)
    offset = place.dataOffset + place.dataSize
  }
  return places
}

/**
 * Undoes a blob's compression.
 *
 * @param data the blob's bytes, without its head
 * @throws OsmFileError when it is broken, longer than it says, or compressed in a way not read here
 */
export function openBlob(data: Uint8Array, inflate: Inflate): Uint8Array {
  const wire = new Wire(data)
  const limit = data.length
  let raw: Uint8Array | null = null
  let zlib: Uint8Array | null = null
  let rawSize = -1
  while (wire.at < limit) {
    const tag = wire.uint32()
    const unread = UNREAD_COMPRESSIONS.get(tag)
    if (unread !== undefined)
      throw new OsmFileError(
        `A block is compressed with ${unread}, which is not read here; osmium or osmconvert can rewrite the file.`,
      )
    if (tag === RAW || tag === ZLIB) {
      const end = wire.end(limit)
      const bytes = data.subarray(wire.at, end)
      if (tag === RAW) raw = bytes
      else zlib = bytes
      wire.at = end
    } else if (tag === RAW_SIZE) rawSize = wire.uint32()
    else wire.skip(tag, limit)
  }
  wire.close(limit)
  if (raw) return raw
  if (!zlib) throw new OsmFileError('A block holds no data.')
  if (rawSize < 0 || rawSize > LONGEST_BLOB)
    throw new OsmFileError(
      `A compressed block claims to unfold to ${rawSize} bytes; the format allows ${LONGEST_BLOB}.`,
    )
  if (rawSize > zlib.length * HIGHEST_RATIO)
    throw new OsmFileError(
      `A compressed block of ${zlib.length} bytes claims to unfold to ${rawSize}, which none can.`,
    )
  return inflated(zlib, rawSize, inflate)
}

function inflated(zlib: Uint8Array, size: number, inflate: Inflate): Uint8Array {
  let bytes: Uint8Array
  try {
    bytes = inflate(zlib, size)
  } catch (error) {
    if (error instanceof OsmFileError) throw error
    throw new OsmFileError('A compressed block is damaged and cannot be unfolded.', { cause: error })
  }
  if (bytes.length !== size)
    throw new OsmFileError(`A compressed block claims to unfold to ${size} bytes and does not.`)
  return bytes
}
