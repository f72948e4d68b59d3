import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { ByteSource } from '../src/ground/osm/source.ts'
import { openRegion } from '../src/ground/region/file/open-region.ts'
import type { Region } from '../src/ground/region/region.ts'

/** What adding a region consists of, in order. */
export const STAGES = ['heights', 'read', 'build', 'infer', 'write'] as const
export type Stage = (typeof STAGES)[number]

export interface Built {
  readonly processor_ms: Readonly<Record<Stage, number>>
  readonly peak_MB: number
  readonly edges: number
}

export interface Opened {
  readonly first_ms: number
  readonly again_ms: number
  readonly trusted_ms: number
}

/** A file as bytes that can be asked for by place, for as long as `use` lasts. */
export async function withFile<T>(path: string, use: (source: ByteSource) => Promise<T>): Promise<T> {
  const descriptor = openSync(path, 'r')
  try {
    return await use({
      size: fstatSync(descriptor).size,
      read(offset, length) {
        const bytes = new Uint8Array(length)
        return bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset))
      },
    })
  } finally {
    closeSync(descriptor)
  }
}

export const openRegionAt = (path: string): Promise<Region> =>
  withFile(path, (source) => openRegion(source, { crc32 }))
