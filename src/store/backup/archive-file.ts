import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { tarEnd, tarFile } from './tar-write.ts'

/** A tar.gz being written, never faster than the disk takes it. Only its owner may read it: it says where people live. */
export class ArchiveFile {
  readonly #path: string
  readonly #gzip = createGzip({ level: 6 })
  readonly #written: Promise<void>

  constructor(path: string) {
    this.#path = path
    const file = createWriteStream(path, { flags: 'w', mode: 0o600 })
    this.#gzip.pipe(file)
    file.on('error', (error) => this.#gzip.destroy(error))
    this.#written = finished(file)
    // Whoever writes next, or closes, hears of it.
    this.#written.catch(() => undefined)
    this.#gzip.on('error', () => undefined)
  }

  /** Whether it can no longer be written, as on a full disk. */
  get hasFailed(): boolean {
    return this.#gzip.errored !== null
  }

  async add(name: string, bytes: Uint8Array): Promise<void> {
    const { header, padding } = tarFile(name, bytes.length)
    for (const part of [header, bytes, padding]) await this.#write(part)
  }

  addText(name: string, text: string): Promise<void> {
    return this.add(name, new TextEncoder().encode(text))
  }

  /** How many bytes the file has, all of them on the disk. */
  async close(): Promise<number> {
    await this.#write(tarEnd())
    this.#gzip.end()
    await this.#written
    const file = await open(this.#path, 'r+')
    try {
      await file.sync()
      return (await file.stat()).size
    } finally {
      await file.close()
    }
  }

  async #write(part: Uint8Array): Promise<void> {
    if (this.#gzip.errored !== null) throw this.#gzip.errored
    if (part.length > 0 && !this.#gzip.write(part)) await once(this.#gzip, 'drain')
  }
}
