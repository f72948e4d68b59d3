import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isRunning } from './process-name.ts'

/** ms after which a half-written file of another machine, which cannot be asked, counts as left behind. */
const LEFT_BEHIND_AFTER = 24 * 3600 * 1000

/** Files while they are written: named after who writes them, so that what a crash leaves can be told and removed. */
export class PartialFiles {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Makes the folder and clears away what nobody is writing any more. */
  async prepare(): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    for (const name of await readdir(this.#folder)) {
      const path = join(this.#folder, name)
      if (await isLeftBehind(path, name)) await rm(path, { force: true })
    }
  }

  /** Writes a new file whose bytes are on the disk, not merely on their way, when this returns. */
  async write(
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<{ path: string; sha256: string; size_bytes: number }> {
    const path = join(
      this.#folder,
      `${harmless(hostname())}.${process.pid}.${randomBytes(8).toString('hex')}`,
    )
    try {
      const file = await open(path, 'wx')
      try {
        const hash = createHash('sha256')
        let size_bytes = 0
        for await (const chunk of bytes) {
          hash.update(chunk)
          size_bytes += chunk.length
          for (let at = 0; at < chunk.length;) at += (await file.write(chunk, at)).bytesWritten
        }
        await file.sync()
        return { path, sha256: hash.digest('hex'), size_bytes }
      } finally {
        await file.close()
      }
    } catch (error) {
      await rm(path, { force: true })
      throw error
    }
  }
}

async function isLeftBehind(path: string, name: string): Promise<boolean> {
  const [host, pid] = name.split('.')
  if (host === harmless(hostname()) && Number(pid) > 0) return !isRunning(Number(pid))
  try {
    return Date.now() - (await stat(path)).mtimeMs > LEFT_BEHIND_AFTER
  } catch {
    return false
  }
}

function harmless(host: string): string {
  return host.replace(/[^A-Za-z0-9-]/g, '_')
}
