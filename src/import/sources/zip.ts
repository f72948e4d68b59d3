import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { pipeline } from 'node:stream/promises'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { mostInflated } from '../../bytes/inflate-limited.ts'
import { harmlessPath } from '../../activity/archive-paths.ts'
import { ARCHIVE_REASONS } from '../../activity/archive-reasons.ts'
import { type Found, SourceError } from './found.ts'
import {
  isBomb,
  isBombOfMany,
  LIST_LIMIT,
  MAX_DEPTH,
  MAX_ENTRIES,
  MAX_NESTED_BYTES,
} from '../../activity/file-limits.ts'
import { type FileKind, isHidden, kindByHead, kindByName } from '../../activity/recognise.ts'
import { type ListsRead, mayBeList, resolverAmong } from '../../activity/exports/lists.ts'
import { foundList } from './found-list.ts'
import { readLists } from './lists.ts'
import { counted, entryBytes, entryReason, headOfEntry, obstacleTo, type Tally } from './zip-entry.ts'

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
  const lists = await listsAmong(zip, entries)
  for (const { entry, name } of entries) {
    const path = posix.join(label, harmlessPath(name))
    try {
      yield* foundInEntry(zip, entry, { name, path, lists, depth, tally })
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
  readonly lists: ListsRead
  readonly depth: number
  readonly tally: Tally
}

async function* foundInEntry(
  zip: ZipFile,
  entry: Entry,
  { name, path, lists, depth, tally }: Here,
): AsyncGenerator<Found> {
  const place = { path, weight_bytes: entry.compressedSize }
  const list = lists.list(name)
  const obstacle = obstacleTo(entry, name)
  const byName = kindByName(name)
  // Of what cannot be looked into and is not named like anything of use nobody wants to hear.
  const kind = byName ?? (obstacle === null ? kindByHead(name, await headOfEntry(zip, entry)) : NOTHING)
  if (list !== undefined) yield foundList(list, path, entry.compressedSize)
  else if (kind.is === 'passedOver') yield { kind: 'other', as: kind.as, ...place }
  else if (kind.is === 'notRead') yield { kind: 'trouble', ...place, reason: kind.reason }
  else if (obstacle !== null) yield { kind: 'trouble', ...place, reason: obstacle }
  else if (kind.is === 'recording') {
    const read = () => entryBytes(zip, entry, tally)
    yield { kind: 'recording', ...place, hint: lists.hint(name), read }
  } else if (depth >= MAX_DEPTH) yield { kind: 'trouble', ...place, reason: ARCHIVE_REASONS.tooDeep }
  else yield* foundInNested(zip, entry, { path, depth, tally })
}

const NOTHING: FileKind = { is: 'passedOver', as: 'other' }

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

/** The lists among the entries. */
function listsAmong(zip: ZipFile, entries: readonly Listed[]): Promise<ListsRead> {
  const candidates = entries.filter(
    ({ entry, name }) => mayBeList(name) && !isHidden(name) && obstacleTo(entry, name) === null,
  )
  return readLists(
    candidates.map(({ entry, name }) => ({
      path: name,
      head: () => headOfEntry(zip, entry),
      bytes: () => entryBytes(zip, entry, nobodys()),
      chunks: () => boundedChunks(zip, entry),
    })),
    resolverAmong(entries.map(({ name }) => name)),
  )
}

/** What a list unpacks to is bounded by itself. */
const nobodys = (): Tally => ({ packed: 0, unpacked: 0 })

async function* boundedChunks(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const tally = nobodys()
  for await (const chunk of counted(await zip.openReadStreamPromise(entry), tally)) {
    if (tally.unpacked > mostInflated(LIST_LIMIT, entry.compressedSize)) return
    yield chunk
  }
}

function openingReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/end of central directory|not a zip file/i.test(message)) return ARCHIVE_REASONS.noList
  return `This zip archive could not be opened (${message.replace(/\.$/, '')}).`
}
