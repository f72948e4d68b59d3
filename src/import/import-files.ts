/**
 * @module import
 *
 * From files, folders and archives to a history: originals are kept first (`store-originals.ts`), then what they hold is
 * made and entered (`commit-files.ts`), sorted into activities (`regroup.ts`, duplicates/) and summed up (`summary.ts`).
 * The one engine: the job's handler calls it, and the terminal runs that job in its own process.
 *
 * @example
 * ```ts
 * import { finishImport, importFiles } from './import-files.ts'
 * import type { Importing } from './importing.ts'
 *
 * declare const importing: Importing
 * const sources = { paths: ['/home/me/runs'], uploaded: false }
 * const progress = () => undefined
 * const { passedOver } = await importFiles(importing, sources, { handOn: async () => undefined, progress })
 * await finishImport(importing, sources, { passedOver }, progress)
 * ```
 */

import { rm, rmdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PassedOver } from '../activity/passed-over.ts'
import { ensureAthlete } from '../store/athletes.ts'
import { type ImportOutcome, importOutcomeSentence } from '../words/import-counts.ts'
import { importProgressWords } from '../words/import-progress.ts'
import { commitFiles } from './commit-files.ts'
import { retellTwins } from './import-item.ts'
import type { Importing, ImportSources, StoredFile } from './importing.ts'
import { foundIn } from './sources/folder.ts'
import type { Found } from './sources/found.ts'
import { storeOriginals } from './store-originals.ts'
import { importCounts } from './summary.ts'
import { WorkLimiter } from './work-limiter.ts'

/** A second or two of work: little to redo where a worker dies. */
const FILES_PER_PART = 25

/** Files that a process has in memory at once, over all imports, and bytes of them: enough that no thread waits. */
const MAX_FILES_AT_ONCE = 32
const MAX_BYTES_AT_ONCE = 96 * 2 ** 20

/** One for a process. */
export function importLimiter(): WorkLimiter {
  return new WorkLimiter(MAX_FILES_AT_ONCE, MAX_BYTES_AT_ONCE)
}

export interface ImportSteps {
  /** Is given part of the files, to be committed (`commitFiles`) by whoever likes. */
  readonly handOn: (files: readonly StoredFile[]) => Promise<void>
  readonly progress: (done: number, total: number | null, message: string | null) => void
}

/**
 * Imports files, folders and archives: reads them once, keeps each original that is new, and hands on so many of these
 * at a time. A few are committed on the spot.
 *
 * @returns whether something was handed on; else all is done but `finishImport`
 * @throws StoreError, or the signal's reason; what was kept until then stays
 */
export async function importFiles(
  importing: Importing,
  { paths, labels, only, sport }: ImportSources,
  { handOn, progress }: ImportSteps,
): Promise<{ readonly isHandedOn: boolean; readonly passedOver: readonly PassedOver[] }> {
  const { store, athlete, now_s } = importing
  await ensureAthlete(store.db, { athlete, name: athlete, created_s: now_s() })
  const wanted = only && new Set(only)
  const found = foundIn(paths, {
    ...(wanted && { isWanted: (path: string) => wanted.has(path) }),
    ...(labels && { labels }),
  })
  let isHandedOn = false
  const { rest, passedOver } = await storeOriginals(
    importing,
    sport === undefined ? found : saidToBe(found, sport),
    {
      setSize: FILES_PER_PART,
      onSet: async (files) => {
        isHandedOn = true
        await handOn(files)
      },
      progress: (met) =>
        progress(met, null, `${importProgressWords({ done: met, total: null, rate: null })}.`),
    },
  )
  if (!isHandedOn) await commitFiles(importing, rest, (done) => progress(done, rest.length, null))
  else if (rest.length > 0) await handOn(rest)
  return { isHandedOn, passedOver }
}

/** What was found, with what was done where no list says. */
async function* saidToBe(found: AsyncIterable<Found>, sport: string): AsyncGenerator<Found> {
  for await (const one of found) {
    const isOpen = one.kind === 'recording' && (one.hint === null || one.hint.sport === 'unknown')
    yield isOpen ? { ...one, hint: { name: null, start_s: null, ...one.hint, sport } } : one
  }
}

/** Ends an import all of whose files are committed. */
export async function finishImport(
  importing: Importing,
  { paths, uploaded }: ImportSources,
  { passedOver }: Pick<ImportOutcome, 'passedOver'>,
  progress: ImportSteps['progress'],
): Promise<void> {
  const { store, athlete, importId } = importing
  await store.transact((db) => retellTwins(db, importing))
  const counts = await importCounts(store.db, athlete, importId)
  if (uploaded) for (const path of paths) await removeUpload(path)
  const files = counts.imported + counts.alreadyHere + counts.setAside
  progress(files, files, importOutcomeSentence({ ...counts, passedOver }))
}

/** With the folder of its own that it came in. */
async function removeUpload(path: string): Promise<void> {
  await rm(path, { force: true })
  await rmdir(dirname(path)).catch(() => undefined)
}
