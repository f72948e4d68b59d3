import { createWriteStream, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import { crc32 } from '../../../bytes/crc32.ts'

const deflate = promisify(deflateRaw)

/** Sizes and counts above these are told in the fields of zip64. */
const MAX_32 = 0xffffffff
const MAX_16 = 0xffff

const UTF8_NAMES = 0x0800
const STORED = 0
const DEFLATED = 8
/** 1 January 1980 as the format writes dates: the same entries give the same bytes. */
const FIRST_DATE = 0x21
const VERSION_ZIP64 = 45

/** Bytes below which packing gains nothing worth its time. */
const WORTH_PACKING = 64

/**
 * A zip archive (PKWARE APPNOTE 6.3.3) written entry by entry, never faster than the disk takes it, with as many
 * entries and bytes as one likes (zip64). An entry itself is held in memory and stays below 4 GiB.
 */
export class ZipWriter {
  readonly #file: WriteStream
  readonly #written: Promise<void>
  readonly #directory: Uint8Array[] = []
  #at = 0

  constructor(path: string) {
    this.#file = createWriteStream(path, { flags: 'wx', mode: 0o600 })
    this.#written = finished(this.#file)
    // Whoever writes next, or closes, hears of it.
    this.#written.catch(() => undefined)
  }

  async add(path: string, bytes: Uint8Array): Promise<void> {
    const name = new TextEncoder().encode(path)
    const packed = bytes.length < WORTH_PACKING ? bytes : await deflate(bytes)
    const isSmaller = packed.length < bytes.length
    const data = isSmaller ? packed : bytes
    const about = aboutEntry(isSmaller ? DEFLATED : STORED, crc32(bytes), data.length, bytes.length, name)
    this.#directory.push(centralHeader(about, name, this.#at))
    await this.#write(localHeader(about, name))
    await this.#write(data)
  }

  async close(): Promise<void> {
    const from = this.#at
    for (const entry of this.#directory) await this.#write(entry)
    await this.#write(endOf(this.#directory.length, from, this.#at - from))
    this.#file.end()
    await this.#written
  }

  async #write(part: Uint8Array): Promise<void> {
    if (this.#file.errored !== null) throw this.#file.errored
    this.#at += part.length
    if (part.length > 0 && !this.#file.write(part)) await once(this.#file, 'drain')
  }
}

/** What local and central header have in common: version needed … length of the name. */
function aboutEntry(method: number, crc: number, packed: number, size: number, name: Uint8Array): Uint8Array {
  const about = new Uint8Array(24)
  const view = new DataView(about.buffer)
  view.setUint16(0, VERSION_ZIP64, true)
  view.setUint16(2, UTF8_NAMES, true)
  view.setUint16(4, method, true)
  view.setUint16(8, FIRST_DATE, true)
  view.setUint32(10, crc, true)
  view.setUint32(14, packed, true)
  view.setUint32(18, size, true)
  view.setUint16(22, name.length, true)
  return about
}

function localHeader(about: Uint8Array, name: Uint8Array): Uint8Array {
  const header = new Uint8Array(30 + name.length)
  new DataView(header.buffer).setUint32(0, 0x04034b50, true)
  header.set(about, 4)
  header.set(name, 30)
  return header
}

function centralHeader(about: Uint8Array, name: Uint8Array, at: number): Uint8Array {
  const extra = at >= MAX_32 ? 12 : 0
  const header = new Uint8Array(46 + name.length + extra)
  const view = new DataView(header.buffer)
  view.setUint32(0, 0x02014b50, true)
  view.setUint16(4, VERSION_ZIP64, true)
  header.set(about, 6)
  view.setUint16(30, extra, true)
  view.setUint32(42, Math.min(at, MAX_32), true)
  header.set(name, 46)
  if (extra > 0) {
    view.setUint16(46 + name.length, 1, true)
    view.setUint16(48 + name.length, 8, true)
    view.setBigUint64(50 + name.length, BigInt(at), true)
  }
  return header
}

/** The zip64 end, its locator and the old end, which points to them where its own fields are too small. */
function endOf(entries: number, from: number, size: number): Uint8Array {
  const isLarge = entries >= MAX_16 || from >= MAX_32 || size >= MAX_32
  const end = new Uint8Array(isLarge ? 56 + 20 + 22 : 22)
  const view = new DataView(end.buffer)
  if (isLarge) {
    view.setUint32(0, 0x06064b50, true)
    view.setBigUint64(4, 44n, true)
    view.setUint16(12, VERSION_ZIP64, true)
    view.setUint16(14, VERSION_ZIP64, true)
    view.setBigUint64(24, BigInt(entries), true)
    view.setBigUint64(32, BigInt(entries), true)
    view.setBigUint64(40, BigInt(size), true)
    view.setBigUint64(48, BigInt(from), true)
    view.setUint32(56, 0x07064b50, true)
    view.setBigUint64(64, BigInt(from + size), true)
    view.setUint32(72, 1, true)
  }
  const old = end.length - 22
  view.setUint32(old, 0x06054b50, true)
  view.setUint16(old + 8, Math.min(entries, MAX_16), true)
  view.setUint16(old + 10, Math.min(entries, MAX_16), true)
  view.setUint32(old + 12, Math.min(size, MAX_32), true)
  view.setUint32(old + 16, Math.min(from, MAX_32), true)
  return end
}
