import { InflateError, mostInflated } from '../bytes/inflate-limited.ts'
import {
  DEFLATED,
  readZipDirectory,
  readZipEntry,
  readZipEntryChunks,
  STORED,
  type ZipEntry,
  ZipError,
} from '../bytes/zip.ts'
import type { FileReading } from './activity.ts'
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
import { isBombOfMany, LIST_LIMIT, MAX_DEPTH, MAX_ENTRIES, MAX_RECORDING_BYTES } from './file-limits.ts'
import { RECORDING_LIMIT } from './gunzip.ts'
import { readActivityFile, unreadable } from './read.ts'
import {
  beginsLikeArchive,
  type FileKind,
  HEAD_BYTES,
  headText,
  isHidden,
  isNamedRecording,
  kindByHead,
  kindByName,
} from './recognise.ts'

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
export function readFiles(name: string, bytes: Uint8Array): Generator<ArchivedFile> {
  return filesIn(name, bytes, 0, { packed: bytes.length, unpacked: 0 })
}

function* filesIn(
  name: string,
  bytes: Uint8Array,
  depth: number,
  tally: Tally,
  hint: ExportMetadata | null = null,
): Generator<ArchivedFile> {
  if (!beginsLikeArchive(bytes)) yield { name, reading: readingOf(name, bytes, hint) }
  else if (depth >= MAX_DEPTH) yield { name, reading: unreadable(ARCHIVE_REASONS.tooDeep) }
  else yield* filesInZip(name, bytes, depth, tally)
}

function readingOf(name: string, bytes: Uint8Array, hint: ExportMetadata | null): FileReading {
  const reading = readActivityFile(name, bytes)
  return { ...reading, activities: reading.activities.map((activity) => toldBy(hint, activity)) }
}

function* filesInZip(name: string, bytes: Uint8Array, depth: number, tally: Tally): Generator<ArchivedFile> {
  const listed = entriesOf(bytes)
  if (typeof listed === 'string') {
    yield { name, reading: unreadable(listed) }
    return
  }
  const entries = listed.slice(0, MAX_ENTRIES).filter(({ path }) => !path.endsWith('/'))
  const lists = listsAmong(bytes, entries)
  let isEmpty = true
  for (const entry of entries) {
    const path = `${name}/${entry.path}`
    for (const found of filesInEntry(bytes, entry, { path, depth, tally, lists })) {
      isEmpty = false
      yield found
    }
    if (!isBombOfMany(tally.packed, tally.unpacked)) continue
    yield { name, reading: unreadable(ARCHIVE_REASONS.bombOfMany) }
    return
  }
  if (listed.length > MAX_ENTRIES) yield { name, reading: unreadable(ARCHIVE_REASONS.tooMany) }
  else if (isEmpty && depth === 0)
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
  const unpacked = kind.is === 'notRead' ? kind.reason : unpackedOf(archive, entry)
  if (typeof unpacked === 'string') {
    yield { name: path, reading: unreadable(unpacked) }
    return
  }
  tally.unpacked += unpacked.length
  yield* filesIn(path, unpacked, depth + 1, tally, lists.hint(entry.path))
}

function kindOfList({ reason }: ExportList): FileKind {
  return reason === null ? { is: 'passedOver', as: 'list' } : { is: 'notRead', reason }
}

function kindOfEntry(archive: Uint8Array, entry: ZipEntry): FileKind {
  return kindByName(entry.path) ?? kindByHead(entry.path, headOf(archive, entry))
}

/** The first bytes of an entry; none of one that cannot be unpacked. */
function headOf(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  if (obstacleTo(entry) !== null) return new Uint8Array()
  try {
    const [head] = readZipEntryChunks(archive, entry, RECORDING_LIMIT)
    return head === undefined ? new Uint8Array() : head.subarray(0, HEAD_BYTES)
  } catch (error) {
    return nothingOf(error)
  }
}

function listsAmong(archive: Uint8Array, entries: readonly ZipEntry[]): ListsRead {
  const read = new ListsRead()
  const resolve = resolverAmong(entries.map(({ path }) => path))
  for (const entry of entries)
    if (mayBeList(entry.path) && !isHidden(entry.path) && obstacleTo(entry) === null)
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
  if (!beginsLikeAppleHealth(headText(headOf(archive, entry)))) return null
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
    nothingOf(error)
    return null
  }
}

function entriesOf(archive: Uint8Array): ZipEntry[] | string {
  try {
    return readZipDirectory(archive)
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    return error.trouble === 'no-directory' ? ARCHIVE_REASONS.noList : ARCHIVE_REASONS.listDamaged
  }
}

/** Why an entry is not looked into, as a sentence; null where nothing stands against it. */
function obstacleTo(entry: ZipEntry): string | null {
  if (entry.isEncrypted) return ARCHIVE_REASONS.locked
  return entry.method === STORED || entry.method === DEFLATED ? null : ARCHIVE_REASONS.unknownPacking
}

/** An entry's bytes, or why they cannot be had. */
function unpackedOf(archive: Uint8Array, entry: ZipEntry): Uint8Array | string {
  const obstacle = obstacleTo(entry)
  if (obstacle !== null) return obstacle
  if (entry.size > MAX_RECORDING_BYTES && isNamedRecording(entry.path)) return ARCHIVE_REASONS.tooLarge
  if (entry.size > mostInflated({ ...RECORDING_LIMIT, bytes: Infinity }, entry.packedSize))
    return ARCHIVE_REASONS.bomb
  try {
    return readZipEntry(archive, entry)
  } catch (error) {
    nothingOf(error)
    return ARCHIVE_REASONS.damaged
  }
}

/** Nothing, of what is damaged within an archive; any other trouble is not ours to swallow. */
function nothingOf(error: unknown): Uint8Array {
  if (error instanceof ZipError || error instanceof InflateError) return new Uint8Array()
  throw error
}
