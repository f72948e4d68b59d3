import { type ImportItem, pathOfFile, putImportItem } from '../store/import-items.ts'
import { editsOnFile, type SaidSport, saidSports } from '../store/edits.ts'
import { putOriginal, type Recording, recordingsOfFile } from '../store/recordings.ts'
import type { Db, Store } from '../store/store.ts'
import type { Derived } from './derive/derived.ts'
import type { Deriver } from './derive/deriver.ts'
import { importItemOf, importItemOfKnown, outcomeOf } from './import-item.ts'
import type { Importing, StoredFile } from './importing.ts'
import { NeedsReprocessing, type NewRecording, regroup } from './regroup.ts'
import { hasRemoved, REMOVED, rejectRemovedDuplicates } from './trash.ts'
import { WorkGroup } from './work-limiter.ts'

/** A file that was made sense of, to be committed; or only what is to be told of one. */
type Entry = (StoredFile & { readonly derived: Derived }) | { readonly item: ImportItem }

type Committing = Pick<Importing, 'store' | 'athlete'> & { readonly deriver: Deriver }

/**
 * The second half of an import: makes sense of files whose originals are kept, and commits them to the history, all
 * or none of them. Files that were committed before, by whomever, are known. Files of the same contents come once.
 *
 * They are committed together: transactions of one athlete follow one another, whoever works for them, so that few
 * large ones leave the others more time than many small ones.
 *
 * @param progress is told how many files were made sense of
 * @throws StoreError, or the signal's reason; then none of them is committed
 */
export async function commitFiles(
  importing: Importing,
  files: readonly StoredFile[],
  progress: (done: number) => void,
): Promise<void> {
  const { store, athlete } = importing
  if (files.length === 0) return
  await importing.withDeriver(async (deriver) => {
    const entries = await entriesFor(importing, deriver, files, progress)
    await untilComplete({ store, athlete, deriver }, (also) =>
      store.transact((db) => commit(db, importing, entries, also), { lock: athlete }),
    )
  })
}

/** In the order of the files. */
async function entriesFor(
  importing: Importing,
  deriver: Deriver,
  files: readonly StoredFile[],
  progress: (done: number) => void,
): Promise<Entry[]> {
  const entries: Entry[] = []
  const kinds = await saidSports(importing.store.db, importing.athlete)
  const work = new WorkGroup(importing.limiter)
  let done = 0
  try {
    for (const [i, file] of files.entries()) {
      importing.signal.throwIfAborted()
      await work.run(file.size_bytes, async () => {
        entries[i] = await entryFor(importing, deriver, file, kinds)
        progress(++done)
      })
    }
    await work.drain()
    return entries
  } finally {
    // Wait for work in flight before rethrowing.
    await work.idle()
  }
}

async function entryFor(
  importing: Importing,
  deriver: Deriver,
  file: StoredFile,
  kinds: readonly SaidSport[],
): Promise<Entry> {
  const { store, athlete, signal } = importing
  signal.throwIfAborted()
  const known = await importItemOfKnown(store.db, importing, file)
  if (known !== null) return { item: known }
  const { path: name, sha256, hint } = file
  const bytes = await store.originals.read(athlete, sha256)
  return { ...file, derived: await deriver.derive({ name, bytes, hint, kinds }) }
}

/**
 * Commits what was made sense of once more, all or none of it.
 *
 * @param before what is to be written with it, ahead of it
 */
export async function commitAgain(
  committing: Committing,
  files: readonly { readonly sha256: string; readonly derived: Derived }[],
  before: (db: Db) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { store, athlete } = committing
  const fresh = files.flatMap(({ sha256, derived }) => freshOf(athlete, sha256, derived))
  await untilComplete(committing, (also) =>
    store.transact(
      async (db) => {
        await before(db)
        await regroup(db, athlete, [...fresh, ...also])
      },
      { lock: athlete },
    ),
  )
}

/** Tries again with recordings that become primary and were not made sense of yet. */
async function untilComplete<T>(
  committing: Committing,
  attempt: (also: readonly NewRecording[]) => Promise<T>,
): Promise<T> {
  const also: NewRecording[] = []
  for (;;) {
    try {
      return await attempt(also)
    } catch (error) {
      if (!(error instanceof NeedsReprocessing)) throw error
      also.push(...(await madeAgain(committing, error.recordings)))
    }
  }
}

async function commit(
  db: Db,
  importing: Importing,
  entries: readonly Entry[],
  also: readonly NewRecording[],
): Promise<void> {
  const fresh: NewRecording[] = []
  const mayBeRemoved = await hasRemoved(db, importing.athlete)
  for (const entry of entries) {
    if ('item' in entry) await putImportItem(db, entry.item)
    else fresh.push(...(await commitFile(db, importing, entry, mayBeRemoved)))
  }
  await regroup(db, importing.athlete, [...fresh, ...also])
}

/** Notes the original of a file that is new, and what became of it. @returns the recordings it holds */
async function commitFile(
  db: Db,
  importing: Importing,
  file: StoredFile & { readonly derived: Derived },
  mayBeRemoved: boolean,
): Promise<NewRecording[]> {
  const { athlete, now_s } = importing
  const { sha256, size_bytes, derived } = file
  // Somebody else may have committed it meanwhile.
  const known = await importItemOfKnown(db, importing, file)
  if (known !== null) {
    await putImportItem(db, known)
    return []
  }
  await putOriginal(db, { athlete, sha256, size_bytes, added_s: now_s() })
  const removed = mayBeRemoved ? await rejectRemovedDuplicates(db, athlete, sha256, derived) : NOBODY
  const reasons = derived.map(({ recording: { ordinal, reason }, figures }) => ({
    reason: removed.has(ordinal) ? REMOVED : figures === null ? reason : null,
  }))
  await putImportItem(db, importItemOf(importing, file, outcomeOf(reasons)))
  return freshOf(athlete, sha256, derived)
}

const NOBODY: ReadonlySet<number> = new Set()

function freshOf(athlete: string, sha256: string, derived: Derived): NewRecording[] {
  return derived.map(({ recording, figures }) => ({ recording: { athlete, sha256, ...recording }, figures }))
}

/** Originals of recordings, made sense of once more. */
async function madeAgain(
  { store, athlete, deriver }: Committing,
  recordings: readonly Recording[],
): Promise<NewRecording[]> {
  const fresh: NewRecording[] = []
  for (const sha256 of new Set(recordings.map((recording) => recording.sha256)))
    fresh.push(...freshOf(athlete, sha256, await derivedAgain(store, athlete, sha256, deriver)))
  return fresh
}

/**
 * What an original holds, made sense of once more; what a list said of it when it came is remembered.
 *
 * @throws StoreError when the original is missing or damaged
 */
export async function derivedAgain(
  store: Store,
  athlete: string,
  sha256: string,
  deriver: Deriver,
): Promise<Derived> {
  const bytes = await store.originals.read(athlete, sha256)
  const kept = await recordingsOfFile(store.db, athlete, sha256)
  const name = (await pathOfFile(store.db, athlete, sha256)) ?? sha256
  const edits = await editsOnFile(store.db, athlete, sha256)
  const said = edits.flatMap(({ ordinal, sport }) => (sport === null ? [] : [{ ordinal, sport }]))
  const kinds = await saidSports(store.db, athlete)
  return deriver.derive({ name, bytes, hint: null, kept, said, kinds })
}
