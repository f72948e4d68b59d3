import { crc32 } from './crc32.ts'
import { inflateLimited, type InflateLimit, LimitedInflater } from './inflate-limited.ts'

/**
 * Zip archives (PKWARE APPNOTE 6.3.10) as bytes: the directory read, the headers written. Archives from strangers that
 * are too large for memory are not for these readers; `import/sources/zip.ts` opens those.
 */

const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END = 0x06054b50
const ZIP64_END = 0x06064b50
const ZIP64_LOCATOR = 0x07064b50

/** Bytes of these records before their variable parts. */
const LOCAL_SIZE = 30
const CENTRAL_SIZE = 46
const END_SIZE = 22
const ZIP64_END_SIZE = 56
const ZIP64_LOCATOR_SIZE = 20
const LONGEST_COMMENT = 0xffff

/** How an entry's bytes are packed. */
export const STORED = 0
export const DEFLATED = 8

/** General flags: bit 0, encrypted; bit 11, names are UTF-8. */
const ENCRYPTED = 1
const UTF8_NAMES = 1 << 11

/** The system that made an entry, and its kinds of files in the upper half of the attributes. */
const UNIX = 3
const FILE_TYPE = 0o170000
const LINK = 0o120000

/** A file in an archive, as the archive's directory tells. */
export interface ZipEntry {
  readonly path: string
  /** `STORED`, `DEFLATED`, or a way that is not read here. */
  readonly method: number
  readonly isEncrypted: boolean
  /** A link to some other file, as Unix has them. */
  readonly isLink: boolean
  readonly crc: number
  /** Bytes in the archive. */
  readonly packedSize: number
  /** Bytes once unpacked. */
  readonly size: number
  /** Where its local header begins: byte of the archive. */
  readonly headerAt: number
  /** Where its bytes begin if its local header is as long as the central one says; `ZipHeaders` makes them so. */
  readonly foreseenDataAt: number
}

/** An archive that is cut short or damaged; the message says what is wrong with it, without naming it. */
export class ZipError extends Error {
  override readonly name = 'ZipError'
  /** No directory stands at its end, or what stands anywhere does not make sense. */
  readonly trouble: 'no-directory' | 'damaged'

  constructor(trouble: ZipError['trouble'], message: string) {
    super(message)
    this.trouble = trouble
  }
}

/**
 * What an archive says it holds. Nothing is unpacked, and nothing said here is checked against the files themselves.
 *
 * @param tail the archive's last bytes, with all of its directory
 * @param tailAt byte of the archive at which `tail` begins
 * @throws ZipError
 */
export function readZipDirectory(tail: Uint8Array, tailAt = 0): ZipEntry[] {
  const view = viewOf(tail)
  const end = endOfDirectory(view)
  if (end < 0) throw new ZipError('no-directory', 'its directory is missing, which stands at the end')
  const entries: ZipEntry[] = []
  const { count, directoryAt } = directoryPlace(view, end, tailAt)
  let at = directoryAt - tailAt
  for (let i = 0; i < count; i++) {
    const damaged = () => new ZipError('damaged', `its directory is damaged at byte ${at + tailAt}`)
    if (at < 0 || at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL_HEADER) throw damaged()
    const pathSize = view.getUint16(at + 28, true)
    const extraSize = view.getUint16(at + 30, true)
    const next = at + CENTRAL_SIZE + pathSize + extraSize + view.getUint16(at + 32, true)
    if (next > end) throw damaged()
    const far = farValues(view, at, at + CENTRAL_SIZE + pathSize, extraSize)
    // In this order they stand in the field of zip64, those that are there.
    const [size, packedSize, headerAt] = [far(24), far(20), far(42)]
    entries.push({
      path: new TextDecoder().decode(tail.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + pathSize)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      isLink: view.getUint8(at + 5) === UNIX && (view.getUint16(at + 40, true) & FILE_TYPE) === LINK,
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      headerAt,
      foreseenDataAt: headerAt + LOCAL_SIZE + pathSize + extraSize,
    })
    at = next
  }
  return entries
}

/**
 * The unpacked bytes of a stored or deflated entry: never more than the directory said, checked against its checksum.
 *
 * @param archive the whole archive
 * @throws ZipError, or InflateError
 */
export function readZipEntry(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  const { path } = entry
  const packed = packedBytes(archive, entry)
  const unpacked = entry.method === STORED ? packed : inflateLimited('deflate', packed, entry.size)
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc)
    throw new ZipError('damaged', `${path} does not match its own checksum`)
  return unpacked
}

/**
 * The same as it is unpacked, however large, and unchecked: nothing is unpacked before it is asked for.
 *
 * @throws ZipError, or InflateError
 */
export function* readZipEntryChunks(
  archive: Uint8Array,
  entry: ZipEntry,
  limit: InflateLimit,
): Generator<Uint8Array, void> {
  const packed = packedBytes(archive, entry)
  if (entry.method === STORED) yield packed
  else yield* new LimitedInflater('deflate', limit).push(packed, true)
}

function packedBytes(archive: Uint8Array, { headerAt, packedSize, path }: ZipEntry): Uint8Array {
  const view = viewOf(archive)
  if (headerAt + LOCAL_SIZE > archive.length || view.getUint32(headerAt, true) !== LOCAL_HEADER)
    throw new ZipError('damaged', `${path} is not where its directory says`)
  const dataAt =
    headerAt + LOCAL_SIZE + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true)
  if (dataAt + packedSize > archive.length) throw new ZipError('damaged', `it ends inside ${path}`)
  return archive.subarray(dataAt, dataAt + packedSize)
}

/** How many entries there are and where they begin: told by zip64's own end where the fields of the end are too small. */
function directoryPlace(
  view: DataView,
  end: number,
  tailAt: number,
): { readonly count: number; readonly directoryAt: number } {
  const [count, directoryAt] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  const locator = end - ZIP64_LOCATOR_SIZE
  const isLarge = count === MAX_16 || directoryAt === MAX_32
  if (!isLarge || locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR)
    return { count, directoryAt }
  const at = Number(view.getBigUint64(locator + 8, true)) - tailAt
  if (at < 0 || at + ZIP64_END_SIZE > locator || view.getUint32(at, true) !== ZIP64_END)
    throw new ZipError('damaged', 'the end of its directory is damaged')
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    directoryAt: Number(view.getBigUint64(at + 48, true)),
  }
}

/** Reads 32-bit fields of a central header in turn, each from the extra field of zip64 where it is too small. */
function farValues(view: DataView, headerAt: number, extraAt: number, extraSize: number) {
  let next = extraAt
  let end = extraAt
  for (let at = extraAt; at + 4 <= extraAt + extraSize; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) {
      next = at + 4
      end = Math.min(extraAt + extraSize, next + view.getUint16(at + 2, true))
      break
    }
  return (field: number): number => {
    const near = view.getUint32(headerAt + field, true)
    if (near !== MAX_32 || next + 8 > end) return near
    next += 8
    return Number(view.getBigUint64(next - 8, true))
  }
}

/** Where the end record stands: at the very end, before a comment at most; −1 when nowhere. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at
  return -1
}

/** A file about to be written. */
export interface ZipFile {
  readonly path: string
  /** Of the bytes unpacked. */
  readonly crc: number
  /** Bytes unpacked; below 4 GiB. */
  readonly size: number
  /** How it is packed, and to how many bytes; stored as it is when left out. */
  readonly packed?: { readonly method: typeof DEFLATED; readonly size: number } | undefined
}

/** Beyond these, sizes and counts are told in the fields of zip64. */
const MAX_32 = 0xffffffff
const MAX_16 = 0xffff

/** Versions needed to read an entry, times ten: folders and deflate, zip64. */
const VERSION = 20
const VERSION_ZIP64 = 45
/** 1 January 1980 as the format writes dates: the same files give the same bytes, and recordings tell their own times. */
const FIRST_DATE = 0x21

/** The extra field that zip tools know as alignment padding (`zipalign`): id, size, alignment, zeros. */
const PADDING_ID = 0xd935
const PADDING_LEAST = 6

/**
 * Everything of an archive but the files' own bytes: those go between the parts given here, in the same order, by
 * whoever holds them, and none need be held here. As many entries and bytes as one likes (zip64).
 */
export class ZipHeaders {
  readonly #directory: Uint8Array<ArrayBuffer>[] = []
  readonly #alignment: number
  #at = 0
  #directorySize = 0

  /** @param alignment files begin at multiples of so many bytes, for arrays to be laid over them; 1 for anywhere */
  constructor(alignment = 1) {
    this.#alignment = alignment
  }

  /** Bytes of the archive so far, its directory with it. */
  get size(): number {
    return this.#at + this.#directorySize
  }

  /** What stands before a file's bytes (APPNOTE 4.3.7). */
  add(file: ZipFile): Uint8Array<ArrayBuffer> {
    const path = new TextEncoder().encode(file.path)
    const padding = this.#padding(this.#at + LOCAL_SIZE + path.length)
    const isFar = this.#at >= MAX_32
    const central = centralHeader(file, path, isFar ? farField(this.#at) : padding, this.#at)
    const local = localHeader(file, path, padding)
    this.#directory.push(central)
    this.#directorySize += central.length
    this.#at += local.length + (file.packed?.size ?? file.size)
    return local
  }

  /** What stands behind the last file's bytes: the directory and the end. */
  *close(): Generator<Uint8Array<ArrayBuffer>, void> {
    yield* this.#directory
    yield endOf(this.#directory.length, this.#at, this.#directorySize)
  }

  /** An extra field after which the next byte is aligned. */
  #padding(end: number): Uint8Array {
    if (this.#alignment === 1) return new Uint8Array()
    const over = (end + PADDING_LEAST) % this.#alignment
    const padding = new Uint8Array(PADDING_LEAST + (over === 0 ? 0 : this.#alignment - over))
    const view = viewOf(padding)
    view.setUint16(0, PADDING_ID, true)
    view.setUint16(2, padding.length - 4, true)
    view.setUint16(4, this.#alignment, true)
    return padding
  }
}

function localHeader(file: ZipFile, path: Uint8Array, extra: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(LOCAL_SIZE + path.length + extra.length)
  const view = viewOf(header)
  view.setUint32(0, LOCAL_HEADER, true)
  setCommon(view, 4, file, path, extra)
  header.set(path, LOCAL_SIZE)
  header.set(extra, LOCAL_SIZE + path.length)
  return header
}

/** The same file in the directory (APPNOTE 4.3.12). */
function centralHeader(
  file: ZipFile,
  path: Uint8Array,
  extra: Uint8Array,
  headerAt: number,
): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(CENTRAL_SIZE + path.length + extra.length)
  const view = viewOf(header)
  view.setUint32(0, CENTRAL_HEADER, true)
  const version = headerAt >= MAX_32 ? VERSION_ZIP64 : VERSION
  view.setUint16(4, version, true)
  setCommon(view, 6, file, path, extra)
  view.setUint16(6, version, true)
  view.setUint32(42, Math.min(headerAt, MAX_32), true)
  header.set(path, CENTRAL_SIZE)
  header.set(extra, CENTRAL_SIZE + path.length)
  return header
}

/** What both headers tell, in the same order: version needed … length of the extra field. */
function setCommon(view: DataView, at: number, file: ZipFile, path: Uint8Array, extra: Uint8Array): void {
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 2, UTF8_NAMES, true)
  view.setUint16(at + 4, file.packed?.method ?? STORED, true)
  view.setUint16(at + 8, FIRST_DATE, true)
  view.setUint32(at + 10, file.crc, true)
  view.setUint32(at + 14, file.packed?.size ?? file.size, true)
  view.setUint32(at + 18, file.size, true)
  view.setUint16(at + 22, path.length, true)
  view.setUint16(at + 24, extra.length, true)
}

/** The extra field that tells where a local header stands beyond 4 GiB (APPNOTE 4.5.3). */
function farField(headerAt: number): Uint8Array {
  const field = new Uint8Array(12)
  const view = viewOf(field)
  view.setUint16(0, 1, true)
  view.setUint16(2, 8, true)
  view.setBigUint64(4, BigInt(headerAt), true)
  return field
}

/** The end (APPNOTE 4.3.16), behind zip64's own end and its locator where its fields are too small (4.3.14, 4.3.15). */
function endOf(entries: number, directoryAt: number, directorySize: number): Uint8Array<ArrayBuffer> {
  const isLarge = entries >= MAX_16 || directoryAt >= MAX_32 || directorySize >= MAX_32
  const before = isLarge ? ZIP64_END_SIZE + ZIP64_LOCATOR_SIZE : 0
  const end = new Uint8Array(before + END_SIZE)
  const view = viewOf(end)
  if (isLarge) {
    view.setUint32(0, ZIP64_END, true)
    view.setBigUint64(4, BigInt(ZIP64_END_SIZE - 12), true)
    view.setUint16(12, VERSION_ZIP64, true)
    view.setUint16(14, VERSION_ZIP64, true)
    view.setBigUint64(24, BigInt(entries), true)
    view.setBigUint64(32, BigInt(entries), true)
    view.setBigUint64(40, BigInt(directorySize), true)
    view.setBigUint64(48, BigInt(directoryAt), true)
    view.setUint32(ZIP64_END_SIZE, ZIP64_LOCATOR, true)
    view.setBigUint64(ZIP64_END_SIZE + 8, BigInt(directoryAt + directorySize), true)
    view.setUint32(ZIP64_END_SIZE + 16, 1, true)
  }
  view.setUint32(before, END, true)
  view.setUint16(before + 8, Math.min(entries, MAX_16), true)
  view.setUint16(before + 10, Math.min(entries, MAX_16), true)
  view.setUint32(before + 12, Math.min(directorySize, MAX_32), true)
  view.setUint32(before + 16, Math.min(directoryAt, MAX_32), true)
  return end
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
