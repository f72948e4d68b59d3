import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { ByteSource } from '../../ground/osm/source.ts'
import { RegionError } from '../region-error.ts'

/** A file as a source of bytes; somebody has to close it. */
export interface FileSource extends ByteSource {
  close(): void
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder.',
  ENOTDIR: 'there is no such file or folder.',
  EACCES: 'this user may not read it.',
  EPERM: 'this user may not read it.',
  EISDIR: 'it is a folder, not a file.',
}

/**
 * Opens a file to be read by place.
 *
 * @throws RegionError that names the path when it cannot be read
 */
export function openFileSource(path: string): FileSource {
  try {
    const file = openSync(path, 'r')
    const stat = fstatSync(file)
    if (!stat.isFile()) {
      closeSync(file)
      throw new RegionError(
        `${path}: ${stat.isDirectory() ? REASONS['EISDIR'] : 'it is no file to be read by place.'}`,
      )
    }
    return {
      size: stat.size,
      read: (offset, length) => readAt(file, offset, length),
      close: () => closeSync(file),
    }
  } catch (error) {
    throw readingError(error, path)
  }
}

/** What the disk says against reading `path`, as a sentence. */
export function readingError(error: unknown, path: string): unknown {
  if (error instanceof RegionError) return error
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const reason = REASONS[code]
  return reason === undefined ? error : new RegionError(`${path}: ${reason}`, { cause: error })
}

/** As many bytes as there are, up to `length`. */
function readAt(file: number, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let end = 0
  while (end < length) {
    const read = readSync(file, bytes, end, length - end, offset + end)
    if (read === 0) return bytes.subarray(0, end)
    end += read
  }
  return bytes
}
