import { createHash } from 'node:crypto'
import { Batch } from '../../import/batch.ts'
import { importItemOf, importItemOfKnown } from '../../import/keep-files.ts'
import { WorkLimiter } from '../../import/work-limiter.ts'
import { foundIn } from '../../import/sources/folder.ts'
import { type Found, type FoundRecording, SourceError } from '../../import/sources/found.ts'
import { type ImportItem, putImportItem } from '../../store/import-items.ts'
import type { Task } from '../jobs.ts'
import type { StoredFile } from './stored-file.ts'
import type { HandlerContext } from './handler-context.ts'

/** Files being kept at once, and bytes of them held in memory. */
const MAX_FILES_AT_ONCE = 16
const MAX_BYTES_AT_ONCE = 64 * 2 ** 20

/**
 * Reads all that is found at `paths`. What is here already or cannot be read is noted at once; the originals of the
 * rest are kept, and `cut` is given so many of them at a time, in the order they are found in.
 *
 * @returns those left over
 * @throws StoreError, or the signal's reason; what was kept until then stays
 */
export async function keepFiles(
  context: HandlerContext,
  task: Task,
  paths: readonly string[],
  atATime: number,
  cut: (files: readonly StoredFile[]) => Promise<void>,
): Promise<StoredFile[]> {
  const keeping = new Keeping(context, task)
  try {
    for await (const found of foundIn(paths)) {
      task.signal.throwIfAborted()
      await keeping.take(found)
      if (keeping.underWay >= atATime) for (const files of await keeping.kept(atATime)) await cut(files)
    }
    for (const files of await keeping.kept(atATime)) await cut(files)
    return await keeping.rest()
  } finally {
    await keeping.settled()
  }
}

/** A file on its way to being kept, in its place among the others. */
interface Place {
  file: StoredFile | null
}

class Keeping {
  readonly #context: HandlerContext
  readonly #task: Task
  readonly #room = new WorkLimiter(MAX_FILES_AT_ONCE, MAX_BYTES_AT_ONCE)
  readonly #items: Batch<ImportItem>
  readonly #kept: StoredFile[] = []
  #places: Place[] = []
  #met = 0

  constructor(context: HandlerContext, task: Task) {
    this.#context = context
    this.#task = task
    this.#items = new Batch((items) =>
      context.store.transact(async (db) => {
        for (const item of items) await putImportItem(db, item)
      }),
    )
  }

  get underWay(): number {
    return this.#places.length
  }

  async take(found: Found): Promise<void> {
    this.#met += 1
    this.#task.progress(this.#met, null, 'Reading files.')
    await this.#room.ready()
    if (found.kind === 'recording') await this.#takeRecording(found)
    else if (found.kind === 'trouble') await this.#setAside(found.path, found.reason)
  }

  /** All full sets of `atATime` files kept so far. */
  async kept(atATime: number): Promise<StoredFile[][]> {
    await this.#room.drain()
    this.#kept.push(...this.#places.flatMap(({ file }) => file ?? []))
    this.#places = []
    const sets: StoredFile[][] = []
    while (this.#kept.length >= atATime) sets.push(this.#kept.splice(0, atATime))
    return sets
  }

  async rest(): Promise<StoredFile[]> {
    await this.#items.flush()
    return this.#kept
  }

  settled(): Promise<void> {
    return this.#room.idle()
  }

  /** Reads the bytes now, for an archive goes on to its next entry. */
  async #takeRecording({ path, hint, read }: FoundRecording): Promise<void> {
    try {
      const bytes = await read()
      const place: Place = { file: null }
      this.#places.push(place)
      await this.#room.run(bytes.length, async () => {
        place.file = await this.#keep({ path, hint }, bytes)
      })
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      await this.#setAside(path, error.message)
    }
  }

  /** null when its contents are here already. */
  async #keep(
    { path, hint }: Pick<FoundRecording, 'path' | 'hint'>,
    bytes: Uint8Array,
  ): Promise<StoredFile | null> {
    const { store } = this.#context
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const known = await importItemOfKnown(store.db, this.#about(), { path, sha256 })
    if (known !== null) await this.#items.add(known)
    else await store.originals.add(this.#task.athlete, bytes)
    return known === null ? { path, sha256, size_bytes: bytes.length, hint } : null
  }

  async #setAside(path: string, reason: string): Promise<void> {
    const item = importItemOf(this.#about(), { path, sha256: null }, { outcome: 'setAside', reason })
    await this.#room.run(0, () => this.#items.add(item))
  }

  #about(): { athlete: string; importId: string; now_s: () => number } {
    return { athlete: this.#task.athlete, importId: this.#task.job, now_s: this.#context.clock }
  }
}
