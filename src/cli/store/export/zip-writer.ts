import { createWriteStream, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import { crc32 } from '../../../bytes/crc32.ts'
import { DEFLATED, ZipHeaders } from '../../../bytes/zip.ts'

const deflate = promisify(deflateRaw)

/** Bytes below which packing gains nothing worth its time. */
const WORTH_PACKING = 64

/**
 * A zip archive written entry by entry, never faster than the disk takes it, with as many
 * entries and bytes as one likes (zip64). An entry itself is held in memory and stays below 4 GiB.
 */
export class ZipWriter {
  readonly #file: WriteStream
  readonly #written: Promise<void>
  readonly #headers = new ZipHeaders()

  constructor(path: string) {
    this.#file = createWriteStream(path, { flags: 'wx', mode: 0o600 })
    this.#written = finished(this.#file)
    // Whoever writes next, or closes, hears of it.
    this.#written.catch(() => undefined)
  }

  async add(path: string, bytes: Uint8Array): Promise<void> {
    const deflated = bytes.length < WORTH_PACKING ? bytes : await deflate(bytes)
    const isSmaller = deflated.length < bytes.length
    const packed = isSmaller ? ({ method: DEFLATED, size: deflated.length } as const) : undefined
    await this.#write(this.#headers.add({ path, crc: crc32(bytes), size: bytes.length, packed }))
    await this.#write(isSmaller ? deflated : bytes)
  }

  async close(): Promise<void> {
    for (const part of this.#headers.close()) await this.#write(part)
    this.#file.end()
    await this.#written
  }

  async #write(part: Uint8Array): Promise<void> {
    if (this.#file.errored !== null) throw this.#file.errored
    if (part.length > 0 && !this.#file.write(part)) await once(this.#file, 'drain')
  }
}
