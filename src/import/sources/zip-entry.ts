import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { leadsOut } from '../../activity/archive-paths.ts'
import { ARCHIVE_REASONS } from '../../activity/archive-reasons.ts'
import { MAX_RECORDING_BYTES } from '../../activity/file-limits.ts'
import { HEAD_BYTES } from '../../activity/recognise.ts'
import { SourceError } from './found.ts'
import { readBounded } from './read-bounded.ts'

/** Bytes that came out of one archive, those within it counted too. */
export interface Tally {
  readonly packed: number
  unpacked: number
}

/**
 * All bytes of an entry, checked against what the archive says of them.
 *
 * @throws SourceError
 */
export async function entryBytes(zip: ZipFile, entry: Entry, tally: Tally): Promise<Uint8Array> {
  try {
    const chunks = counted(await zip.openReadStreamPromise(entry), tally)
    const bytes = await readBounded(chunks, MAX_RECORDING_BYTES, entry.compressedSize)
    if (crc32(bytes) !== entry.crc32) throw new SourceError(ARCHIVE_REASONS.damaged)
    return bytes
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError(entryReason(error), { cause: error })
  }
}

/** The bytes of an unpacked entry as they come, counted. */
export async function* counted(stream: Readable, tally: Tally): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    // A stream of bytes hands out bytes.
    const bytes = chunk as Uint8Array
    tally.unpacked += bytes.length
    yield bytes
  }
}

/** The first bytes of an entry; no more is unpacked. */
export async function headOfEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry)
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    // A stream of bytes hands out bytes.
    const bytes = chunk as Uint8Array
    parts.push(bytes)
    length += bytes.length
    // Leaving the loop ends the stream.
    if (length >= HEAD_BYTES) break
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES)
}

const UNIX = 3
const FILE_TYPE = 0o170000
const LINK = 0o120000

/** Why an entry is not looked into, as a sentence; null where nothing stands against it. */
export function obstacleTo(entry: Entry, name: string): string | null {
  if (leadsOut(name)) return ARCHIVE_REASONS.leadsOut
  const mode = entry.externalFileAttributes >>> 16
  if (entry.versionMadeBy >>> 8 === UNIX && (mode & FILE_TYPE) === LINK) return ARCHIVE_REASONS.isLink
  if (entry.isEncrypted()) return ARCHIVE_REASONS.locked
  return entry.canDecodeFileData() ? null : ARCHIVE_REASONS.unknownPacking
}

export function entryReason(error: unknown): string {
  return error instanceof SourceError ? error.message : ARCHIVE_REASONS.damaged
}
