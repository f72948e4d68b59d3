import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What must still hold for the rest to belong to the part that has come. */
interface Note {
  readonly url: string
  /** ETag or Last-Modified, as `If-Range` takes them; null where there was none, and nothing can be resumed. */
  readonly validator: string | null
  /** Bytes in all; null unknown. */
  readonly size: number | null
}

/**
 * A download on its way: what has come lies in `FILE.part`, and beside it a note of what it is part of. It
 * outlives the process, however that ends; the file itself appears only whole.
 */
export class PartFile {
  readonly #to: string
  readonly #file: FileHandle
  #length: number
  #note: Note | null

  private constructor(to: string, file: FileHandle, length: number, note: Note | null) {
    this.#to = to
    this.#file = file
    this.#length = length
    this.#note = note
  }

  /** Opens what has come of `url` so far; of anything else that lies there nothing is kept. */
  static async open(to: string, url: URL): Promise<PartFile> {
    mkdirSync(dirname(to), { recursive: true })
    const file = await open(partPath(to), 'a+')
    const { size } = await file.stat()
    const note = readNote(to)
    const part = new PartFile(to, file, size, note)
    const fits = note?.url === url.href && note.validator !== null && size <= (note.size ?? size)
    if (!fits) await part.clear()
    return part
  }

  /** Bytes that have come. */
  get length(): number {
    return this.#length
  }

  /** Bytes in all; null unknown. */
  get size(): number | null {
    return this.#note?.size ?? null
  }

  get validator(): string | null {
    return this.#note?.validator ?? null
  }

  get isWhole(): boolean {
    return this.#length > 0 && this.#length === this.size
  }

  /** Where the bytes lie until they are whole. */
  get path(): string {
    return partPath(this.#to)
  }

  async begin(note: Note): Promise<void> {
    await this.clear()
    // Last, so that a note never stands beside bytes of another file.
    writeFileSync(notePath(this.#to), JSON.stringify(note))
    this.#note = note
  }

  async append(bytes: Uint8Array): Promise<void> {
    await this.#file.appendFile(bytes)
    this.#length += bytes.length
  }

  async clear(): Promise<void> {
    rmSync(notePath(this.#to), { force: true })
    this.#note = null
    await this.#file.truncate(0)
    this.#length = 0
  }

  /** Gives the bytes their name. */
  async finish(): Promise<void> {
    await this.#file.sync()
    await this.#file.close()
    renameSync(partPath(this.#to), this.#to)
    rmSync(notePath(this.#to), { force: true })
  }

  /** Leaves what has come for another time. */
  async close(): Promise<void> {
    await this.#file.close()
    if (this.#length === 0) removePart(this.#to)
  }
}

/** Bytes of `url` that need not come again. */
export function removePart(to: string): void {
  rmSync(partPath(to), { force: true })
  rmSync(notePath(to), { force: true })
}

function partPath(to: string): string {
  return `${to}.part`
}

function notePath(to: string): string {
  return `${to}.part.json`
}

function readNote(to: string): Note | null {
  try {
    const note: unknown = JSON.parse(readFileSync(notePath(to), 'utf8'))
    return isNote(note) ? note : null
  } catch {
    return null
  }
}

function isNote(note: unknown): note is Note {
  if (typeof note !== 'object' || note === null) return false
  if (!('url' in note) || !('validator' in note) || !('size' in note)) return false
  const { url, validator, size } = note
  return (
    typeof url === 'string' &&
    (validator === null || typeof validator === 'string') &&
    (size === null || (typeof size === 'number' && Number.isSafeInteger(size) && size >= 0))
  )
}
