import { importItemOfKnown, enterAll, type Entering, type Entry } from '../../import/keep-files.ts'
import { WorkLimiter } from '../../import/work-limiter.ts'
import type { Task } from '../jobs.ts'
import type { StoredFile } from './stored-file.ts'
import { settingFor, type HandlerContext } from './handler-context.ts'

/** Files under way at once, so that no thread waits while another file is read; and bytes of them in memory. */
const MAX_FILES_AT_ONCE = 16
const MAX_BYTES_AT_ONCE = 64 * 2 ** 20

/**
 * Makes sense of files whose originals are kept, and enters them into the history. Files entered before are known.
 *
 * They are entered together: transactions of one athlete follow one another, whoever works for them, so that few
 * large ones leave the others more time than many small ones.
 *
 * @throws StoreError, or the signal's reason; what was entered until then stays
 */
export async function enterFiles(
  context: HandlerContext,
  task: Task,
  files: readonly StoredFile[],
): Promise<void> {
  const { store, derivers, clock } = context
  const { athlete, job, parent, progress } = task
  await derivers.with(await settingFor(context, athlete), async (deriver) => {
    const entering = { store, athlete, importId: parent ?? job, deriver, now_s: clock }
    await enterAll(entering, await entriesFor(entering, files, task.signal))
    progress(files.length, files.length, null)
  })
}

/** In the order of the files. */
async function entriesFor(
  entering: Entering,
  files: readonly StoredFile[],
  signal: AbortSignal,
): Promise<Entry[]> {
  const entries: Entry[] = []
  const room = new WorkLimiter(MAX_FILES_AT_ONCE, MAX_BYTES_AT_ONCE)
  try {
    for (const [i, file] of files.entries()) {
      signal.throwIfAborted()
      await room.ready()
      await room.run(file.size_bytes, async () => {
        entries[i] = await entryFor(entering, file)
      })
    }
    await room.drain()
    return entries
  } finally {
    // Wait for work in flight before rethrowing.
    await room.idle()
  }
}

async function entryFor(entering: Entering, { path, sha256, size_bytes, hint }: StoredFile): Promise<Entry> {
  const { store, athlete, deriver } = entering
  const known = await importItemOfKnown(store.db, entering, { path, sha256 })
  if (known !== null) return { item: known }
  const bytes = await store.originals.read(athlete, sha256)
  return { file: { path, sha256, size_bytes, derived: await deriver.derive({ name: path, bytes, hint }) } }
}
