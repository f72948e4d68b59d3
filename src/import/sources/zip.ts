import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { ARCHIVE_REASONS } from '../../activity/archive-reasons.ts'
import { type Found, SourceError } from './found.ts'
import {
  isBomb,
  isBombOfMany,
  MAX_DEPTH,
  MAX_ENTRIES,
  MAX_NESTED_BYTES,
  MAX_RECORDING_BYTES,
} from '../../activity/file-limits.ts'
import { readBounded } from './read-bounded.ts'
import {
  beginsLikeRecording,
  HEAD_BYTES,
  isHidden,
  isNamedArchive,
  isNamedRecording,
} from '../../activity/recognise.ts'
import { passedByName } from '../../activity/passed-over.ts'
import { ACTIVITIES_LIST, hintsFromList, type Hints } from './strava-list.ts'

/** Bytes that came out of one archive, those within it counted too. */
interface Tally {
  readonly packed: number
  unpacked: number
}

/**
 * Everything in a zip archive in the order of its list, archives within it opened by way of a temporary file. Sizes
 * that the archive states are believed nowhere: what comes out is counted and checked. A bad entry is found as
 * trouble and the next one is looked at.
 *
 * @param label what the archive is called; stands before the paths of what is in it
 * @param weight bytes on the disk
 */
export async function* foundInArchive(
  file: string,
  label: string,
  weight: number,
  depth = 1,
  tally: Tally = { packed: weight, unpacked: 0 },
): AsyncGenerator<Found> {
  let zip: ZipFile
  try {
    zip = await yauzl.openPromise(file, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: false,
    })
  } catch (error) {
    yield { kind: 'trouble', path: label, weight_bytes: weight, reason: openingReason(error) }
    return
  }
  try {
    yield* foundInZip(zip, label, weight, depth, tally)
  } finally {
    zip.close()
  }
}

async function* foundInZip(
  zip: ZipFile,
  label: string,
  weight: number,
  depth: number,
  tally: Tally,
): AsyncGenerator<Found> {
  const { entries, fault } = await entriesOf(zip)
  if (entries.length === 0 && fault === null)
    yield { kind: 'other', as: 'emptyArchive', path: label, weight_bytes: weight }
  const hints = await hintsIn(zip, entries)
  for (const { entry, name } of entries) {
    const path = posix.join(label, harmless(name))
    try {
      yield* foundInEntry(zip, entry, { name, path, hints, depth, tally })
    } catch (error) {
      yield { kind: 'trouble', path, weight_bytes: entry.compressedSize, reason: entryReason(error) }
    }
    if (!isBombOfMany(tally.packed, tally.unpacked)) continue
    yield { kind: 'trouble', path: label, weight_bytes: 0, reason: ARCHIVE_REASONS.bombOfMany }
    return
  }
  if (fault !== null) yield { kind: 'trouble', path: label, weight_bytes: 0, reason: fault }
}

interface Here {
  /** As the archive has it. */
  readonly name: string
  readonly path: string
  readonly hints: Hints
  readonly depth: number
  readonly tally: Tally
}

async function* foundInEntry(
  zip: ZipFile,
  entry: Entry,
  { name, path, hints, depth, tally }: Here,
): AsyncGenerator<Found> {
  const place = { path, weight_bytes: entry.compressedSize }
  const isArchive = isNamedArchive(name)
  const isWanted = isArchive || isNamedRecording(name)
  const passed = isHidden(name) ? 'hidden' : isWanted ? null : passedByName(name)
  const obstacle = obstacleTo(entry, name)
  if (passed !== null || (!isWanted && obstacle !== null))
    yield { kind: 'other', as: passed ?? 'other', ...place }
  else if (obstacle !== null) yield { kind: 'trouble', ...place, reason: obstacle }
  else if (isArchive && depth >= MAX_DEPTH)
    yield { kind: 'trouble', ...place, reason: ARCHIVE_REASONS.tooDeep }
  else if (isArchive) yield* foundInNested(zip, entry, { path, depth, tally })
  else if (isWanted || beginsLikeRecording(await headOf(zip, entry))) {
    const read = async () => checked(entry, await unpacked(zip, entry, tally))
    yield { kind: 'recording', ...place, hint: hints.get(name) ?? null, read }
  } else yield { kind: 'other', as: 'other', ...place }
}

/** Bytes of an entry, as many as come, to be checked against what the archive says of them. */
async function unpacked(zip: ZipFile, entry: Entry, tally: Tally): Promise<Uint8Array> {
  try {
    const stream = await zip.openReadStreamPromise(entry)
    return await readBounded(counted(stream, tally), MAX_RECORDING_BYTES, entry.compressedSize)
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError(entryReason(error), { cause: error })
  }
}

async function* counted(stream: Readable, tally: Tally): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    // A stream of bytes hands out bytes.
    const bytes = chunk as Uint8Array
    tally.unpacked += bytes.length
    yield bytes
  }
}

function checked(entry: Entry, bytes: Uint8Array): Uint8Array {
  if (crc32(bytes) !== entry.crc32) throw new SourceError(ARCHIVE_REASONS.damaged)
  return bytes
}

async function* foundInNested(
  zip: ZipFile,
  entry: Entry,
  { path, depth, tally }: Pick<Here, 'path' | 'depth' | 'tally'>,
): AsyncGenerator<Found> {
  const folder = await mkdtemp(join(tmpdir(), 'underfoot-zip-'))
  try {
    const file = join(folder, 'nested.zip')
    await spill(zip, entry, file, tally)
    yield* foundInArchive(file, path, entry.compressedSize, depth + 1, tally)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function spill(zip: ZipFile, entry: Entry, file: string, tally: Tally): Promise<void> {
  const stream = await zip.openReadStreamPromise(entry)
  let length = 0
  const bounded = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of counted(stream, tally)) {
      length += chunk.length
      if (length > MAX_NESTED_BYTES || isBomb(entry.compressedSize, length))
        throw new SourceError(ARCHIVE_REASONS.bomb)
      yield chunk
    }
  }
  await pipeline(bounded, createWriteStream(file))
}

async function headOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry)
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    // A stream of bytes hands out bytes.
    const bytes = chunk as Uint8Array
    parts.push(bytes)
    length += bytes.length
    // Leaving the loop ends the stream: no more is unpacked.
    if (length >= HEAD_BYTES) break
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES)
}

interface Listed {
  readonly entry: Entry
  readonly name: string
}

/** The archive's list as far as it makes sense, and what was wrong with the rest. */
async function entriesOf(zip: ZipFile): Promise<{ entries: Listed[]; fault: string | null }> {
  const entries: Listed[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.length >= MAX_ENTRIES) return { entries, fault: ARCHIVE_REASONS.tooMany }
      const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry
      const name = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
      if (!name.endsWith('/')) entries.push({ entry, name })
    }
    return { entries, fault: null }
  } catch {
    return { entries, fault: ARCHIVE_REASONS.listDamaged }
  }
}

/** What an export's list says of the files beside it. */
async function hintsIn(zip: ZipFile, entries: readonly Listed[]): Promise<Hints> {
  const hints = new Map<string, NonNullable<ReturnType<Hints['get']>>>()
  for (const { entry, name } of entries) {
    if (posix.basename(name) !== ACTIVITIES_LIST || isHidden(name) || obstacleTo(entry, name) !== null)
      continue
    const bytes = await unpacked(zip, entry, { packed: 0, unpacked: 0 }).catch(() => null)
    if (bytes === null) continue
    for (const [file, hint] of hintsFromList(bytes)) hints.set(posix.join(posix.dirname(name), file), hint)
  }
  return hints
}

const UNIX = 3
const FILE_TYPE = 0o170000
const LINK = 0o120000

/** Why an entry is not looked into, as a sentence; null where nothing stands against it. */
function obstacleTo(entry: Entry, name: string): string | null {
  if (yauzl.validateFileName(name) !== null) return ARCHIVE_REASONS.leadsOut
  const mode = entry.externalFileAttributes >>> 16
  if (entry.versionMadeBy >>> 8 === UNIX && (mode & FILE_TYPE) === LINK) return ARCHIVE_REASONS.isLink
  if (entry.isEncrypted()) return ARCHIVE_REASONS.locked
  return entry.canDecodeFileData() ? null : ARCHIVE_REASONS.unknownPacking
}

/** The name for people: without what would lead elsewhere. */
function harmless(name: string): string {
  return name
    .split(/[/\\]/)
    .filter((part) => part !== '..' && part !== '.' && part !== '')
    .join('/')
}

function openingReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/end of central directory|not a zip file/i.test(message)) return ARCHIVE_REASONS.noList
  return `This zip archive could not be opened (${message.replace(/\.$/, '')}).`
}

function entryReason(error: unknown): string {
  return error instanceof SourceError ? error.message : ARCHIVE_REASONS.damaged
}
