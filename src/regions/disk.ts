import { closeSync, fsyncSync, openSync, writevSync } from 'node:fs'
import { diskReason } from '../store/disk-error.ts'
import { RegionError } from './region-error.ts'

/** Runs what touches the disk; what the disk says against it is told as a sentence about `path`. */
export async function withDiskErrors<T>(path: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw diskError(error, path)
  }
}

export function diskError(error: unknown, path: string): unknown {
  const reason = diskReason(error, path)
  return reason === null ? error : new RegionError(reason.sentence, { cause: error })
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
