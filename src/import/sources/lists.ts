import {
  type AppleWorkout,
  AppleWorkoutReader,
  beginsLikeAppleHealth,
} from '../../activity/exports/apple-workouts.ts'
import {
  appleList,
  type ExportList,
  isActivitiesList,
  ListsRead,
  stravaList,
} from '../../activity/exports/lists.ts'
import { headText } from '../../activity/recognise.ts'

/** A file that may be an export's list. */
export interface ListFile {
  /** From where all of them lie. */
  readonly path: string
  readonly head: () => Promise<Uint8Array>
  /** All of it. @throws when it cannot be had */
  readonly bytes: () => Promise<Uint8Array>
  /** The same as it comes, however large. */
  readonly chunks: () => AsyncIterable<Uint8Array>
}

/**
 * What lists among files say of the recordings beside them. One that cannot be read says nothing; the recordings speak
 * for themselves.
 *
 * @param resolve a file that is there for a path by which a list means it; null where none is
 */
export async function readLists(
  files: Iterable<ListFile>,
  resolve: (path: string) => string | null,
): Promise<ListsRead> {
  const read = new ListsRead()
  for (const file of files) read.add(file.path, await listIn(file, resolve).catch(() => null))
  return read
}

async function listIn(file: ListFile, resolve: (path: string) => string | null): Promise<ExportList | null> {
  if (isActivitiesList(file.path)) return stravaList(file.path, await file.bytes())
  if (!beginsLikeAppleHealth(headText(await file.head()))) return null
  return appleList(file.path, await workoutsIn(file.chunks()), resolve)
}

async function workoutsIn(chunks: AsyncIterable<Uint8Array>): Promise<readonly AppleWorkout[]> {
  const reader = new AppleWorkoutReader()
  for await (const chunk of chunks) {
    reader.push(chunk)
    if (reader.isOver) break
  }
  return reader.end()
}
