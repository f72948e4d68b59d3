import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { type Bounds, isWithin } from '../../geo/bounds.ts'
import { nearestEdges } from '../../ground/graph/nearest.ts'
import type { ByteSource } from '../../ground/osm/source.ts'
import { openRegion, readRegionMeta } from '../../ground/region/file/open-region.ts'
import type { Region, RegionMeta } from '../../ground/region/region.ts'

/** m from a path within which a region counts as knowing a place: boxes of regions overlap, paths rarely do. */
const NEAR_M = 2000

interface Kept {
  readonly path: string
  readonly meta: RegionMeta
}

/** The ground around a place, of region files that are opened when a recording first leads there. */
export class RegionsAround {
  readonly #paths: readonly string[]
  readonly #open = new Map<string, Promise<Region | null>>()
  #kept: Promise<Kept[]> | null = null

  constructor(paths: readonly string[]) {
    this.#paths = paths
  }

  /** Of the regions whose box holds a place in degrees, the smallest that has a path near; null when none has. */
  async regionFor(latitude: number, longitude: number): Promise<Region | null> {
    this.#kept ??= this.#lookedAt()
    for (const { path, meta } of await this.#kept) {
      if (!isWithin(meta.bounds, latitude, longitude)) continue
      const region = await this.#opened(path)
      if (region !== null && nearestEdges(region, latitude, longitude, 1, NEAR_M).count > 0) return region
    }
    return null
  }

  /** The smallest first. A file that cannot be read knows no ground; `underfoot ground list` says why. */
  async #lookedAt(): Promise<Kept[]> {
    const kept = await Promise.all(
      this.#paths.map(async (path) => {
        const meta = await withFile(path, (source) => readRegionMeta(source, { crc32 })).catch(() => null)
        return meta === null ? [] : [{ path, meta }]
      }),
    )
    return kept.flat().sort((a, b) => sizeOf(a.meta.bounds) - sizeOf(b.meta.bounds))
  }

  #opened(path: string): Promise<Region | null> {
    const region =
      this.#open.get(path) ?? withFile(path, (source) => openRegion(source, { crc32 })).catch(() => null)
    this.#open.set(path, region)
    return region
  }
}

async function withFile<T>(path: string, read: (source: ByteSource) => Promise<T>): Promise<T> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    return await read({
      size,
      read: async (offset, length) => {
        const bytes = new Uint8Array(length)
        const { bytesRead } = await file.read(bytes, 0, length, offset)
        return bytes.subarray(0, bytesRead)
      },
    })
  } finally {
    await file.close()
  }
}

/** Square degrees. */
function sizeOf([west, south, east, north]: Bounds): number {
  return (north - south) * (west <= east ? east - west : east - west + 360)
}
