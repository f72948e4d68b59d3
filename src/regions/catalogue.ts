/**
 * @module regions
 *
 * The regions of a home folder: what there is, what it knows of a line, how it is drawn (`tiles/`), added and removed. Command line,
 * import, jobs and server ask this one catalogue.
 *
 * @example
 * ```ts
 * import { RegionCatalogue } from './catalogue.ts'
 *
 * const catalogue = new RegionCatalogue('/home/me/.local/share/underfoot')
 * for (const { name, problem } of await catalogue.list()) `${name}: ${problem ?? 'readable'}`
 * ```
 */

import { statSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { type Ground, regionsFor } from '../ground/graph/regions-for.ts'
import { RegionFileError } from '../ground/region/file/error.ts'
import { openRegion, readRegionMeta } from '../ground/region/file/open-region.ts'
import type { Region, RegionMeta } from '../ground/region/region.ts'
import { type FileSource, openFileSource } from './build/file-source.ts'
import { groundFolders, type GroundFolders, regionPath } from './folders.ts'
import { makeRegion, type MadeRegion, type MakeOptions, type RegionSource } from './make-region.ts'
import { RegionError } from './region-error.ts'
import { bytesOf, type RegionBytes, stampOf } from './region-bytes.ts'
import { regionNames, removeRegion } from './region-files.ts'

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

/** What was read of one file, for as long as it stays that file. */
interface Seen {
  readonly stamp: string
  readonly kept: Promise<KeptRegion>
  region: Promise<Region> | null
}

/**
 * A file's end is read when it is first seen, and the rest when it is first needed; both stay, until another file takes
 * its place: what is added, changed or removed meanwhile counts at the next question.
 */
export class RegionCatalogue implements Ground {
  /** The folder for everything the program keeps. */
  readonly home: string
  readonly #folders: GroundFolders
  readonly #seen = new Map<string, Seen>()

  constructor(home: string) {
    this.home = home
    this.#folders = groundFolders(home)
  }

  /** The regions there are, by name; one that is damaged is among them, with the reason. */
  async list(): Promise<KeptRegion[]> {
    return Promise.all(this.#look().map(({ kept }) => kept))
  }

  /** What the regions that can be read say of themselves. */
  async metas(): Promise<RegionMeta[]> {
    return (await this.list()).flatMap(({ meta }) => meta ?? [])
  }

  /**
   * The region called `name`.
   *
   * @throws RegionError when there is none, or it cannot be read
   */
  async open(name: string): Promise<Region> {
    this.#look()
    const seen = this.#seen.get(name)
    if (seen === undefined) throw new RegionError(noSuchRegion(name, [...this.#seen.keys()]))
    seen.region ??= opened(this.pathOf(name))
    return seen.region
  }

  /** The region called `name`; null when there is none, or it cannot be read. */
  async find(name: string): Promise<Region | null> {
    try {
      return await this.open(name)
    } catch (error) {
      if (error instanceof RegionError) return null
      throw error
    }
  }

  /** The file of the region called `name`; null when there is none, or it cannot be read. Only what `list` names is. */
  async file(name: string): Promise<RegionBytes | null> {
    this.#look()
    const seen = this.#seen.get(name)
    if (seen === undefined) return null
    const { path, size, meta } = await seen.kept
    const { stamp } = seen
    return meta === null ? null : { size, stamp, bytes: (from, end) => bytesOf(path, stamp, from, end) }
  }

  /** Every region that can be read, by name. */
  async all(): Promise<ReadonlyMap<string, Region>> {
    const regions = new Map<string, Region>()
    for (const { name } of await this.list()) {
      const region = await this.find(name)
      if (region !== null) regions.set(name, region)
    }
    return regions
  }

  /** The regions that know a line (`regionsFor`); a file that cannot be read knows none, `list` says why. */
  async around(line: Parameters<Ground['around']>[0]): Promise<readonly Region[]> {
    const here = (await this.list()).flatMap(({ name, meta }) =>
      meta === null ? [] : [{ name, bounds: meta.bounds, open: () => this.find(name) }],
    )
    return regionsFor(here, line)
  }

  /**
   * Makes a region of a map and heights, fetched or at hand; one of the same name is replaced once the new one stands.
   *
   * @throws RegionError
   */
  make(source: RegionSource, options: MakeOptions): Promise<MadeRegion> {
    return makeRegion(this.#folders, source, options)
  }

  /**
   * @returns the file that is gone
   * @throws RegionError when there is no such region
   */
  async remove(name: string): Promise<string> {
    const { regions } = this.#folders
    if (!(await removeRegion(regions, name))) throw new RegionError(noSuchRegion(name, regionNames(regions)))
    return this.pathOf(name)
  }

  pathOf(name: string): string {
    return regionPath(this.#folders.regions, name)
  }

  /** What lies in the folder now; what was read of files that are there no more is let go. */
  #look(): Seen[] {
    const names = regionNames(this.#folders.regions)
    for (const name of this.#seen.keys()) if (!names.includes(name)) this.#seen.delete(name)
    return names.map((name) => {
      const path = this.pathOf(name)
      const file = statSync(path, { throwIfNoEntry: false })
      const stamp = file === undefined ? 'gone' : stampOf(file)
      const before = this.#seen.get(name)
      if (before?.stamp === stamp) return before
      const seen = { stamp, kept: lookedAt(name, path), region: null }
      this.#seen.set(name, seen)
      return seen
    })
  }
}

async function lookedAt(name: string, path: string): Promise<KeptRegion> {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  try {
    const meta = await withFile(path, (source) => readRegionMeta(source, { crc32 }))
    return { name, path, size, meta, problem: null }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return { name, path, size, meta: null, problem }
  }
}

async function opened(path: string): Promise<Region> {
  try {
    return await withFile(path, (source) => openRegion(source, { crc32 }))
  } catch (error) {
    if (!(error instanceof RegionFileError)) throw error
    throw new RegionError(`${path}: ${error.message}`, { cause: error })
  }
}

function noSuchRegion(name: string, names: readonly string[]): string {
  const others =
    names.length === 0 ? 'there is none yet, `underfoot ground add` adds one' : `here: ${names.join(', ')}`
  return `there is no region called ${name} (${others}).`
}

async function withFile<T>(path: string, read: (source: FileSource) => Promise<T>): Promise<T> {
  const source = openFileSource(path)
  try {
    return await read(source)
  } finally {
    source.close()
  }
}
