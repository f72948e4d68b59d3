import { type ImportItem, importItemAt, pathOfFile, putImportItem } from '../store/import-items.ts'
import { originalOf, putOriginal, type Recording, recordingsOfFile } from '../store/recordings.ts'
import { editsOnFile } from '../store/edits.ts'
import type { Db, Store } from '../store/store.ts'
import type { Derived } from './derive/derived.ts'
import type { Deriver } from './derive/deriver.ts'
import { hasRemoved, REMOVED, rejectRemovedDuplicates } from './trash.ts'
import { NeedsReprocessing, type NewRecording, regroup } from './regroup.ts'

/** A file whose original is kept and that was made sense of, to be entered. */
export interface ReadFile {
  readonly path: string
  readonly sha256: string
  readonly size_bytes: number
  readonly derived: Derived
}

export interface Entering {
  readonly store: Store
  readonly athlete: string
  readonly importId: string
  readonly deriver: Deriver
  /** s since 1970 UTC. */
  readonly now_s: () => number
}

/** Something to be entered: a file, or only what became of one. */
export type Entry = { readonly file: ReadFile } | { readonly item: ImportItem }

/**
 * Enters files into the history, all or none of them: originals, recordings, activities and import items. A file that
 * somebody else entered meanwhile is already here.
 */
export async function enterAll(entering: Entering, entries: readonly Entry[]): Promise<ImportItem[]> {
  const { store, athlete } = entering
  return untilComplete(entering, (also) =>
    store.transact((db) => enter(db, entering, entries, also), { lock: athlete }),
  )
}

/**
 * Enters what was made sense of once more, all or none of it.
 *
 * @param before what is to be written with it, ahead of it
 */
export async function enterAgain(
  entering: Pick<Entering, 'store' | 'athlete' | 'deriver'>,
  files: readonly Pick<ReadFile, 'sha256' | 'derived'>[],
  before: (db: Db) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { store, athlete } = entering
  const fresh = files.flatMap(({ sha256, derived }) => freshOf(athlete, sha256, derived))
  await untilComplete(entering, (also) =>
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
  entering: Pick<Entering, 'store' | 'athlete' | 'deriver'>,
  attempt: (also: readonly NewRecording[]) => Promise<T>,
): Promise<T> {
  const also: NewRecording[] = []
  for (;;) {
    try {
      return await attempt(also)
    } catch (error) {
      if (!(error instanceof NeedsReprocessing)) throw error
      also.push(...(await madeAgain(entering, error.recordings)))
    }
  }
}

async function enter(
  db: Db,
  entering: Entering,
  entries: readonly Entry[],
  also: readonly NewRecording[],
): Promise<ImportItem[]> {
  const items: ImportItem[] = []
  const fresh = new Map<string, NewRecording[]>()
  const mayBeRemoved = await hasRemoved(db, entering.athlete)
  for (const entry of entries) {
    const twin = 'file' in entry ? items.find(({ sha256 }) => sha256 === entry.file.sha256) : undefined
    const item =
      'item' in entry
        ? entry.item
        : twin !== undefined && fresh.has(entry.file.sha256)
          ? importItemOf(entering, entry.file, onceMore(twin))
          : await enterFile(db, entering, entry.file, fresh, mayBeRemoved)
    await putImportItem(db, item)
    items.push(item)
  }
  await regroup(db, entering.athlete, [...[...fresh.values()].flat(), ...also])
  return items
}

/** Notes the original of a file that is new, and adds what it holds to what is to be settled. */
async function enterFile(
  db: Db,
  entering: Entering,
  file: ReadFile,
  fresh: Map<string, NewRecording[]>,
  mayBeRemoved: boolean,
): Promise<ImportItem> {
  const { athlete, now_s } = entering
  const { sha256, size_bytes, derived } = file
  const known = await importItemOfKnown(db, entering, file)
  if (known !== null) return known
  await putOriginal(db, { athlete, sha256, size_bytes, added_s: now_s() })
  const removed = mayBeRemoved ? await rejectRemovedDuplicates(db, athlete, sha256, derived) : NOBODY
  fresh.set(sha256, freshOf(athlete, sha256, derived))
  const reasons = derived.map(({ recording: { ordinal, reason }, figures }) => ({
    reason: removed.has(ordinal) ? REMOVED : figures === null ? reason : null,
  }))
  return importItemOf(entering, file, outcomeOf(reasons))
}

const NOBODY: ReadonlySet<number> = new Set()

/**
 * What to say of a file whose contents are here already; null for one that is new. An import taken up again says of
 * its own files what it said before.
 */
export async function importItemOfKnown(
  db: Db,
  entering: Pick<Entering, 'athlete' | 'importId' | 'now_s'>,
  file: Pick<ReadFile, 'path' | 'sha256'>,
): Promise<ImportItem | null> {
  const { athlete, importId } = entering
  if ((await originalOf(db, athlete, file.sha256)) === null) return null
  const before = await importItemAt(db, athlete, importId, file.path)
  if (before?.sha256 === file.sha256) return before
  return importItemOf(entering, file, onceMore(outcomeOf(await toldOf(db, athlete, file.sha256))))
}

/** Why each recording of a file is in no activity; null for those that are. */
async function toldOf(db: Db, athlete: string, sha256: string): Promise<Pick<Recording, 'reason'>[]> {
  const removed = (await editsOnFile(db, athlete, sha256)).filter(({ removed_as }) => removed_as !== null)
  return (await recordingsOfFile(db, athlete, sha256)).map(({ ordinal, reason }) => ({
    reason: removed.some((one) => one.ordinal === ordinal) ? REMOVED : reason,
  }))
}

export function importItemOf(
  { athlete, importId, now_s }: Pick<Entering, 'athlete' | 'importId' | 'now_s'>,
  { path, sha256 }: { readonly path: string; readonly sha256: string | null },
  { outcome, reason }: Pick<ImportItem, 'outcome' | 'reason'>,
): ImportItem {
  return { athlete, import: importId, path, outcome, reason, sha256, arrived_s: now_s() }
}

/** A file is imported when anything in it is; what of it was not is said all the same. */
function outcomeOf(recordings: readonly Pick<Recording, 'reason'>[]): Pick<ImportItem, 'outcome' | 'reason'> {
  const reasons = [...new Set(recordings.flatMap(({ reason }) => reason ?? []))]
  const aside = recordings.filter(({ reason }) => reason !== null).length
  if (aside === recordings.length) return { outcome: 'setAside', reason: reasons.join(' ') }
  if (aside === 0) return { outcome: 'imported', reason: null }
  return {
    outcome: 'imported',
    reason: `Of ${recordings.length} activities in it ${aside} ${aside === 1 ? 'was' : 'were'} set aside: ${reasons.join(' ')}`,
  }
}

/** Of a file that came before: what was set aside is so again, for the same reason. */
function onceMore({
  outcome,
  reason,
}: Pick<ImportItem, 'outcome' | 'reason'>): Pick<ImportItem, 'outcome' | 'reason'> {
  return { outcome: outcome === 'setAside' ? 'setAside' : 'alreadyHere', reason }
}

function freshOf(athlete: string, sha256: string, derived: Derived): NewRecording[] {
  return derived.map(({ recording, figures }) => ({ recording: { athlete, sha256, ...recording }, figures }))
}

/** Originals of recordings, made sense of once more. */
async function madeAgain(
  { store, athlete, deriver }: Pick<Entering, 'store' | 'athlete' | 'deriver'>,
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
 * @throws StoreFault when the original is missing or damaged
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
  return deriver.derive({ name, bytes, hint: null, kept })
}
