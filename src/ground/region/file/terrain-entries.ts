import type { TerrainGrid } from '../terrain.ts'
import { numbers, writeTable } from './arrow-write.ts'
import { RegionFileError } from './error.ts'
import { TERRAIN_LAYOUT } from './layouts.ts'
import type { RegionFile } from './open-region.ts'
import type { RegionEntry } from './write-entries.ts'

/** Where the posts lie, and their heights: both there, or neither. */
const PLACE = 'terrain.json'
const POSTS = 'terrain.arrow'

export function* terrainEntries(terrain: TerrainGrid): Generator<RegionEntry> {
  const { heights, mended, ...place } = terrain
  yield { name: PLACE, data: () => new TextEncoder().encode(`${JSON.stringify(place, null, 1)}\n`) }
  yield { name: POSTS, data: () => writeTable({ heights: numbers(heights), mended: numbers(mended) }) }
}

/**
 * The region's heights; null where the file has none.
 *
 * @throws RegionFileError when there are not as many as it says
 */
export async function readTerrain(file: RegionFile): Promise<TerrainGrid | null> {
  if (!file.has(PLACE)) return null
  const [about, posts] = await Promise.all([file.entry(PLACE), file.table(POSTS)])
  const place = placeIn(about)
  if (place === null || place.rows * place.columns !== posts.count)
    throw new RegionFileError('The region file was made wrong: its heights are not as many as it says.')
  return { ...place, ...posts.numbers(TERRAIN_LAYOUT) }
}

type Place = Omit<TerrainGrid, 'heights' | 'mended'>

function placeIn(bytes: Uint8Array): Place | null {
  let about: unknown
  try {
    about = JSON.parse(new TextDecoder().decode(bytes.slice()))
  } catch {
    return null
  }
  if (typeof about !== 'object' || about === null) return null
  const { rows, columns, north, west, latStep, lonStep } = about as Partial<Record<keyof Place, unknown>>
  if (!isSize(rows) || !isSize(columns) || !isNumber(north) || !isNumber(west)) return null
  if (!isNumber(latStep) || !isNumber(lonStep) || latStep <= 0 || lonStep <= 0) return null
  return { rows, columns, north, west, latStep, lonStep }
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 1
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
