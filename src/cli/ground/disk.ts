import { closeSync, fsyncSync, openSync, writevSync } from 'node:fs'
import { UserError } from '../user-error.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no room left on the disk of {}.',
  EDQUOT: 'the disk quota leaves no room at {}.',
  EACCES: 'this user may not write to {}.',
  EPERM: 'this user may not write to {}.',
  EROFS: '{} lies on a disk that cannot be written to.',
  ENOTDIR: 'there is a file where a folder should be, on the way to {}.',
  EEXIST: 'there is a file where a folder should be: {}.',
}

/** Runs what touches the disk; what the disk says against it is told as a sentence about `path`. */
export async function onDisk<T>(path: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw diskComplaint(error, path)
  }
}

export function diskComplaint(error: unknown, path: string): unknown {
  const reason =
    typeof error === 'object' && error !== null && 'code' in error ? REASONS[String(error.code)] : ''
  return reason === undefined || reason === ''
    ? error
    : new UserError(reason.replace('{}', path), { cause: error })
}

/** Writes a new file whose bytes are on the disk, not merely on their way, when this returns. */
export function writeDurably(path: string, parts: Iterable<Uint8Array>): void {
  const file = openSync(path, 'wx')
  try {
    for (const part of parts) writeWhole(file, part)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function writeWhole(file: number, part: Uint8Array): void {
  for (let at = 0; at < part.length;) at += writevSync(file, [part.subarray(at)])
}

/** Puts the names in a folder on the disk: a file renamed is durable only then. Windows needs and has no such thing. */
export function settleFolder(folder: string): void {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
