import { statSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { type Ground, regionsFor } from '../../ground/graph/regions-for.ts'
import { RegionFileError } from '../../ground/region/file/error.ts'
import { openRegion, readRegionMeta } from '../../ground/region/file/open-region.ts'
import type { Region, RegionMeta } from '../../ground/region/region.ts'
import { UserError } from '../user-error.ts'
import { type FileSource, openFileSource } from './build/file-source.ts'
import { groundFolders, regionPath } from './folders.ts'
import { regionNames } from './region-files.ts'

/** A region file in the home folder. */
export interface KeptRegion {
  readonly name: string
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** What it says about itself; null when it cannot be read. */
  readonly meta: RegionMeta | null
  /** Why it cannot be read, as a sentence. */
  readonly problem: string | null
}

/** The regions in a home folder, by name. Only their ends are read; one that is damaged is listed with the reason. */
export async function keptRegions(home: string): Promise<KeptRegion[]> {
  const { regions } = groundFolders(home)
  return Promise.all(regionNames(regions).map((name) => lookedAt(name, regionPath(regions, name))))
}

async function lookedAt(name: string, path: string): Promise<KeptRegion> {
  try {
    const meta = await withFile(path, (source) => readRegionMeta(source, { crc32 }))
    return { name, path, size: statSync(path).size, meta, problem: null }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return { name, path, size: statSync(path, { throwIfNoEntry: false })?.size ?? 0, meta: null, problem }
  }
}

/**
 * Opens the region called `name`.
 *
 * @throws Complaint when there is none, or it cannot be read
 */
export async function openKept(home: string, name: string): Promise<Region> {
  const { regions } = groundFolders(home)
  const names = regionNames(regions)
  if (!names.includes(name)) throw new UserError(noSuchRegion(name, names))
  try {
    return await withFile(regionPath(regions, name), (source) => openRegion(source, { crc32 }))
  } catch (error) {
    if (!(error instanceof RegionFileError)) throw error
    throw new UserError(`${regionPath(regions, name)}: ${error.message}`, { cause: error })
  }
}

export function noSuchRegion(name: string, names: readonly string[]): string {
  const others =
    names.length === 0 ? 'there is none yet, `underfoot ground add` adds one' : `here: ${names.join(', ')}`
  return `there is no region called ${name} (${others}).`
}

/** Opens the regions of a home folder, each when it is first asked for. */
export async function openRegions(home: string): Promise<Regions> {
  return new Regions(home, await keptRegions(home))
}

/** Regions that open when they are needed and stay open. */
export class Regions implements Ground {
  readonly kept: readonly KeptRegion[]
  readonly #home: string
  readonly #open = new Map<string, Promise<Region>>()

  constructor(home: string, kept: readonly KeptRegion[]) {
    this.#home = home
    this.kept = kept
  }

  /**
   * The region called `name`.
   *
   * @throws Complaint when there is none, or it cannot be read
   */
  open(name: string): Promise<Region> {
    const opened = this.#open.get(name) ?? openKept(this.#home, name)
    this.#open.set(name, opened)
    return opened
  }

  /** Every region that can be read. */
  async all(): Promise<Region[]> {
    return Promise.all(this.kept.filter(({ meta }) => meta !== null).map(({ name }) => this.open(name)))
  }

  /** Those that know a line, see `regionsFor`. */
  async around(line: Parameters<Ground['around']>[0]): Promise<readonly Region[]> {
    const here = this.kept.flatMap(({ name, meta }) =>
      meta === null ? [] : [{ name, bounds: meta.bounds, open: () => this.open(name) }],
    )
    return regionsFor(here, line)
  }
}

async function withFile<T>(path: string, read: (source: FileSource) => Promise<T>): Promise<T> {
  const source = openFileSource(path)
  try {
    return await read(source)
  } finally {
    source.close()
  }
}
