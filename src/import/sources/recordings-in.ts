import type { FileReading } from '../../activity/activity.ts'
import { toldBy } from '../../activity/exports/metadata.ts'
import { readActivityFile } from '../../activity/read.ts'
import { unreadable } from '../../activity/unreadable.ts'
import { foundIn, reasonOf } from './folder.ts'
import type { Found } from './found.ts'

/** A recording in what was named: on the disk, or in an archive there. */
export interface RecordingFile {
  /** Path as typed, and below it as it lies there: `runs/a.fit`, `runs/export.zip/b.fit`. */
  readonly path: string
  /** What it holds; one that cannot be read holds nothing, and says why. */
  readonly reading: FileReading
}

/**
 * Every recording in the files, folders and archives named, one at a time; what cannot be looked into is among them,
 * with the reason. See `foundIn`.
 */
export async function* recordingsIn(paths: readonly string[]): AsyncGenerator<RecordingFile> {
  for await (const found of foundIn(paths, { labels: paths }))
    if (found.kind !== 'other') yield { path: found.path, reading: await readingOf(found) }
}

/** The paths that `recordingsIn` will tell, without reading the recordings. */
export async function recordingPaths(paths: readonly string[]): Promise<string[]> {
  const names: string[] = []
  for await (const found of foundIn(paths, { labels: paths }))
    if (found.kind !== 'other') names.push(found.path)
  return names
}

async function readingOf(found: Exclude<Found, { kind: 'other' }>): Promise<FileReading> {
  if (found.kind === 'trouble') return unreadable(found.reason)
  try {
    const reading = readActivityFile(found.path, await found.read())
    return { ...reading, activities: reading.activities.map((activity) => toldBy(found.hint, activity)) }
  } catch (error) {
    return unreadable(reasonOf(error))
  }
}
