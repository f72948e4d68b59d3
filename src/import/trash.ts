import { activityOf, removeActivity } from '../store/activities.ts'
import { removeSharesOf } from '../store/shares.ts'
import { forgetFile, recordingsOfFile } from '../store/recordings.ts'
import { saveEdit, editsOf, editsOnFile, removedBetween, removedRecordings } from '../store/edits.ts'
import type { Db, Store } from '../store/store.ts'
import type { Derived } from './derive/derived.ts'
import { FURTHEST_STARTS_S, isSameActivity } from './duplicates/same-activity.ts'
import { type Fingerprint, fingerprintOf } from './duplicates/fingerprint.ts'

/** Said of a file whose activity the person removed, and of another recording of it that arrives later. */
export const REMOVED = 'You removed this from your history. The file is kept, and My runs can put it back.'

/**
 * Takes an activity out of the history: its figures go, and with them its share in everything that is reckoned from
 * the history. Its files stay, set aside, until it is put back or removed for good; links to it show nothing until
 * then. To be called within a transaction that is alone with the athlete's history.
 *
 * @returns whether there is such an activity
 */
export async function removeFromHistory(
  db: Db,
  athlete: string,
  activity: string,
  now_s: number,
): Promise<boolean> {
  const found = await activityOf(db, athlete, activity)
  if (found === null) return false
  await saveEdit(db, athlete, found.recordings, { removed_as: activity, removed_s: now_s })
  await removeActivity(db, athlete, activity)
  return true
}

/**
 * Of what arrives, the recordings of an activity that was removed: they are removed with it, so that it does not come
 * back by another way.
 *
 * @returns their ordinals
 */
export async function rejectRemovedDuplicates(
  db: Db,
  athlete: string,
  sha256: string,
  derived: Derived,
): Promise<ReadonlySet<number>> {
  const removed = new Set<number>()
  for (const { recording } of derived) {
    const fingerprint = fingerprintOf({ ...recording, sha256 })
    const twin = fingerprint && (await removedTwin(db, athlete, fingerprint))
    if (twin === null) continue
    const { removed_as, removed_s } = twin
    await saveEdit(db, athlete, [{ sha256, ordinal: recording.ordinal }], { removed_as, removed_s })
    removed.add(recording.ordinal)
  }
  return removed
}

async function removedTwin(
  db: Db,
  athlete: string,
  fingerprint: Fingerprint,
): Promise<{ readonly removed_as: string; readonly removed_s: number } | null> {
  const [from_s, to_s] = [fingerprint.start_s - FURTHEST_STARTS_S, fingerprint.start_s + FURTHEST_STARTS_S]
  for (const { removed_as, removed_s, ...row } of await removedBetween(db, athlete, from_s, to_s)) {
    const other = fingerprintOf(row)
    if (other !== null && isSameActivity(fingerprint, other)) return { removed_as, removed_s }
  }
  return null
}

/** Whether anything is removed at all: mostly nothing is, and nobody has to look for it file by file. */
export async function hasRemoved(db: Db, athlete: string): Promise<boolean> {
  return (await editsOf(db, athlete)).some(({ removed_as }) => removed_as !== null)
}

/** How a wish to forget something for good came out. */
export type PurgeResult = 'forgotten' | 'unknown' | 'shared'

/**
 * Forgets a removed activity for good, with its files: brought again, they are new. `shared`: a file of it holds
 * something else that is in the history or can be put back, and nothing was done.
 */
export async function purge(store: Store, athlete: string, removed_as: string): Promise<PurgeResult> {
  return store.transact(
    async (db) => {
      const hashes = [
        ...new Set((await removedRecordings(db, athlete, removed_as)).map(({ sha256 }) => sha256)),
      ]
      if (hashes.length === 0) return 'unknown'
      for (const sha256 of hashes) if (await holdsMore(db, athlete, sha256, removed_as)) return 'shared'
      for (const sha256 of hashes) {
        await forgetFile(db, athlete, sha256)
        // Before the history has forgotten it in the eyes of others: whoever brings it again meanwhile writes it anew.
        await store.originals.remove(athlete, sha256)
      }
      await removeSharesOf(db, athlete, removed_as)
      return 'forgotten'
    },
    { lock: athlete },
  )
}

async function holdsMore(db: Db, athlete: string, sha256: string, removed_as: string): Promise<boolean> {
  const removed = await editsOnFile(db, athlete, sha256)
  return (await recordingsOfFile(db, athlete, sha256)).some(
    ({ ordinal, reason }) =>
      reason === null && removed.find((one) => one.ordinal === ordinal)?.removed_as !== removed_as,
  )
}
