import type { ElevationProvenance } from './elevation.ts'
import { ElevationFileError } from './error.ts'
import { degreesGrid } from './raster-grid.ts'
import { fillVoids } from './fill-voids.ts'
import { voidImplausible } from './plausible.ts'
import { TiledDem } from './tiled-dem.ts'

/** Posts along one side of a degree, ends included, by fineness in arc seconds. */
const SIDES = [
  { posts: 1201, name: 'SRTM 3"' },
  { posts: 3601, name: 'SRTM 1"' },
] as const

/** Bytes of a file with these many posts a side: two each, the higher first. */
const sizeOf = (posts: number): number => posts * posts * 2

/** The only sizes an .hgt file can have. */
export const HGT_SIZES: readonly number[] = SIDES.map(({ posts }) => sizeOf(posts))

/**
 * Reads an SRTM height file: one degree square, posts on its edges shared with its neighbours, rows from the
 * north, big-endian metres, −32768 for void. Where it lies stands only in its name: the south-western corner.
 * Voids are filled (see `fillVoids`) and marked. https://lpdaac.usgs.gov/documents/179/SRTM_User_Guide_V3.pdf
 *
 * SRTM's radar saw the upper part of canopies, so it counts as a surface model.
 *
 * @param name of the file, `N42E001.hgt`
 * @throws ElevationFileError when the name tells no place or the size is that of no such file
 */
export function readHgt(
  name: string,
  bytes: Uint8Array,
  source: Partial<ElevationProvenance> = {},
): TiledDem {
  const corner = hgtCorner(name)
  if (corner === null)
    throw new ElevationFileError(
      `${name} does not tell where it lies: a height file's name has its south-western corner in it, as N42E001.hgt.`,
    )
  const side = SIDES.find(({ posts }) => sizeOf(posts) === bytes.length)
  if (side === undefined)
    throw new ElevationFileError(
      `${name} has ${bytes.length} bytes where a height file has ${HGT_SIZES.join(' or ')}; it is cut short, damaged or something else.`,
    )

  const { posts } = side
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const heights = new Int16Array(posts * posts)
  for (let post = 0; post < heights.length; post++) heights[post] = view.getInt16(post * 2)
  voidImplausible(heights)

  const step = 1 / (posts - 1)
  const grid = degreesGrid(corner.south + 1, corner.west, step, step, false)
  const filled = fillVoids(heights, posts, grid.spacing(corner.south + 0.5))
  const tile = { firstRow: 0, firstColumn: 0, rows: posts, columns: posts, heights, filled }
  return new TiledDem(grid, [tile], {
    name: side.name,
    files: [name],
    attribution: 'Heights: SRTM, courtesy of NASA and USGS',
    isSurfaceModel: true,
    ...source,
  })
}

/** The south-western corner, in whole degrees, that a height file's name tells; null when it tells none. */
export function hgtCorner(name: string): { readonly south: number; readonly west: number } | null {
  const parts = /(?:^|[^A-Za-z0-9])([NS])(\d{2})([EW])(\d{3})(?![0-9])/i.exec(name)
  if (parts === null) return null
  const south = Number(parts[2]) * (parts[1].toUpperCase() === 'S' ? -1 : 1)
  const west = Number(parts[4]) * (parts[3].toUpperCase() === 'W' ? -1 : 1)
  return south < -90 || south > 89 || west < -180 || west > 179 ? null : { south, west }
}

/** How a height file is named whose south-western corner lies at whole degrees: `N42E001`. */
export function hgtName(south: number, west: number): string {
  const lat = `${south < 0 ? 'S' : 'N'}${String(Math.abs(south)).padStart(2, '0')}`
  const lon = `${west < 0 ? 'W' : 'E'}${String(Math.abs(west)).padStart(3, '0')}`
  return lat + lon
}

/**
 * The names of the height files that cover a box, from the south-west. A box whose west is greater than its
 * east crosses the date line.
 *
 * @param bounds west, south, east, north in degrees
 */
export function hgtNamesCovering(bounds: readonly [number, number, number, number]): string[] {
  const [west, south, east, north] = bounds
  const names: string[] = []
  const eastmost = east < west ? east + 360 : east
  for (let lat = Math.floor(south); lat < Math.max(north, Math.floor(south) + 1e-9); lat++)
    for (let lon = Math.floor(west); lon < Math.max(eastmost, Math.floor(west) + 1e-9); lon++)
      names.push(hgtName(lat, lon >= 180 ? lon - 360 : lon))
  return names
}
