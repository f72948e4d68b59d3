import type { Stats } from 'node:fs'
import { open } from 'node:fs/promises'
import { RegionError } from './region-error.ts'

/** The bytes of a region's file as they lie on the disk, to be read by place. */
export interface RegionBytes {
  /** Bytes. */
  readonly size: number
  /** Tells it from a file that takes its place. */
  readonly stamp: string
  /**
   * Its bytes `from` up to, not including, `end`. The file is opened when the first are asked for.
   *
   * @throws RegionError when another file has taken its place by then
   */
  readonly bytes: (from: number, end: number) => AsyncGenerator<Uint8Array>
}

export function stampOf({ ino, size, mtimeMs }: Stats): string {
  return `${ino} ${size} ${mtimeMs}`
}

/** Bytes read at once. */
const CHUNK = 256 * 1024

export async function* bytesOf(
  path: string,
  stamp: string,
  from: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  const file = await open(path)
  try {
    if (stampOf(await file.stat()) !== stamp)
      throw new RegionError(`${path}: another file has taken its place.`)
    for (let at = from; at < end;) {
      const chunk = new Uint8Array(Math.min(CHUNK, end - at))
      const { bytesRead } = await file.read(chunk, 0, chunk.length, at)
      if (bytesRead === 0) throw new RegionError(`${path}: it ends before its end.`)
      yield chunk.subarray(0, bytesRead)
      at += bytesRead
    }
  } finally {
    await file.close()
  }
}
