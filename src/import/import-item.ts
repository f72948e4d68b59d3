import { type ImportItem, importItemAt, putImportItem, untoldTwins } from '../store/import-items.ts'
import { originalOf, type Recording, recordingsOfFile } from '../store/recordings.ts'
import { editsOnFile } from '../store/edits.ts'
import type { Db } from '../store/store.ts'
import type { Importing, StoredFile } from './importing.ts'
import { REMOVED } from './trash.ts'

/** Whose import it is, and when. */
type About = Pick<Importing, 'athlete' | 'importId' | 'now_s'>

type Told = Pick<ImportItem, 'outcome' | 'reason'>

export function importItemOf(
  { athlete, importId, now_s }: About,
  { path, sha256 }: { readonly path: string; readonly sha256: string | null },
  { outcome, reason }: Told,
): ImportItem {
  return { athlete, import: importId, path, outcome, reason, sha256, arrived_s: now_s() }
}

/**
 * What to say of a file whose contents are here already; null for one that is new. An import taken up again says of
 * its own files what it said before.
 */
export async function importItemOfKnown(
  db: Db,
  about: About,
  file: Pick<StoredFile, 'path' | 'sha256'>,
): Promise<ImportItem | null> {
  const { athlete, importId } = about
  if ((await originalOf(db, athlete, file.sha256)) === null) return null
  const before = await importItemAt(db, athlete, importId, file.path)
  if (before?.sha256 === file.sha256) return before
  return importItemOf(about, file, onceMore(outcomeOf(await toldOf(db, athlete, file.sha256))))
}

/**
 * Tells of files that came twice within an import what is told of their contents, which was not known yet when the
 * second one was met. To be called when all of it is committed.
 */
export async function retellTwins(db: Db, { athlete, importId }: About): Promise<void> {
  for (const item of await untoldTwins(db, athlete, importId)) {
    const told = onceMore(outcomeOf(await toldOf(db, athlete, item.sha256)))
    await putImportItem(db, { ...item, ...told })
  }
}

/** A file is imported when anything in it is; what of it was not is said all the same. */
export function outcomeOf(recordings: readonly Pick<Recording, 'reason'>[]): Told {
  const reasons = [...new Set(recordings.flatMap(({ reason }) => reason ?? []))]
  const aside = recordings.filter(({ reason }) => reason !== null).length
  if (aside === recordings.length) return { outcome: 'setAside', reason: reasons.join(' ') }
  if (aside === 0) return { outcome: 'imported', reason: null }
  return {
    outcome: 'imported',
    reason: `Of ${recordings.length} activities in it ${aside} ${aside === 1 ? 'was' : 'were'} set aside: ${reasons.join(' ')}`,
  }
}

/** Why each recording of a file is in no activity; null for those that are. */
async function toldOf(db: Db, athlete: string, sha256: string): Promise<Pick<Recording, 'reason'>[]> {
  const removed = (await editsOnFile(db, athlete, sha256)).filter(({ removed_as }) => removed_as !== null)
  return (await recordingsOfFile(db, athlete, sha256)).map(({ ordinal, reason }) => ({
    reason: removed.some((one) => one.ordinal === ordinal) ? REMOVED : reason,
  }))
}

/** Of a file that came before: what was set aside is so again, for the same reason. */
function onceMore({ outcome, reason }: Told): Told {
  return { outcome: outcome === 'setAside' ? 'setAside' : 'alreadyHere', reason }
}
