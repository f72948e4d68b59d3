/** A file in an archive that stores it as it is. */
export interface ZipEntry {
  readonly path: string
  readonly checksum: number
  /** Bytes, and where its header begins. */
  readonly size: number
  readonly offset: number
}

/** Version 2.0 is needed to read it; bit 11 says that names are UTF-8 (APPNOTE 6.3, 4.4.3 and 4.4.4). */
const VERSION = 20
const NAMES_IN_UTF8 = 1 << 11
/** The first day there is in MS-DOS time: the recordings tell their own. */
const NO_DAY = 0x21

/** What stands before a file (APPNOTE 4.3.7). */
export function localHeader({ path, checksum, size }: ZipEntry): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(path)
  const fixed = words([0x04034b50, 4], ...common(checksum, size, name.length))
  return joined(fixed, name)
}

/** The same file in the list at the end (APPNOTE 4.3.12). */
export function centralHeader({ path, checksum, size, offset }: ZipEntry): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(path)
  const fixed = words(
    [0x02014b50, 4],
    [VERSION, 2],
    ...common(checksum, size, name.length),
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [offset, 4],
  )
  return joined(fixed, name)
}

/** The end (APPNOTE 4.3.16). */
export function endOfArchive(entries: number, size: number, offset: number): Uint8Array<ArrayBuffer> {
  return words([0x06054b50, 4], [0, 2], [0, 2], [entries, 2], [entries, 2], [size, 4], [offset, 4], [0, 2])
}

type Word = readonly [value: number, bytes: 2 | 4]

function common(checksum: number, size: number, nameLength: number): Word[] {
  return [
    [VERSION, 2],
    [NAMES_IN_UTF8, 2],
    [0, 2],
    [0, 2],
    [NO_DAY, 2],
    [checksum, 4],
    [size, 4],
    [size, 4],
    [nameLength, 2],
    [0, 2],
  ]
}

function words(...told: readonly Word[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(told.reduce((sum, [, size]) => sum + size, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [value, size] of told) {
    if (size === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += size
  }
  return bytes
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(a.length + b.length)
  bytes.set(a)
  bytes.set(b, a.length)
  return bytes
}
