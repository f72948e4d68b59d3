import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errorCode, onDisk } from './disk-error.ts'
import { fsyncDirectory } from './fsync.ts'
import type { Originals } from './originals.ts'
import { PartialFiles } from './partial-files.ts'
import { StoreError } from './store-error.ts'

const SHA256 = /^[0-9a-f]{64}$/

/** Small letters only: on some disks `Ann` and `ann` are one folder. No dot, so that no name leads elsewhere. */
const ATHLETE = /^[a-z0-9][a-z0-9_-]{0,63}$/

/** Whether an id can name an athlete: small letters, digits, `-` and `_`, 64 at most. */
export function isAthleteId(athlete: string): boolean {
  return ATHLETE.test(athlete)
}

/**
 * Originals as files of a folder, `<athlete>/ab/cdef…` by their hash. Safe to use from many processes at once: a
 * file appears whole, under its own hash, or not at all.
 */
export class OriginalsOnDisk implements Originals {
  readonly #folder: string
  readonly #partial: PartialFiles

  private constructor(folder: string) {
    this.#folder = folder
    this.#partial = new PartialFiles(join(folder, '.partial'))
  }

  /** Opens the folder, made when missing, and clears away what a crash left half written. */
  static async open(folder: string): Promise<OriginalsOnDisk> {
    const originals = new OriginalsOnDisk(folder)
    await onDisk(folder, () => originals.#partial.prepare())
    return originals
  }

  async add(
    athlete: string,
    bytes: AsyncIterable<Uint8Array> | Uint8Array,
  ): Promise<{ sha256: string; size_bytes: number }> {
    const home = this.#folderOf(athlete)
    if (bytes instanceof Uint8Array) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      if (await this.#isWhole(athlete, sha256)) return { sha256, size_bytes: bytes.length }
    }
    return onDisk(home, async () => {
      const written = await this.#partial.write(bytes instanceof Uint8Array ? once(bytes) : bytes)
      await this.#settle(athlete, written)
      return { sha256: written.sha256, size_bytes: written.size_bytes }
    })
  }

  async has(athlete: string, sha256: string): Promise<boolean> {
    const path = this.#pathOf(athlete, sha256)
    return onDisk(path, async () => (await sizeOf(path)) !== null)
  }

  async read(athlete: string, sha256: string): Promise<Uint8Array> {
    const path = this.#pathOf(athlete, sha256)
    const bytes = await onDisk(path, () => readIfThere(path))
    if (bytes === null)
      throw new StoreError('missing', `The original file ${sha256} is missing from ${path}.`)
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new StoreError('damaged', `The original file at ${path} is damaged: it no longer has its hash.`)
    return bytes
  }

  async *list(athlete: string): AsyncIterable<{ sha256: string; size_bytes: number }> {
    const home = this.#folderOf(athlete)
    for (const start of await namesIn(home))
      for (const rest of await namesIn(join(home, start))) {
        const sha256 = start + rest
        const size_bytes = SHA256.test(sha256) ? await sizeOf(this.#pathOf(athlete, sha256)) : null
        if (size_bytes !== null) yield { sha256, size_bytes }
      }
  }

  async remove(athlete: string, sha256: string): Promise<void> {
    const path = this.#pathOf(athlete, sha256)
    await onDisk(path, () => rm(path, { force: true }))
  }

  #folderOf(athlete: string): string {
    if (!isAthleteId(athlete)) throw new StoreError('unfit', `“${athlete}” cannot be the name of an athlete.`)
    return join(this.#folder, athlete)
  }

  #pathOf(athlete: string, sha256: string): string {
    if (!SHA256.test(sha256)) throw new StoreError('unfit', `“${sha256}” is not the hash of an original.`)
    return join(this.#folderOf(athlete), sha256.slice(0, 2), sha256.slice(2))
  }

  /** A file that is there but was damaged since is written anew when the same file arrives again. */
  async #isWhole(athlete: string, sha256: string): Promise<boolean> {
    const path = this.#pathOf(athlete, sha256)
    return onDisk(path, async () => (await sizeOf(path)) !== null && (await hashOfFile(path)) === sha256)
  }

  async #settle(athlete: string, written: { path: string; sha256: string }): Promise<void> {
    const path = this.#pathOf(athlete, written.sha256)
    if (await this.#isWhole(athlete, written.sha256)) return rm(written.path, { force: true })
    const folder = dirname(path)
    const made = await mkdir(folder, { recursive: true })
    await rename(written.path, path)
    await fsyncDirectory(folder)
    if (made !== undefined) {
      await fsyncDirectory(dirname(folder))
      await fsyncDirectory(this.#folder)
    }
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  return unlessMissing(async () => {
    const { buffer, byteOffset, length } = await readFile(path)
    return new Uint8Array(buffer, byteOffset, length)
  })
}

async function sizeOf(path: string): Promise<number | null> {
  return unlessMissing(async () => {
    const found = await stat(path)
    return found.isFile() ? found.size : null
  })
}

/** Sorted, so that a listing is the same on every disk; none for a folder that is not there. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await onDisk(folder, () => unlessMissing(() => readdir(folder)))
  return names?.sort() ?? []
}

async function unlessMissing<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
