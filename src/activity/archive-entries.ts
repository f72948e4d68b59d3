import { InflateError, mostInflated } from '../bytes/inflate-limited.ts'
import { DEFLATED, readZipDirectory, readZipEntry, STORED, type ZipEntry, ZipError } from '../bytes/zip.ts'
import { ARCHIVE_REASONS } from './archive-reasons.ts'
import { MAX_RECORDING_BYTES } from './file-limits.ts'
import { RECORDING_LIMIT } from './gunzip.ts'
import { isNamedRecording } from './recognise.ts'

/** What an archive holds, or why that cannot be told. */
export function archiveEntries(archive: Uint8Array): ZipEntry[] | string {
  try {
    return readZipDirectory(archive)
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    return error.trouble === 'no-directory' ? ARCHIVE_REASONS.noList : ARCHIVE_REASONS.listDamaged
  }
}

/** An entry's bytes, or why they cannot be had. */
export function unpackedOf(archive: Uint8Array, entry: ZipEntry): Uint8Array | string {
  if (entry.isEncrypted) return ARCHIVE_REASONS.locked
  if (entry.method !== STORED && entry.method !== DEFLATED) return ARCHIVE_REASONS.unknownPacking
  if (entry.size > MAX_RECORDING_BYTES && isNamedRecording(entry.path)) return ARCHIVE_REASONS.tooLarge
  if (entry.size > mostInflated({ ...RECORDING_LIMIT, bytes: Infinity }, entry.packedSize))
    return ARCHIVE_REASONS.bomb
  try {
    return readZipEntry(archive, entry)
  } catch (error) {
    if (error instanceof ZipError || error instanceof InflateError) return ARCHIVE_REASONS.damaged
    throw error
  }
}
