import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { FileReading } from '../../activity/activity.ts'
import { tooLarge } from '../../activity/archive-reasons.ts'
import { MAX_RECORDING_BYTES } from '../../activity/file-limits.ts'
import { readActivityFile } from '../../activity/read.ts'
import { unreadable } from '../../activity/unreadable.ts'
import { reasonOf } from '../../import/sources/folder.ts'
import { UserError } from '../user-error.ts'

const CHUNK = 1024 * 1024

/**
 * The whole file, up to `limit` bytes; also from a pipe, which does not tell its size beforehand.
 *
 * @throws UserError with the reason when it cannot be read or is larger than the limit
 */
export function readLimited(path: string, limit = MAX_RECORDING_BYTES): Uint8Array {
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
