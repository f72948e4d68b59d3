import { existsSync, mkdirSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { RegionError } from './region-error.ts'
import type { HeightFile } from './build/height-files.ts'
import { withDiskErrors } from './disk.ts'
import { publishedMd5 } from './download/checksum.ts'
import { download, PATIENCE } from './download/download.ts'
import { DownloadError } from './download/error.ts'
import { inParallel } from './download/in-parallel.ts'
import { bytesToFetch, type FetchPlan, isNotGiven, md5Address, type PlannedFile } from './fetch-plan.ts'
import type { RegionProgress } from './make-region.ts'
import { withLockInTurn } from './lock.ts'
import { sizeInWords } from '../units/sizes.ts'

/** Bytes; what is larger no single machine builds a region of. */
const LARGEST_MAP = 8e9
const LARGEST_TILE = 128e6

/** A file may be a little larger than its host said a moment ago, but not another file altogether. */
const SLACK = { factor: 1.25, bytes: 1e6 }

const TILES_AT_ONCE = 3

/** Bytes of region file, at most, for each byte of map: 0.7 to 5.1 on eleven extracts. */
const REGION_PER_MAP = 6

/**
 * Fetches what is planned and not here yet.
 *
 * @returns the heights that were to be had
 * @throws DownloadError, or Complaint when the disk has no room for it
 */
export async function fetchPlanned(
  plan: FetchPlan,
  downloads: string,
  onProgress: RegionProgress['fetching'],
): Promise<HeightFile[]> {
  await refuseWithoutRoom(plan, downloads)
  const progress = progressOver(plan, onProgress)
  await fetchMap(plan, progress)
  return fetchTiles(plan, progress)
}

async function refuseWithoutRoom(plan: FetchPlan, downloads: string): Promise<void> {
  const needed = bytesToFetch(plan) + REGION_PER_MAP * (plan.map.size ?? 0)
  const { bavail, bsize } = await statfs(downloads)
  if (needed <= bavail * bsize) return
  throw new RegionError(
    `the disk of ${downloads} has ${sizeInWords(bavail * bsize)} free, and this needs about ${sizeInWords(needed)}.`,
  )
}

async function fetchMap({ map, extract }: FetchPlan, progress: FetchProgress): Promise<void> {
  if (map.isHere) return
  await fetchOne(map, LARGEST_MAP, () => publishedMd5(md5Address(extract.url), PATIENCE.silence_ms), progress)
}

async function fetchTiles({ tiles, heightHost }: FetchPlan, progress: FetchProgress): Promise<HeightFile[]> {
  const files = await inParallel(tiles, TILES_AT_ONCE, async (tile) => {
    const file = { path: tile.to, name: tile.name }
    if (tile.isHere) return file
    if (tile.size === 0) return null
    try {
      await fetchOne(tile, LARGEST_TILE, async () => null, progress)
      return file
    } catch (error) {
      if (isNotGiven(error)) return null
      throw error
    }
  })
  const had = files.filter((file) => file !== null)
  if (had.length > 0 || tiles.length === 0) return had
  throw new DownloadError(
    `${heightHost ?? 'the host'} has none of the ${tiles.length} tiles of heights; --no-elevation does without them.`,
  )
}

async function fetchOne(
  { url, to, size }: PlannedFile,
  largest: number,
  md5: () => Promise<string | null>,
  progress: FetchProgress,
): Promise<void> {
  const limit = size === null ? largest : Math.min(largest, size * SLACK.factor + SLACK.bytes)
  await withDiskErrors(to, async () => {
    mkdirSync(dirname(to), { recursive: true })
    await withLockInTurn(`${to}.lock`, async () => {
      // Another process may have fetched a tile while we waited; a map in place is one of another day.
      if (existsSync(to) && largest === LARGEST_TILE) return
      await download({ url, to, limit, md5 }, (done) => progress(to, done))
    })
  })
}

/** Bytes of one file that are here. */
type FetchProgress = (path: string, done: number) => void

/** One count for all files together. */
function progressOver(plan: FetchPlan, onProgress: RegionProgress['fetching']): FetchProgress {
  const all = bytesToFetch(plan)
  const done = new Map<string, number>()
  let sum = 0
  return (path, bytes) => {
    sum += bytes - (done.get(path) ?? 0)
    done.set(path, bytes)
    onProgress(sum, all > 0 && sum <= all ? all : null)
  }
}
