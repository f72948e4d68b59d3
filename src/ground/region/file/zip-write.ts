import type { Crc32 } from '../../../bytes/crc32.ts'
import { RegionFileError } from './error.ts'

export interface ZipEntry {
  readonly name: string
  /** Called once, when the entry is due: no more than one is held at a time. */
  readonly data: () => Uint8Array
}

/** Where the bytes of an entry start, so that arrays of any type can be laid over them, and cache lines fit. */
const ALIGNMENT = 64
/** What the format's 32-bit sizes hold. */
const LARGEST = 0xffffffff

const LOCAL_HEADER = 30
const CENTRAL_HEADER = 46
const END_HEADER = 22
/** The extra field that zip tools know as alignment padding (`zipalign`): id, size, alignment, zeros. */
const PADDING_ID = 0xd935
const MIN_PADDING = 6

/**
 * A zip archive (PKWARE APPNOTE 6.3.3) of entries stored as they are, each starting at a multiple of 64 bytes.
 * The same entries give the same bytes: times are left at the format's zero, 1 January 1980.
 *
 * @returns the parts of the file in order, each made as it is asked for
 * @throws RegionFileError above 4 GiB, once so much was asked for
 */
export function* writeZip(entries: readonly ZipEntry[], crc32: Crc32): Generator<Uint8Array, void> {
  const directory: Uint8Array[] = []
  let at = 0
  let directorySize = 0
  for (const entry of entries) {
    const { name } = entry
    const data = entry.data()
    const crc = crc32(data)
    const padding = paddingAt(at + LOCAL_HEADER + name.length)
    const central = header(CENTRAL_HEADER, name, padding, data.length, crc, at)
    const local = header(LOCAL_HEADER, name, padding, data.length, crc, 0)
    at += local.length + data.length
    directorySize += central.length
    if (at + directorySize > LARGEST)
      throw new RegionFileError(
        'The region is larger than 4 GiB, more than one region file holds; cut it in two.',
      )
    directory.push(central)
    yield local
    yield data
  }
  yield* directory
  const end = new Uint8Array(END_HEADER)
  const view = new DataView(end.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, entries.length, true)
  view.setUint16(10, entries.length, true)
  view.setUint32(12, directorySize, true)
  view.setUint32(16, at, true)
  yield end
}

/** Bytes of extra field after which the next one is aligned. */
function paddingAt(end: number): number {
  return MIN_PADDING + ((ALIGNMENT - ((end + MIN_PADDING) % ALIGNMENT)) % ALIGNMENT)
}

/** Local and central headers hold the same fields, the central one more around them. */
function header(
  size: number,
  name: string,
  padding: number,
  length: number,
  crc: number,
  localAt: number,
): Uint8Array {
  const isCentral = size === CENTRAL_HEADER
  const bytes = new Uint8Array(size + name.length + padding)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, isCentral ? 0x02014b50 : 0x04034b50, true)
  if (isCentral) view.setUint16(4, VERSION, true)
  const at = isCentral ? 6 : 4
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 2, UTF8_NAMES, true)
  view.setUint16(at + 8, FIRST_DATE, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, length, true)
  view.setUint32(at + 18, length, true)
  view.setUint16(at + 22, name.length, true)
  view.setUint16(at + 24, padding, true)
  if (isCentral) view.setUint32(42, localAt, true)
  for (let i = 0; i < name.length; i++) bytes[size + i] = name.charCodeAt(i)
  view.setUint16(size + name.length, PADDING_ID, true)
  view.setUint16(size + name.length + 2, padding - 4, true)
  view.setUint16(size + name.length + 4, ALIGNMENT, true)
  return bytes
}

const VERSION = 20
const UTF8_NAMES = 0x0800
/** 1 January 1980 as the format writes dates. */
const FIRST_DATE = 0x21
