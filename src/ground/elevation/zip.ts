import { ElevationFileError } from './error.ts'
import { crc32 } from '../../bytes/crc32.ts'
import { inflateLimited } from '../../bytes/inflate-limited.ts'

/** A file in a zip, as its central directory tells (PKWARE APPNOTE 6.3, section 4.3.12). */
export interface ZipEntry {
  readonly path: string
  /** 0 stored, 8 deflate. */
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where its local header stands. */
  readonly offset: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
/** Bytes of these records before their variable parts. */
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
const LONGEST_COMMENT = 0xffff

/** Bit 0 of the general flags: encrypted. */
const ENCRYPTED = 1

/**
 * What a zip says it holds. Nothing is unpacked.
 *
 * @throws ElevationFileError when the directory is missing or damaged
 */
export function zipEntries(name: string, bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end < 0)
    throw new ElevationFileError(`${name} is a zip without its directory at the end; it is cut short.`)
  const entries: ZipEntry[] = []
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new ElevationFileError(`The directory of ${name} is damaged at byte ${at}.`)
    const pathSize = view.getUint16(at + 28, true)
    const next = at + ENTRY_SIZE + pathSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) throw new ElevationFileError(`The directory of ${name} is damaged at byte ${at}.`)
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + pathSize)),
      method: view.getUint16(at + 8, true) & ENCRYPTED ? Number.NaN : view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

/**
 * The unpacked bytes of an entry, never more than its directory said, checked against its checksum.
 *
 * @throws ElevationFileError, or what `inflateLimited` throws
 */
export function zipEntryBytes(name: string, bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset } = entry
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER)
    throw new ElevationFileError(`${entry.path} is not where the directory of ${name} says it is.`)
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + entry.packedSize > bytes.length)
    throw new ElevationFileError(`${name} is cut short inside ${entry.path}.`)
  const packed = bytes.subarray(start, start + entry.packedSize)
  const unpacked = unpack(name, packed, entry)
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc)
    throw new ElevationFileError(`${entry.path} in ${name} does not match its own checksum; it is damaged.`)
  return unpacked
}

function unpack(name: string, packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return packed
  if (entry.method === 8) return inflateLimited('deflate', packed, entry.size)
  throw new ElevationFileError(
    `${entry.path} in ${name} is encrypted or packed in a way only few programs know, so it was not opened.`,
  )
}

/** Where the end record stands: at the very end, before a comment at most; −1 when nowhere. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= first; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return -1
}
