import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { ImportItem } from '../store/import-items.ts'
import { athleteOf, ensureAthlete } from '../store/athletes.ts'
import type { Store } from '../store/store.ts'
import { inThreads } from './derive/in-threads.ts'
import { importItemOf, importItemOfKnown, enterAll, type Entering, type Entry } from './keep-files.ts'
import { Batch } from './batch.ts'
import { WorkLimiter } from './work-limiter.ts'
import { filesAt, foundIn } from './sources/folder.ts'
import { type Found, type FoundRecording, SourceError } from './sources/found.ts'
import { type ImportProgress, type ImportSummary, ImportTally } from './summary.ts'

export interface ImportOptions {
  /** Names this import; the same again takes it up where it ended. */
  readonly importId: string
  readonly signal?: AbortSignal
  readonly progress?: (progress: ImportProgress) => void
  /** Threads that make sense of files; 0: none but this one. As many as there are cores where it is not said. */
  readonly threads?: number
  /** The home folder whose regions are the ground that is known; none is where it is not given. */
  readonly home?: string
  /** Which files on the disk are looked at; all where it is not given. */
  readonly isWanted?: (path: string) => boolean
}

/** Files under way at once: enough that threads never wait while others are being written. */
const MAX_FILES_AT_ONCE = 32

/** Bytes of files held in memory at once, though a single one may be larger. */
const MAX_BYTES_AT_ONCE = 96 * 2 ** 20

/**
 * Imports files, folders and archives into a history. Every file ends imported, already here, or set aside with the
 * reason; its original is kept byte for byte before anything is said of it. Cut off at any moment and begun again, it
 * leaves the same behind as if nothing had happened: what is entered is entered whole, and known by its contents.
 *
 * @throws StoreFault when the store fails (the disk is full, say); what was entered until then stays
 * @throws the signal's reason when it is cancelled; the same holds
 */
export async function importHistory(
  store: Store,
  athlete: string,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportSummary> {
  const now_s = () => Date.now() / 1000
  await ensureAthlete(store.db, { athlete, name: athlete, created_s: now_s() })
  const about = await athleteOf(store.db, athlete)
  const deriver = inThreads(options.threads ?? availableParallelism(), {
    person: { mass_kg: about?.mass_kg ?? null, sex: about?.sex ?? null, age_y: null },
    home: options.home ?? null,
  })
  const importing = new Importing({ store, athlete, importId: options.importId, deriver, now_s }, options)
  try {
    return await importing.run(paths)
  } finally {
    await deriver.close()
  }
}

class Importing {
  readonly #entering: Entering
  readonly #options: ImportOptions
  readonly #tally = new ImportTally()
  readonly #room: WorkLimiter
  readonly #batch: Batch<Entry>
  /** Files being entered, by hash: their twins wait for them. */
  readonly #underWay = new Map<string, Promise<void>>()
  #all_bytes = 0
  #done_bytes = 0

  constructor(entering: Entering, options: ImportOptions) {
    this.#entering = entering
    this.#options = options
    this.#room = new WorkLimiter(MAX_FILES_AT_ONCE, MAX_BYTES_AT_ONCE)
    this.#batch = new Batch(async (entries) => {
      for (const item of await enterAll(entering, entries)) this.#tell(item)
    })
  }

  async run(paths: readonly string[]): Promise<ImportSummary> {
    const { isWanted = () => true, signal } = this.#options
    for await (const { path, size } of filesAt(paths)) if (isWanted(path)) this.#all_bytes += size
    try {
      for await (const found of foundIn(paths, { isWanted })) {
        signal?.throwIfAborted()
        await this.#take(found)
        this.#done_bytes += found.weight_bytes
      }
      await this.#room.drain()
      await this.#batch.flush()
    } finally {
      // Wait for work in flight before rethrowing.
      await this.#room.idle()
    }
    return this.#tally.summary()
  }

  async #take(found: Found): Promise<void> {
    await this.#room.ready()
    if (found.kind === 'other') this.#tally.notRecordings++
    else if (found.kind === 'trouble') await this.#room.run(0, () => this.#setAside(found.path, found.reason))
    else await this.#takeRecording(found)
    this.#progress()
  }

  async #setAside(path: string, reason: string): Promise<void> {
    const item = importItemOf(this.#entering, { path, sha256: null }, { outcome: 'setAside', reason })
    await this.#batch.add({ item })
  }

  /** Reads the bytes now, for an archive goes on to its next entry; the rest is done beside others. */
  async #takeRecording({ path, hint, read }: FoundRecording): Promise<void> {
    let bytes: Uint8Array
    try {
      bytes = await read()
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      const { message } = error
      await this.#room.run(0, () => this.#setAside(path, message))
      return
    }
    await this.#room.run(bytes.length, () => this.#enter({ path, hint }, bytes))
  }

  /** Files of the same contents go one after the other: the first is imported, the next is already here. */
  async #enter(found: Pick<FoundRecording, 'path' | 'hint'>, bytes: Uint8Array): Promise<void> {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const twin = this.#underWay.get(sha256)
    const entered = (async () => {
      await twin
      await this.#enterAlone(found, sha256, bytes)
    })()
    this.#underWay.set(sha256, entered)
    try {
      await entered
    } finally {
      if (this.#underWay.get(sha256) === entered) this.#underWay.delete(sha256)
    }
  }

  async #enterAlone(
    { path, hint }: Pick<FoundRecording, 'path' | 'hint'>,
    sha256: string,
    bytes: Uint8Array,
  ): Promise<void> {
    const { store, athlete, deriver } = this.#entering
    const size_bytes = bytes.length
    const item = await importItemOfKnown(store.db, this.#entering, { path, sha256 })
    if (item !== null) return this.#batch.add({ item })
    await store.originals.add(athlete, bytes)
    // From here on the bytes may be a thread's.
    const derived = await deriver.derive({ name: path, bytes, hint })
    return this.#batch.add({ file: { path, sha256, size_bytes, derived } })
  }

  #tell(item: ImportItem): void {
    this.#tally.add(item)
    this.#progress()
  }

  #progress(): void {
    this.#options.progress?.({
      files: this.#tally.files,
      done_bytes: this.#done_bytes,
      all_bytes: this.#all_bytes,
    })
  }
}
