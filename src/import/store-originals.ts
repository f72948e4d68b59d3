import { createHash } from 'node:crypto'
import type { PassedKind, PassedOver } from '../activity/passed-over.ts'
import { type ImportItem, putImportItem } from '../store/import-items.ts'
import { Batch } from './batch.ts'
import { importItemOf, importItemOfKnown } from './import-item.ts'
import type { Importing, StoredFile } from './importing.ts'
import { type Found, type FoundRecording, SourceError } from './sources/found.ts'
import { WorkGroup } from './work-limiter.ts'

/** What is done with what was found. */
export interface StoringOptions {
  /** Files handed on at a time. */
  readonly setSize: number
  /** Is given so many files whose originals are kept, in the order they were found in. */
  readonly onSet: (files: readonly StoredFile[]) => Promise<void>
  /** Is told how many things were met so far. */
  readonly progress: (met: number) => void
}

/** What came of a walk, besides the sets that were handed on. */
export interface Walked {
  /** Files that are no full set. */
  readonly rest: readonly StoredFile[]
  /** Photos, lists and the like: looked past, and not kept; the commonest first. */
  readonly passedOver: readonly PassedOver[]
}

/**
 * The first half of an import: reads all that is found, once. What is here already or cannot be read is told at once;
 * of the rest the originals are kept, and handed on to be committed (`commit-files.ts`).
 *
 * @throws StoreError, or the signal's reason; what was kept until then stays
 */
export async function storeOriginals(
  importing: Importing,
  found: AsyncIterable<Found>,
  { setSize, onSet, progress }: StoringOptions,
): Promise<Walked> {
  const walk = new Walk(importing)
  let met = 0
  try {
    for await (const one of found) {
      importing.signal.throwIfAborted()
      progress(++met)
      await walk.take(one)
      if (walk.pending >= setSize) for (const files of await walk.sets(setSize)) await onSet(files)
    }
    for (const files of await walk.sets(setSize)) await onSet(files)
    return await walk.end()
  } finally {
    // Wait for work in flight before rethrowing.
    await walk.idle()
  }
}

/** A file on its way to being kept, in its place among the others. */
interface Place {
  file: StoredFile | null
}

class Walk {
  readonly #importing: Importing
  readonly #work: WorkGroup
  readonly #items: Batch<ImportItem>
  /** Hashes met so far. */
  readonly #seen = new Set<string>()
  readonly #stored: StoredFile[] = []
  #places: Place[] = []
  readonly #passedOver = new Map<PassedKind, number>()

  constructor(importing: Importing) {
    this.#importing = importing
    this.#work = new WorkGroup(importing.limiter)
    this.#items = new Batch((items) =>
      importing.store.transact(async (db) => {
        for (const item of items) await putImportItem(db, item)
      }),
    )
  }

  get pending(): number {
    return this.#places.length
  }

  async take(found: Found): Promise<void> {
    await this.#work.ready()
    if (found.kind === 'recording') await this.#takeRecording(found)
    else if (found.kind === 'trouble') await this.#setAside(found.path, found.reason)
    else this.#passedOver.set(found.as, (this.#passedOver.get(found.as) ?? 0) + 1)
  }

  /** All full sets of files kept so far. */
  async sets(size: number): Promise<StoredFile[][]> {
    await this.#work.drain()
    this.#stored.push(...this.#places.flatMap(({ file }) => file ?? []))
    this.#places = []
    const sets: StoredFile[][] = []
    while (this.#stored.length >= size) sets.push(this.#stored.splice(0, size))
    return sets
  }

  async end(): Promise<Walked> {
    await this.#items.flush()
    const passedOver = [...this.#passedOver].map(([kind, count]) => ({ kind, count }))
    return { rest: this.#stored, passedOver: passedOver.sort((a, b) => b.count - a.count) }
  }

  idle(): Promise<void> {
    return this.#work.idle()
  }

  /** Reads the bytes now, for an archive goes on to its next entry. */
  async #takeRecording({ path, hint, read }: FoundRecording): Promise<void> {
    let bytes: Uint8Array
    try {
      bytes = await read()
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      return this.#setAside(path, error.message)
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const isTwin = this.#seen.has(sha256)
    this.#seen.add(sha256)
    const place: Place = { file: null }
    this.#places.push(place)
    await this.#work.run(bytes.length, async () => {
      const item = await this.#itemOfKnown({ path, sha256 }, isTwin)
      if (item !== null) return this.#items.add(item)
      await this.#importing.store.originals.add(this.#importing.athlete, bytes)
      place.file = { path, sha256, size_bytes: bytes.length, hint }
    })
  }

  /** Of a twin it is told at the end where its contents were set aside: `retellTwins`. */
  async #itemOfKnown(file: Pick<StoredFile, 'path' | 'sha256'>, isTwin: boolean): Promise<ImportItem | null> {
    const known = await importItemOfKnown(this.#importing.store.db, this.#importing, file)
    if (known !== null || !isTwin) return known
    return importItemOf(this.#importing, file, { outcome: 'alreadyHere', reason: null })
  }

  async #setAside(path: string, reason: string): Promise<void> {
    const item = importItemOf(this.#importing, { path, sha256: null }, { outcome: 'setAside', reason })
    await this.#work.run(0, () => this.#items.add(item))
  }
}
