import { importCountsWords, NO_RECORDING } from '../../words/import-counts.ts'
import { rm, rmdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { type ImportItemCounts, countImportItems } from '../../store/import-items.ts'
import { ensureAthlete } from '../../store/athletes.ts'
import { type Handler, PermanentError, type Task } from '../jobs.ts'
import { enterFiles } from './enter-files.ts'
import { keepFiles } from './keep-files.ts'
import { storedFile } from './stored-file.ts'
import type { HandlerContext } from './handler-context.ts'

/** What an import job is submitted with. */
const wanted = z.object({
  /** Files, folders and archives, as every worker reaches them. */
  paths: z.array(z.string()),
  /** They were put there for this import alone, and are removed when it is done. */
  uploaded: z.boolean().default(false),
})

/** What a child is submitted with: files whose originals are kept by now. */
const childPayload = z.object({ files: z.array(storedFile) })

/** A second or two of work: little to redo where a worker dies. */
const FILES_PER_CHILD = 25

/**
 * Imports files, folders and archives. The first call reads them once, keeps each original that is new, and adds
 * children for any worker to process so many of these. A child names its files by their contents: it does not matter
 * what becomes of folder or archive meanwhile, nor how often it runs.
 */
export function importHandler(context: HandlerContext): Handler {
  return async (task) => {
    if (task.parent !== null) {
      const { files } = childPayload.parse(task.payload)
      return enterFiles(context, task, files)
    }
    const asked = wanted.safeParse(task.payload)
    if (!asked.success) throw new PermanentError('An import has to name what to import.')
    if (!task.isFinalizing && (await fanOut(context, task, asked.data.paths))) return
    await endImport(context, task, asked.data)
  }
}

/** Adds children for many files; a few are imported on the spot. @returns whether there are children to wait for */
async function fanOut(context: HandlerContext, task: Task, paths: readonly string[]): Promise<boolean> {
  const { athlete } = task
  await ensureAthlete(context.store.db, { athlete, name: athlete, created_s: context.clock() })
  let isFannedOut = false
  const rest = await keepFiles(context, task, paths, FILES_PER_CHILD, async (files) => {
    isFannedOut = true
    await task.addChild({ files }, files.length)
  })
  if (isFannedOut && rest.length > 0) await task.addChild({ files: rest }, rest.length)
  if (!isFannedOut) await enterFiles(context, task, rest)
  return isFannedOut
}

async function endImport(
  { store }: HandlerContext,
  { athlete, job, progress }: Task,
  { paths, uploaded }: z.infer<typeof wanted>,
): Promise<void> {
  const counts = await countImportItems(store.db, athlete, job)
  const files = counts.imported + counts.alreadyHere + counts.setAside
  if (uploaded) for (const path of paths) await removeUpload(path)
  progress(files, files, inWords(counts))
}

/** With the folder of its own that it came in. */
async function removeUpload(path: string): Promise<void> {
  await rm(path, { force: true })
  await rmdir(dirname(path)).catch(() => undefined)
}

function inWords(counts: ImportItemCounts): string {
  const words = importCountsWords(counts)
  return words === null ? NO_RECORDING : `${words}.`
}
