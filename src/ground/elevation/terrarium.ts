import { ElevationFileError, readingAs } from './error.ts'
import { mercatorGrid } from './raster-grid.ts'
import { fillVoids } from './fill-voids.ts'
import { voidImplausible } from './plausible.ts'
import { decodePng, isPng, type Pixels } from './png.ts'
import { type PostTile, TiledDem, VOID } from './tiled-dem.ts'
import type { ElevationProvenance } from './elevation.ts'
import { isWebp, type WebpDecoder } from './webp.ts'

/** A tile's place in the usual scheme: zoom, column from the date line, row from the north. */
export interface TilePlace {
  readonly z: number
  readonly x: number
  readonly y: number
}

/** Sides of terrain tiles in pixels. */
const SIDES = [256, 512, 1024]

/**
 * The heights of one terrarium tile: red × 256 + green + blue / 256 − 32768 m, Web Mercator, a post in the
 * middle of each pixel. https://github.com/tilezen/joerd/blob/master/docs/formats.md
 *
 * @param name for the sentence when it fails
 * @param webp decodes WebP tiles; without it they are refused
 * @throws ElevationFileError
 */
export async function terrariumTile(
  name: string,
  bytes: Uint8Array,
  place: TilePlace,
  webp: WebpDecoder | undefined,
): Promise<PostTile> {
  const pixels = await readingAs(name, 'a terrain tile', () => decoded(name, bytes, webp))
  const side = pixels.width
  if (pixels.height !== side || !SIDES.includes(side))
    throw new ElevationFileError(
      `${name} is ${pixels.width} by ${pixels.height} pixels large; terrain tiles are squares of ${SIDES.join(', ')}.`,
    )
  const heights = heightsOf(pixels)
  const grid = mercatorGrid(side * 2 ** place.z, 0.5, 0.5)
  const firstRow = place.y * side
  const spacing = grid.spacing(grid.latitude(firstRow + side / 2))
  const filled = fillVoids(heights, side, spacing)
  return { firstRow, firstColumn: place.x * side, rows: side, columns: side, heights, filled }
}

/** Tiles of one zoom and one size as a surface. */
export function terrariumDem(
  tiles: readonly PostTile[],
  zoom: number,
  provenance: ElevationProvenance,
): TiledDem {
  return new TiledDem(mercatorGrid(tiles[0].columns * 2 ** zoom, 0.5, 0.5), tiles, provenance)
}

/**
 * One tile by itself.
 *
 * @param name ends in the tile's place: `11/1104/686.png`
 * @throws ElevationFileError
 */
export async function readTerrarium(
  name: string,
  bytes: Uint8Array,
  webp: WebpDecoder | undefined,
  source: Partial<ElevationProvenance> = {},
): Promise<TiledDem> {
  const place = tilePlace(name)
  if (place === null)
    throw new ElevationFileError(
      `${name} does not tell where it lies: a terrain tile's name ends in its zoom, column and row, as 11/1104/686.png.`,
    )
  const tile = await terrariumTile(name, bytes, place, webp)
  return terrariumDem([tile], place.z, {
    name: `terrain tiles, zoom ${place.z}`,
    files: [name],
    attribution: '',
    isSurfaceModel: true,
    ...source,
  })
}

/** The place that a tile's name ends in; null when it is none. */
export function tilePlace(name: string): TilePlace | null {
  const parts = /(?:^|\D)(\d{1,2})[/_-](\d+)[/_-](\d+)(?:@2x)?\.\w+$/.exec(name)
  if (parts === null) return null
  const [z, x, y] = parts.slice(1).map(Number)
  return z <= 24 && x < 2 ** z && y < 2 ** z ? { z, x, y } : null
}

async function decoded(name: string, bytes: Uint8Array, webp: WebpDecoder | undefined): Promise<Pixels> {
  const largest = Math.max(...SIDES)
  if (isPng(bytes)) return decodePng(bytes, largest)
  if (!isWebp(bytes)) throw new Error('it is neither PNG nor WebP')
  if (webp === undefined)
    throw new ElevationFileError(`${name} is a WebP picture, and no decoder for those was given.`)
  return webp(bytes, largest)
}

function heightsOf({ width, height, channels, data }: Pixels): Float32Array {
  const heights = new Float32Array(width * height)
  for (let post = 0; post < heights.length; post++) {
    const at = post * channels
    heights[post] =
      channels === 4 && data[at + 3] === 0 ? VOID : data[at] * 256 + data[at + 1] + data[at + 2] / 256 - 32768
  }
  voidImplausible(heights)
  return heights
}
