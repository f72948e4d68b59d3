import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { FileReading } from '../../activity/activity.ts'
import { readActivityFile, unreadable } from '../../activity/read.ts'
import { UserError } from '../user-error.ts'

/**
 * Bytes. The longest real recording met so far is under 10 MB, a 35-hour GPX unpacked under 60 MB; what is
 * larger than this is some other kind of file.
 */
const LARGEST_FILE = 256 * 1024 * 1024

const CHUNK = 1024 * 1024

/**
 * The whole file, up to `limit` bytes; also from a pipe, which does not tell its size beforehand.
 *
 * @throws Complaint with the reason when it cannot be read or is larger than the limit
 */
export function readLimited(path: string, limit = LARGEST_FILE): Uint8Array {
  try {
    const file = openSync(path, 'r')
    try {
      return readOpen(file, limit)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(reasonOf(error))
  }
}

/** What a file holds; one that cannot be read holds nothing, and says why. */
export function readingOf(path: string): FileReading {
  try {
    return readActivityFile(path, readLimited(path))
  } catch (error) {
    if (error instanceof UserError) return unreadable(error.message)
    throw error
  }
}

function readOpen(file: number, limit: number): Uint8Array {
  const { size } = fstatSync(file)
  if (size > limit) throw new UserError(tooLarge(limit))
  // One byte more than stated, to notice in the same read that the file has ended.
  let bytes = new Uint8Array(size > 0 ? size + 1 : CHUNK)
  let length = 0
  for (;;) {
    const read = readSync(file, bytes, length, bytes.length - length, null)
    if (read === 0) return bytes.subarray(0, length)
    length += read
    if (length > limit) throw new UserError(tooLarge(limit))
    if (length === bytes.length) {
      const larger = new Uint8Array(bytes.length * 2)
      larger.set(bytes)
      bytes = larger
    }
  }
}

function tooLarge(limit: number): string {
  return `It is larger than ${Math.round(limit / 2 ** 20)} MB, more than any recording of a run; it was not read.`
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return 'There is no such file or folder.'
  if (code === 'EACCES' || code === 'EPERM') return 'This user may not read it.'
  if (code === 'EISDIR') return 'It is a folder.'
  return `It could not be read (${error instanceof Error ? error.message : String(error)}).`
}
