import { rm, rmdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { type ArrivalCounts, countArrivals } from '../../store/arrivals.ts'
import { ensureAthlete } from '../../store/athletes.ts'
import type { Handler, Task } from '../jobs.ts'
import { Hopeless } from '../work-job.ts'
import { enterFiles } from './enter-files.ts'
import { keepFiles } from './keep-files.ts'
import { storedFile } from './stored-file.ts'
import type { Workshop } from './workshop.ts'

/** What an import job is handed in with. */
const wanted = z.object({
  /** Files, folders and archives, as every worker reaches them. */
  paths: z.array(z.string()),
  /** They were put there for this import alone, and are removed when it is done. */
  uploaded: z.boolean().default(false),
})

/** What one of its parts is: files whose originals are kept by now. */
const wantedPart = z.object({ files: z.array(storedFile) })

/** Files of a part: a second or two of work, little to do again where a worker dies. */
const FILES_OF_PART = 25

/** A single file is often one of many that come one by one: they are learnt from together. */
const CALIBRATION_DELAY_S = 15

/**
 * Imports files, folders and archives. Whoever takes the job reads them once, keeps each original that is new, and
 * cuts off parts of so many of these for any worker to make sense of. A part names its files by their contents: it
 * does not matter what becomes of folder or archive meanwhile, nor how often it is done.
 */
export function importHandler(workshop: Workshop): Handler {
  return async (task) => {
    if (task.job !== task.whole) {
      const { files } = wantedPart.parse(task.payload)
      return enterFiles(workshop, task, files)
    }
    const asked = wanted.safeParse(task.payload)
    if (!asked.success) throw new Hopeless('An import has to name what to import.')
    if (!task.isAfterParts && (await isCutUp(workshop, task, asked.data.paths))) return
    await endImport(workshop, task, asked.data)
  }
}

/** A few files are imported on the spot. */
async function isCutUp(workshop: Workshop, task: Task, paths: readonly string[]): Promise<boolean> {
  const { athlete } = task
  await ensureAthlete(workshop.store.db, { athlete, name: athlete, created_s: workshop.clock() })
  let isCut = false
  const rest = await keepFiles(workshop, task, paths, FILES_OF_PART, async (files) => {
    isCut = true
    await task.part({ files }, files.length)
  })
  if (isCut && rest.length > 0) await task.part({ files: rest }, rest.length)
  if (!isCut) await enterFiles(workshop, task, rest)
  return isCut
}

async function endImport(
  { store, jobs }: Workshop,
  { athlete, job, progress, isAfterParts }: Task,
  { paths, uploaded }: z.infer<typeof wanted>,
): Promise<void> {
  const counts = await countArrivals(store.db, athlete, job)
  const files = counts.imported + counts.alreadyHere + counts.setAside
  const delay_s = isAfterParts ? 0 : CALIBRATION_DELAY_S
  if (counts.imported > 0)
    await jobs.add({ athlete, kind: 'calibrate', payload: null, key: 'calibrate', delay_s })
  if (uploaded) for (const path of paths) await removeUpload(path)
  progress(files, files, inWords(counts))
}

/** With the folder of its own that it came in. */
async function removeUpload(path: string): Promise<void> {
  await rm(path, { force: true })
  await rmdir(dirname(path)).catch(() => undefined)
}

function inWords({ imported, alreadyHere, setAside }: ArrivalCounts): string {
  const told = [`${imported} imported`, `${alreadyHere} already here`, `${setAside} set aside`]
  return `${told.join(', ')}.`
}
