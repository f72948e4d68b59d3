import { saveEdit, removedRecordings } from '../store/edits.ts'
import { recordedHashes } from '../store/recordings.ts'
import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import type { RegionCatalogue } from '../regions/catalogue.ts'
import type { Deriver } from './derive/deriver.ts'
import { commitAgain, derivedAgain } from './commit-files.ts'
import { staleOriginals } from './stale.ts'

export interface RecomputeOptions {
  readonly deriver: Deriver
  /** The ground known here, as the deriver knows it. */
  readonly regions: RegionCatalogue
  /** Every recording, though the model that made it is today's: the person has changed. */
  readonly all?: boolean
  readonly signal?: AbortSignal
  /** Originals done, and all. */
  readonly progress?: (done: number, all: number) => void
}

export interface Recomputed {
  /** Originals that were made sense of anew. */
  readonly done: number
  /** Originals that could not be read, each with the sentence that says why; what is known of them stays. */
  readonly problems: readonly { readonly sha256: string; readonly reason: string }[]
}

/** Originals made sense of before what came of them is written. */
const AT_ONCE = 16

/**
 * Makes a history again from its originals, as far as another model made it or it lies on ground that was not known
 * then: figures, and with them which recordings are one activity and which of them is primary. Broken off and begun again it goes on where it ended.
 *
 * @throws StoreError when the database fails, and the signal's reason
 */
export async function recomputeHistory(
  store: Store,
  athlete: string,
  { deriver, regions, all = false, signal, progress }: RecomputeOptions,
): Promise<Recomputed> {
  const problems: { sha256: string; reason: string }[] = []
  const hashes = all
    ? await recordedHashes(store.db, athlete)
    : await staleOriginals(store.db, athlete, regions)
  for (let i = 0; i < hashes.length; i += AT_ONCE) {
    signal?.throwIfAborted()
    const files = await Promise.all(
      hashes.slice(i, i + AT_ONCE).map(async (sha256) => {
        try {
          return [{ sha256, derived: await derivedAgain(store, athlete, sha256, deriver) }]
        } catch (error) {
          if (!(error instanceof StoreError)) throw error
          problems.push({ sha256, reason: error.message })
          return []
        }
      }),
    )
    await commitAgain({ store, athlete, deriver }, files.flat())
    progress?.(Math.min(hashes.length, i + AT_ONCE), hashes.length)
  }
  return { done: hashes.length - problems.length, problems }
}

/**
 * Puts an activity that was removed back into the history, from its originals. One that is there again already stays
 * as it is.
 *
 * @throws StoreError when an original is missing or damaged, or the database fails
 */
export async function restoreActivity(
  store: Store,
  athlete: string,
  removed_as: string,
  deriver: Deriver,
): Promise<void> {
  const recordings = await removedRecordings(store.db, athlete, removed_as)
  const files = await Promise.all(
    [...new Set(recordings.map(({ sha256 }) => sha256))].map(async (sha256) => ({
      sha256,
      derived: await derivedAgain(store, athlete, sha256, deriver),
    })),
  )
  await commitAgain({ store, athlete, deriver }, files, (db) =>
    saveEdit(db, athlete, recordings, { removed_as: null, removed_s: null }),
  )
}
