import type { FileReading } from './activity.ts'
import { archiveEntries, unpackedOf } from './archive-entries.ts'
import { ARCHIVE_REASONS } from './archive-reasons.ts'
import { isBombOfMany, MAX_DEPTH, MAX_ENTRIES } from './file-limits.ts'
import { readActivityFile } from './read.ts'
import { beginsLikeArchive, isHidden, isNamedArchive, isNamedRecording } from './recognise.ts'
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
 * named like a recording, archives within it opened too. The limits are those of `import/sources`, which opens archives
 * from a disk. What cannot be read is among them, with the reason.
 */
export function readFiles(name: string, bytes: Uint8Array): Generator<ArchivedFile> {
  return filesIn(name, bytes, 0, { packed: bytes.length, unpacked: 0 })
}

function* filesIn(name: string, bytes: Uint8Array, depth: number, tally: Tally): Generator<ArchivedFile> {
  if (!beginsLikeArchive(bytes)) yield { name, reading: readActivityFile(name, bytes) }
  else if (depth >= MAX_DEPTH) yield { name, reading: unreadable(ARCHIVE_REASONS.tooDeep) }
  else yield* filesInZip(name, bytes, depth, tally)
}

function* filesInZip(name: string, bytes: Uint8Array, depth: number, tally: Tally): Generator<ArchivedFile> {
  const entries = archiveEntries(bytes)
  if (typeof entries === 'string') {
    yield { name, reading: unreadable(entries) }
    return
  }
  const wanted = entries.slice(0, MAX_ENTRIES).filter(({ path }) => isWanted(path))
  for (const entry of wanted) {
    const path = `${name}/${entry.path}`
    const unpacked = unpackedOf(bytes, entry)
    if (typeof unpacked === 'string') yield { name: path, reading: unreadable(unpacked) }
    else {
      tally.unpacked += unpacked.length
      yield* filesIn(path, unpacked, depth + 1, tally)
    }
    if (!isBombOfMany(tally.packed, tally.unpacked)) continue
    yield { name, reading: unreadable(ARCHIVE_REASONS.bombOfMany) }
    return
  }
  if (entries.length > MAX_ENTRIES) yield { name, reading: unreadable(ARCHIVE_REASONS.tooMany) }
  else if (wanted.length === 0) yield { name, reading: unreadable('There is no recording in this archive.') }
}

function isWanted(path: string): boolean {
  return !path.endsWith('/') && !isHidden(path) && (isNamedRecording(path) || isNamedArchive(path))
}
