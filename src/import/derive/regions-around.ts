import { basename } from 'node:path'
import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { type Ground, regionsFor } from '../../ground/graph/regions-for.ts'
import type { ByteSource } from '../../ground/osm/source.ts'
import { openRegion, readRegionMeta } from '../../ground/region/file/open-region.ts'
import type { Region, RegionMeta } from '../../ground/region/region.ts'

interface Kept {
  readonly path: string
  readonly meta: RegionMeta
}

/** The ground around a place, of region files that are opened when a recording first leads there. */
export class RegionsAround implements Ground {
  readonly #paths: readonly string[]
  readonly #open = new Map<string, Promise<Region | null>>()
  #kept: Promise<Kept[]> | null = null

  constructor(paths: readonly string[]) {
    this.#paths = paths
  }

  /** Those that know a line, see `regionsFor`. */
  async around(line: Parameters<Ground['around']>[0]): Promise<readonly Region[]> {
    this.#kept ??= this.#lookedAt()
    const here = (await this.#kept).map(({ path, meta }) => ({
      name: basename(path, '.region'),
      bounds: meta.bounds,
      open: () => this.#opened(path),
    }))
    return regionsFor(here, line)
  }

  /** What they say of themselves. */
  async metas(): Promise<readonly RegionMeta[]> {
    this.#kept ??= this.#lookedAt()
    return (await this.#kept).map(({ meta }) => meta)
  }

  /** A file that cannot be read knows no ground; `underfoot ground list` says why. */
  async #lookedAt(): Promise<Kept[]> {
    const kept = await Promise.all(
      this.#paths.map(async (path) => {
        const meta = await withFile(path, (source) => readRegionMeta(source, { crc32 })).catch(() => null)
        return meta === null ? [] : [{ path, meta }]
      }),
    )
    return kept.flat()
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
