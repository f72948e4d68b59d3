import { readdirSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { hgtCorner, hgtNamesCovering } from '../../ground/elevation/hgt.ts'
import { RegionError } from '../region-error.ts'
import { type Bounds, overlap } from '../../geo/bounds.ts'
import { mapTileBounds } from '../download/height-tiles.ts'
import { readingError } from './file-source.ts'

/** A file of heights to be opened. */
export interface HeightFile {
  readonly path: string
  /** As it lies in its folder, `12/2064/1502.png`: the reader takes a tile's place from it. */
  readonly name: string
}

const HEIGHTS = /\.(?:hgt|hgt\.zip|hgt\.gz|zip|tiff?|pmtiles|png|webp)$/i
const MAP_TILE = /(?:^|\/)(\d+)\/(\d+)\/(\d+)\.(?:png|webp)$/i

/** Files and folders looked at; who has more has named the wrong folder. */
const MAX_ENTRIES = 1_000_000
/** More tiles than this are no help in a sentence. */
const MAX_NAMED = 4

/**
 * Files of heights in a folder, at any depth, that may cover something of a box; those whose name tells that
 * they lie elsewhere are passed over, and of map tiles only the finest zoom is taken. A single file is taken
 * as it is.
 *
 * @throws RegionError when there is none, or the folder cannot be read
 */
export function heightFilesIn(folder: string, box: Bounds): HeightFile[] {
  const all = filesUnder(folder).filter(({ name }) => HEIGHTS.test(name))
  if (all.length === 0)
    throw new RegionError(
      `there are no heights in ${folder} (files ending in .hgt, .hgt.zip, .tif or .pmtiles, or map tiles z/x/y.png).`,
    )
  const near = all.filter(({ name }) => mayCover(name, box))
  const finest = Math.max(...near.map(({ name }) => zoomOf(name)))
  const files = near.filter(
    ({ name }) => zoomOf(name) === Number.NEGATIVE_INFINITY || zoomOf(name) === finest,
  )
  if (files.length > 0) return files
  throw noneCovers(`none of the ${all.length} files of heights in ${folder}`, box)
}

/** Says which tiles of a degree would, as the usual hosts name them. */
export function noneCovers(none: string, box: Bounds): RegionError {
  const tiles = hgtNamesCovering(box)
  const wanted = tiles.length > MAX_NAMED ? '' : `, such as ${tiles.join(', ')}`
  return new RegionError(
    `${none} covers any of this map. Name a folder with those that do${wanted}; without --elevation the region is made without heights.`,
  )
}

function filesUnder(folder: string): HeightFile[] {
  try {
    if (!statSync(folder).isDirectory()) return [{ path: folder, name: basename(folder) }]
    const files: HeightFile[] = []
    const folders = [folder]
    for (let next = folders.pop(), seen = 0; next !== undefined; next = folders.pop())
      for (const entry of readdirSync(next, { withFileTypes: true })) {
        if (++seen > MAX_ENTRIES)
          throw new RegionError(
            `${folder} holds more than ${MAX_ENTRIES} files; name the folder of heights itself.`,
          )
        const path = join(next, entry.name)
        // Links to files are followed, links to folders are not, so a circle of links ends.
        if (entry.isDirectory()) folders.push(path)
        else files.push({ path, name: relative(folder, path).replaceAll(sep, '/') })
      }
    return files.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    throw readingError(error, folder)
  }
}

/** False only where the name tells that a file lies elsewhere. */
function mayCover(name: string, box: Bounds): boolean {
  const place = MAP_TILE.exec(name)
  if (place !== null) return overlap(mapTileBounds(Number(place[1]), Number(place[2]), Number(place[3])), box)
  const corner = hgtCorner(basename(name))
  if (corner === null) return true
  return overlap([corner.west, corner.south, corner.west + 1, corner.south + 1], box)
}

/** -Infinity for what is no map tile. */
function zoomOf(name: string): number {
  const place = MAP_TILE.exec(name)
  return place === null ? Number.NEGATIVE_INFINITY : Number(place[1])
}
