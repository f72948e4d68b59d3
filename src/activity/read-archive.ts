import { readZipEntryChunks, type ZipEntry } from '../bytes/zip.ts'
import type { FileReading } from './activity.ts'
import { archiveEntries, entryObstacle, entryHead, isDamage, unpackedOf } from './archive-entries.ts'
import { harmlessPath, OwnPaths } from './archive-paths.ts'
import { ARCHIVE_REASONS } from './archive-reasons.ts'
import { type AppleWorkout, AppleWorkoutReader, beginsLikeAppleHealth } from './exports/apple-workouts.ts'
import {
  appleList,
  type ExportList,
  isActivitiesList,
  ListsRead,
  mayBeList,
  resolverAmong,
  stravaList,
} from './exports/lists.ts'
import { type ExportMetadata, toldBy } from './exports/metadata.ts'
import { isBombOfMany, LIST_LIMIT, MAX_DEPTH, MAX_ENTRIES } from './file-limits.ts'
import { readActivityFile } from './read.ts'
import { beginsLikeArchive, type FileKind, headText, isHidden, kindByHead, kindByName } from './recognise.ts'
import { unreadable } from './unreadable.ts'

/** A recording in what was opened: the file itself, or one in an archive. */
export interface ArchivedFile {
  /** `run.fit`, `export.zip/runs/a.fit`. */
  readonly name: string
  readonly reading: FileReading
}

/** Bytes that went into what is opened, and that came out of it so far. */
interface Tally {
  readonly packed: number
  unpacked: number
}

/**
 * The recordings in a file whose bytes are all at hand, as in a browser: the file itself or, of a zip archive, what is
 * a recording by its name or its first bytes, archives within it opened too, lists of an export heard. The limits are
 * those of `import/sources`, which opens archives from a disk. What cannot be read is among them, with the reason.
 */
export function readFiles(name: string, bytes: Uint8Array): IterableIterator<ArchivedFile> {
  return beginsLikeArchive(bytes)
    ? underOwnNames(filesInZip(name, bytes, 1, { packed: bytes.length, unpacked: 0 }))
    : [{ name, reading: readingOf(name, bytes, null) }].values()
}

function* underOwnNames(all: Iterable<ArchivedFile>): Generator<ArchivedFile> {
  const paths = new OwnPaths()
  for (const { name, reading } of all) yield { name: paths.own(name), reading }
}

function readingOf(name: string, bytes: Uint8Array, hint: ExportMetadata | null): FileReading {
  const reading = readActivityFile(name, bytes)
  return { ...reading, activities: reading.activities.map((activity) => toldBy(hint, activity)) }
}

function* filesInZip(name: string, bytes: Uint8Array, depth: number, tally: Tally): Generator<ArchivedFile> {
  const listed = archiveEntries(bytes)
  if (typeof listed === 'string') {
    yield { name, reading: unreadable(listed) }
    return
  }
  const entries = listed.slice(0, MAX_ENTRIES).filter(({ path }) => !path.endsWith('/'))
  const lists = listsAmong(bytes, entries)
  let isEmpty = true
  for (const entry of entries) {
    const path = `${name}/${harmlessPath(entry.path)}`
    for (const found of filesInEntry(bytes, entry, { path, depth, tally, lists })) {
      isEmpty = false
      yield found
    }
    if (!isBombOfMany(tally.packed, tally.unpacked)) continue
    yield { name, reading: unreadable(ARCHIVE_REASONS.bombOfMany) }
    return
  }
  if (listed.length > MAX_ENTRIES) yield { name, reading: unreadable(ARCHIVE_REASONS.tooMany) }
  else if (isEmpty && depth === 1)
    yield { name, reading: unreadable('There is no recording in this archive.') }
}

interface Here {
  readonly path: string
  readonly depth: number
  readonly tally: Tally
  readonly lists: ListsRead
}

function* filesInEntry(
  archive: Uint8Array,
  entry: ZipEntry,
  { path, depth, tally, lists }: Here,
): Generator<ArchivedFile> {
  const list = lists.list(entry.path)
  const kind = list === undefined ? kindOfEntry(archive, entry) : kindOfList(list)
  if (kind.is === 'passedOver') return
  const unpacked = kind.is === 'notRead' ? kind.reason : bytesOf(archive, entry, kind, depth)
  if (typeof unpacked === 'string') {
    yield { name: path, reading: unreadable(unpacked) }
    return
  }
  tally.unpacked += unpacked.length
  if (kind.is === 'archive') yield* filesInZip(path, unpacked, depth + 1, tally)
  else yield { name: path, reading: readingOf(path, unpacked, lists.hint(entry.path)) }
}

function bytesOf(archive: Uint8Array, entry: ZipEntry, { is }: FileKind, depth: number): Uint8Array | string {
  return is === 'archive' && depth >= MAX_DEPTH ? ARCHIVE_REASONS.tooDeep : unpackedOf(archive, entry)
}

function kindOfList({ reason }: ExportList): FileKind {
  return reason === null ? { is: 'passedOver', as: 'list' } : { is: 'notRead', reason }
}

function kindOfEntry(archive: Uint8Array, entry: ZipEntry): FileKind {
  return kindByName(entry.path) ?? kindByHead(entry.path, entryHead(archive, entry))
}

function listsAmong(archive: Uint8Array, entries: readonly ZipEntry[]): ListsRead {
  const read = new ListsRead()
  const resolve = resolverAmong(entries.map(({ path }) => path))
  for (const entry of entries)
    if (mayBeList(entry.path) && !isHidden(entry.path) && entryObstacle(entry) === null)
      read.add(entry.path, listIn(archive, entry, resolve))
  return read
}

function listIn(
  archive: Uint8Array,
  entry: ZipEntry,
  resolve: (path: string) => string | null,
): ExportList | null {
  if (isActivitiesList(entry.path)) {
    const bytes = unpackedOf(archive, entry)
    return typeof bytes === 'string' ? null : stravaList(entry.path, bytes)
  }
  if (!beginsLikeAppleHealth(headText(entryHead(archive, entry)))) return null
  const workouts = workoutsIn(archive, entry)
  return workouts && appleList(entry.path, workouts, resolve)
}

function workoutsIn(archive: Uint8Array, entry: ZipEntry): readonly AppleWorkout[] | null {
  const reader = new AppleWorkoutReader()
  try {
    for (const chunk of readZipEntryChunks(archive, entry, LIST_LIMIT)) {
      reader.push(chunk)
      if (reader.isOver) break
    }
    return reader.end()
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}
