import { rm, rmdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { commitFiles } from '../../import/commit-files.ts'
import { retellTwins } from '../../import/import-item.ts'
import type { Importing, StoredFile } from '../../import/importing.ts'
import { foundIn } from '../../import/sources/folder.ts'
import { storeOriginals } from '../../import/store-originals.ts'
import { importCounts, importResult } from '../../import/summary.ts'
import { WorkLimiter } from '../../import/work-limiter.ts'
import { ensureAthlete } from '../../store/athletes.ts'
import { machineName } from '../../store/process-name.ts'
import { countSentence } from '../../words/import-words.ts'
import { type Handler, PermanentError, type Task } from '../jobs.ts'
import { settingFor, type HandlerContext } from './handler-context.ts'

/** What an import job is submitted with. */
const payload = z.object({
  /** Files, folders and archives, as every worker reaches them. */
  paths: z.array(z.string()),
  /** What each path stands as before what is found in it. */
  labels: z.array(z.string()).optional(),
  /** Of the files on the disk only these are looked at; all where it is not given. */
  only: z.array(z.string()).optional(),
  /** The machine they are on; every worker reaches them where it is not given. */
  machine: z.string().optional(),
  /** They were put there for this import alone, and are removed when it is done. */
  uploaded: z.boolean().default(false),
})

export type ImportPayload = z.input<typeof payload>

/** What a child is submitted with: files whose originals are kept by now. */
const childPayload = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      sha256: z.string(),
      size_bytes: z.number(),
      hint: z
        .object({ name: z.string().nullable(), sport: z.string(), start_s: z.number().nullable() })
        .nullable(),
    }),
  ),
})

/** A second or two of work: little to redo where a worker dies. */
const FILES_PER_CHILD = 25

/** Files that a process has in memory at once, over all imports, and bytes of them: enough that no thread waits. */
const MAX_FILES_AT_ONCE = 32
const MAX_BYTES_AT_ONCE = 96 * 2 ** 20

/**
 * Imports files, folders and archives. The first call reads them once, keeps each original that is new, and adds
 * children for any worker to commit so many of these. A child names its files by their contents: it does not matter
 * what becomes of folder or archive meanwhile, nor how often it runs.
 */
export function importHandler(context: HandlerContext): Handler {
  const limiter = new WorkLimiter(MAX_FILES_AT_ONCE, MAX_BYTES_AT_ONCE)
  return async (task) => {
    const { athlete, signal } = task
    const { store, clock } = context
    const importId = task.parent ?? task.job
    const importing = { store, athlete, importId, limiter, signal, now_s: clock }
    if (task.parent !== null) return commit(context, task, importing, childPayload.parse(task.payload).files)
    const asked = payload.safeParse(task.payload)
    if (!asked.success) throw new PermanentError('An import has to name what to import.')
    const walked = task.isFinalizing
      ? { isFannedOut: false, ...importResult.parse(task.result) }
      : await fanOut(context, task, importing, asked.data)
    if (!walked.isFannedOut) await finalize(task, importing, asked.data, walked)
    return { notRecordings: walked.notRecordings }
  }
}

/** Adds children for many files; a few are imported on the spot. */
async function fanOut(
  context: HandlerContext,
  task: Task,
  importing: Importing,
  { paths, labels, only, machine }: z.infer<typeof payload>,
): Promise<{ readonly isFannedOut: boolean; readonly notRecordings: number }> {
  if (machine !== undefined && machine !== machineName())
    throw new PermanentError('Its files are on another machine: run the same import again there.')
  const { athlete, store } = importing
  await ensureAthlete(store.db, { athlete, name: athlete, created_s: context.clock() })
  const wanted = only && new Set(only)
  const found = foundIn(paths, {
    ...(wanted && { isWanted: (path: string) => wanted.has(path) }),
    ...(labels && { labels }),
  })
  let isFannedOut = false
  const addChild = async (files: readonly StoredFile[]) => {
    isFannedOut = true
    await task.addChild({ files }, files.length)
  }
  const { rest, notRecordings } = await storeOriginals(importing, found, {
    setSize: FILES_PER_CHILD,
    onSet: addChild,
    progress: (met) => task.progress(met, null, 'Reading files.'),
  })
  if (!isFannedOut) await commit(context, task, importing, rest)
  else if (rest.length > 0) await addChild(rest)
  return { isFannedOut, notRecordings }
}

async function commit(
  context: HandlerContext,
  { progress }: Task,
  importing: Importing,
  files: readonly StoredFile[],
): Promise<void> {
  if (files.length === 0) return
  await context.derivers.with(await settingFor(context, importing.athlete), (deriver) =>
    commitFiles({ ...importing, deriver }, files, (done) => progress(done, files.length, null)),
  )
}

async function finalize(
  { progress }: Task,
  importing: Importing,
  { paths, uploaded }: z.infer<typeof payload>,
  { notRecordings }: { readonly notRecordings: number },
): Promise<void> {
  const { store, athlete, importId } = importing
  await store.transact((db) => retellTwins(db, importing))
  const counts = await importCounts(store.db, athlete, importId)
  if (uploaded) for (const path of paths) await removeUpload(path)
  const files = counts.imported + counts.alreadyHere + counts.setAside
  progress(files, files, countSentence({ ...counts, notRecordings }))
}

/** With the folder of its own that it came in. */
async function removeUpload(path: string): Promise<void> {
  await rm(path, { force: true })
  await rmdir(dirname(path)).catch(() => undefined)
}
