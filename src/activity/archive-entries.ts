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
import { leadsOut } from './archive-paths.ts'
import { ARCHIVE_REASONS } from './archive-reasons.ts'
import { MAX_RECORDING_BYTES } from './file-limits.ts'
import { RECORDING_LIMIT } from './gunzip.ts'
import { HEAD_BYTES, isNamedArchive } from './recognise.ts'

/** What an archive holds, or why that cannot be told. */
export function archiveEntries(archive: Uint8Array): ZipEntry[] | string {
  try {
    return readZipDirectory(archive)
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    return error.trouble === 'no-directory' ? ARCHIVE_REASONS.noList : ARCHIVE_REASONS.listDamaged
  }
}

/** Why an entry is not looked into, as a sentence; null where nothing stands against it. */
export function entryObstacle(entry: ZipEntry): string | null {
  if (leadsOut(entry.path)) return ARCHIVE_REASONS.leadsOut
  if (entry.isLink) return ARCHIVE_REASONS.isLink
  if (entry.isEncrypted) return ARCHIVE_REASONS.locked
  return entry.method === STORED || entry.method === DEFLATED ? null : ARCHIVE_REASONS.unknownPacking
}

/** An entry's bytes, or why they cannot be had. */
export function unpackedOf(archive: Uint8Array, entry: ZipEntry): Uint8Array | string {
  const obstacle = entryObstacle(entry)
  if (obstacle !== null) return obstacle
  if (entry.size > MAX_RECORDING_BYTES && !isNamedArchive(entry.path)) return ARCHIVE_REASONS.tooLarge
  if (entry.size > mostInflated({ ...RECORDING_LIMIT, bytes: Infinity }, entry.packedSize))
    return ARCHIVE_REASONS.bomb
  try {
    return readZipEntry(archive, entry)
  } catch (error) {
    if (isDamage(error)) return ARCHIVE_REASONS.damaged
    throw error
  }
}

/** The first bytes of an entry; none of one that cannot be unpacked. */
export function entryHead(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entryObstacle(entry) !== null) return new Uint8Array()
  try {
    const [head] = readZipEntryChunks(archive, entry, RECORDING_LIMIT)
    return head === undefined ? new Uint8Array() : head.subarray(0, HEAD_BYTES)
  } catch (error) {
    if (isDamage(error)) return new Uint8Array()
    throw error
  }
}

/** Whether what is thrown tells of an archive's damage; any other trouble is not to be swallowed. */
export function isDamage(error: unknown): boolean {
  return error instanceof ZipError || error instanceof InflateError
}
