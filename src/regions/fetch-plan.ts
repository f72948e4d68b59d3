import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import type { Bounds } from '../geo/bounds.ts'
import { withDiskErrors } from './disk.ts'
import { webAddress } from './download/address.ts'
import { md5Of, publishedMd5 } from './download/checksum.ts'
import { download, PATIENCE } from './download/download.ts'
import {
  extractAround,
  extractNamed,
  type HostedExtract,
  readExtractIndex,
  unlistedExtract,
} from './download/extract-index.ts'
import { DownloadError, isAbsent } from './download/error.ts'
import { heightHost, type HeightTile, tilesFor } from './download/height-tiles.ts'
import { inParallel } from './download/in-parallel.ts'
import { boxAround } from './download/outline.ts'
import { sizeAt } from './download/probe.ts'
import { downloadPath } from './folders.ts'

/** A file to fetch, or one that is here already. */
export interface PlannedFile {
  readonly url: URL
  readonly to: string
  /** Bytes; null where the host does not say. */
  readonly size: number | null
  readonly isHere: boolean
}

export interface PlannedTile extends PlannedFile {
  /** As the reader of heights needs to be told it. */
  readonly name: string
}

/** Everything that has to come for a region, with sizes as far as hosts tell them. */
export interface FetchPlan {
  readonly extract: HostedExtract
  readonly map: PlannedFile
  readonly tiles: readonly PlannedTile[]
  /** Where the heights come from; null where none are wanted. */
  readonly heightHost: string | null
}

/** A list of maps is fetched anew after a day. */
const LIST_AGE_MS = 24 * 60 * 60 * 1000
/** Bytes: Geofabrik's list, outlines included, has under 10 MB. */
const LARGEST_LIST = 64e6

/** Questions to one host at once, and the most tiles that are asked about; the sizes of the rest are guessed. */
const ASKED_AT_ONCE = 6
const MAX_ASKED = 48

/**
 * The map meant by a name, or around a box, on the host at `base`.
 *
 * @param wanted null: the smallest map that covers the box
 * @throws DownloadError
 */
export async function findExtract(
  base: URL,
  downloads: string,
  wanted: string | null,
  box: Bounds | null,
): Promise<HostedExtract> {
  const list = await listOfExtracts(base, downloads)
  if (list === null) {
    // Without a list only a whole path can be meant.
    if (wanted?.includes('/')) return unlistedExtract(wanted, base)
    throw new DownloadError(
      `${base.host} has no list of its maps (index-v1.json); name one by its path, as europe/andorra.`,
    )
  }
  const extracts = extractsIn(list, base, downloads)
  if (wanted !== null) return extractNamed(extracts, wanted, base.host)
  if (box !== null) return extractAround(extracts, box, base.host)
  throw new DownloadError('neither a map nor a box was named.')
}

/** A list that cannot be read is not kept for the next time. */
function extractsIn(list: string, base: URL, downloads: string): HostedExtract[] {
  try {
    return readExtractIndex(list, base)
  } catch (error) {
    rmSync(downloadPath(downloads, listAddress(base)), { force: true })
    throw error
  }
}

function listAddress(base: URL): URL {
  return new URL('index-v1.json', base)
}

/** The text of a host's list; null when it has none. */
async function listOfExtracts(base: URL, downloads: string): Promise<string | null> {
  const url = listAddress(base)
  const to = downloadPath(downloads, url)
  try {
    if (!(Date.now() - ageOf(to) < LIST_AGE_MS))
      await download({ url, to, limit: LARGEST_LIST, md5: async () => null }, () => {})
    return readFileSync(to, 'utf8')
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

/** ms since 1970 at which a file was written; NaN when there is none. */
function ageOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN
}

/**
 * Asks the hosts for the sizes of what is not here yet.
 *
 * @param heights address of heights; null where none are wanted
 * @throws DownloadError when the map is not there, or its extent, and so which heights it needs, is unknown
 */
export async function planFetching(
  extract: HostedExtract,
  heights: string | null,
  downloads: string,
  box: Bounds | null,
): Promise<FetchPlan> {
  await withDiskErrors(downloads, () => mkdirSync(downloads, { recursive: true }))
  const map = await plannedMap(extract, downloads)
  if (heights === null) return { extract, map, tiles: [], heightHost: null }
  const host = heightHost(heights)
  const around = box ?? (extract.outline === null ? null : boxAround(extract.outline))
  if (around === null)
    throw new DownloadError(
      `what ${extract.name} covers is not known before it is here, and so not which heights it needs; give --bbox, or --no-elevation.`,
    )
  const tiles = tilesFor(host, around, extract.outline)
  return { extract, map, tiles: await plannedTiles(tiles, downloads), heightHost: host.host }
}

async function plannedMap({ url }: HostedExtract, downloads: string): Promise<PlannedFile> {
  const to = downloadPath(downloads, url)
  const here = statSync(to, { throwIfNoEntry: false })
  // A map changes every day under the same name: the one that is here counts only if it is today's.
  if (here !== undefined && (await publishedMd5(md5Address(url), PATIENCE.silence_ms)) === (await md5Of(to)))
    return { url, to, size: here.size, isHere: true }
  return { url, to, size: await sizeAt(url, PATIENCE.silence_ms), isHere: false }
}

/** Heights do not change: a tile that is here stays. */
async function plannedTiles(tiles: readonly HeightTile[], downloads: string): Promise<PlannedTile[]> {
  const planned = tiles.map(({ url, name }): PlannedTile => {
    const to = downloadPath(downloads, url)
    const here = statSync(to, { throwIfNoEntry: false })
    return { url, name, to, size: here?.size ?? null, isHere: here !== undefined }
  })
  const missing = planned.filter(({ isHere }) => !isHere)
  const every = Math.max(1, Math.ceil(missing.length / MAX_ASKED))
  const asked = missing.filter((_, i) => i % every === 0)
  const sizes = new Map(
    await inParallel(asked, ASKED_AT_ONCE, async (tile) => [tile, await sizeOfTile(tile.url)] as const),
  )
  const known = [...sizes.values()].filter((size) => size !== null)
  const mean = known.length === 0 ? null : known.reduce((sum, size) => sum + size, 0) / known.length
  return planned.map((tile) =>
    tile.isHere ? tile : { ...tile, size: sizes.has(tile) ? (sizes.get(tile) ?? null) : mean },
  )
}

/** 0 for a tile that is not there, as over the open sea. */
async function sizeOfTile(url: URL): Promise<number | null> {
  try {
    return await sizeAt(url, PATIENCE.silence_ms)
  } catch (error) {
    if (isNotGiven(error)) return 0
    throw error
  }
}

/** Object stores answer 403 as well as 404 for what they do not have. */
export function isNotGiven(error: unknown): boolean {
  return isAbsent(error) || (error instanceof DownloadError && error.status === 403)
}

/** Where Geofabrik and its like publish the checksum of a map. */
export function md5Address(url: URL): URL {
  const address = new URL(url)
  address.pathname += '.md5'
  return address
}

/** Address of a host, as typed: with or without its last slash. */
export function hostAddress(text: string): URL {
  return webAddress(text.replace(/\/*$/, '/'))
}

/** Bytes still to come; files of unknown size count nothing. */
export function bytesToFetch({ map, tiles }: FetchPlan): number {
  return [map, ...tiles].reduce((sum, { isHere, size }) => sum + (isHere ? 0 : (size ?? 0)), 0)
}
