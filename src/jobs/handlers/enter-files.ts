import { Batch } from '../../import/batch.ts'
import { arrivalOfKnown, enterAll, type Entering, type Entry } from '../../import/keep-files.ts'
import { Room } from '../../import/room.ts'
import type { Task } from '../jobs.ts'
import type { StoredFile } from './stored-file.ts'
import { settingFor, type Workshop } from './workshop.ts'

/** Files under way at once, so that no thread waits while others are being written; and bytes of them in memory. */
const MOST_FILES_AT_ONCE = 16
const MOST_BYTES_AT_ONCE = 64 * 2 ** 20

/**
 * Makes sense of files whose originals are kept, and enters them into the history. Files entered before are known.
 *
 * @throws StoreFault, or the signal's reason; what was entered until then stays
 */
export async function enterFiles(
  workshop: Workshop,
  task: Task,
  files: readonly StoredFile[],
): Promise<void> {
  const { store, derivers, clock } = workshop
  const { athlete, whole, signal, progress } = task
  let done = 0
  await derivers.with(await settingFor(workshop, athlete), async (deriver) => {
    const entering = { store, athlete, importId: whole, deriver, now_s: clock }
    const batch = new Batch<Entry>(async (entries) => {
      await enterAll(entering, entries)
      done += entries.length
      progress(done, files.length, null)
    })
    const room = new Room(MOST_FILES_AT_ONCE, MOST_BYTES_AT_ONCE)
    try {
      // The same bytes under two names are entered one after the other: the second finds the first.
      const entered = new Map<string, Promise<void>>()
      for (const file of files) {
        signal.throwIfAborted()
        await room.free()
        const twin = entered.get(file.sha256)
        await room.enter(file.size_bytes, () => {
          const itself = enterOne(entering, file, batch, twin)
          entered.set(file.sha256, itself)
          return itself
        })
      }
      await room.empty()
    } finally {
      // Nothing goes on behind the back of whoever is told that this failed.
      await room.settled()
    }
  })
}

async function enterOne(
  entering: Entering,
  file: StoredFile,
  batch: Batch<Entry>,
  twin: Promise<void> | undefined,
): Promise<void> {
  await twin
  await batch.add(await entryFor(entering, file))
}

async function entryFor(entering: Entering, { path, sha256, size_bytes, hint }: StoredFile): Promise<Entry> {
  const { store, athlete, deriver } = entering
  const known = await arrivalOfKnown(store.db, entering, { path, sha256 })
  if (known !== null) return { arrival: known }
  const bytes = await store.originals.read(athlete, sha256)
  return { file: { path, sha256, size_bytes, derived: await deriver.derive({ name: path, bytes, hint }) } }
}
