import { hgtCorner, hgtNamesCovering } from '../../ground/elevation/hgt.ts'
import { tilesCovering } from '../../ground/elevation/tiles-covering.ts'
import type { Bounds } from '../../geo/bounds.ts'
import { webAddress } from './address.ts'
import { DownloadError } from './error.ts'
import { mayTouch, type Outline } from './outline.ts'

/** Addresses by which a host hands out heights: `{lat}/{tile}` by degree, or `{z}/{x}/{y}` by map tile. */
export interface HeightHost {
  readonly template: string
  readonly layout: 'degrees' | 'map tiles'
  readonly host: string
}

export interface HeightTile {
  readonly url: URL
  /** What a reader of heights needs to know from the name: `N42E001.hgt.gz`, `12/2064/1502.png`. */
  readonly name: string
  readonly bounds: Bounds
}

/**
 * The zoom at which terrarium tiles are fetched: 38 m to a pixel at the equator, about as fine as most of what
 * they are made of.
 */
const ZOOM = 12

/** More than these would be a continent, and a fault in the box rather than somebody's wish. */
const MAX_TILES = 20_000

/**
 * Reads the address of a host: with `{z}`, `{x}` and `{y}` it hands out map tiles, with `{tile}` (N42E001) and
 * maybe `{lat}` (N42) files by degree. Without any, `.hgt.zip` files by degree are expected right below it.
 *
 * @throws DownloadError when it is no address, or names only part of a tile
 */
export function heightHost(text: string): HeightHost {
  const template = text.includes('{') ? text : `${text.replace(/\/*$/, '/')}{tile}.hgt.zip`
  const { host } = webAddress(template.replace(/[{}]/g, ''))
  const names = new Set(template.match(/\{[^}]*\}/g))
  if (names.has('{tile}') && [...names].every((name) => name === '{tile}' || name === '{lat}'))
    return { template, layout: 'degrees', host }
  if (names.size === 3 && names.has('{z}') && names.has('{x}') && names.has('{y}'))
    return { template, layout: 'map tiles', host }
  throw new DownloadError(
    `the address of heights ${text} needs {tile}, or {z}, {x} and {y}, where a tile’s name belongs.`,
  )
}

/**
 * Every tile that may hold heights of the ground inside a box and, given that too, an outline.
 *
 * @throws DownloadError when the area would take more tiles than anybody wants
 */
export function tilesFor(host: HeightHost, box: Bounds, outline: Outline | null): HeightTile[] {
  const tiles = host.layout === 'degrees' ? degreeTiles(host, box) : mapTiles(host, box)
  return outline === null ? tiles : tiles.filter(({ bounds }) => mayTouch(outline, bounds))
}

function degreeTiles({ template }: HeightHost, box: Bounds): HeightTile[] {
  return hgtNamesCovering(box).flatMap((tile) => {
    const corner = hgtCorner(tile)
    if (corner === null) return []
    const { south, west } = corner
    const url = webAddress(template.replaceAll('{lat}', tile.slice(0, 3)).replaceAll('{tile}', tile))
    return { url, name: tile + endingOf(url), bounds: [west, south, west + 1, south + 1] as const }
  })
}

function mapTiles({ template }: HeightHost, box: Bounds): HeightTile[] {
  const places = tilesCovering(box, ZOOM, MAX_TILES)
  if (places === null)
    throw new DownloadError(
      `heights for an area this large would take more than ${MAX_TILES} tiles; give a smaller box.`,
    )
  return places.map(({ z, x, y }) => {
    const filled = template.replaceAll('{z}', `${z}`).replaceAll('{x}', `${x}`).replaceAll('{y}', `${y}`)
    const url = webAddress(filled)
    return { url, name: `${z}/${x}/${y}${endingOf(url)}`, bounds: mapTileBounds(z, x, y) }
  })
}

/** What a tile of the usual scheme covers. */
export function mapTileBounds(z: number, x: number, y: number): Bounds {
  const side = 2 ** z
  const latitude = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / side))) * 180) / Math.PI
  return [(x / side) * 360 - 180, latitude(y + 1), ((x + 1) / side) * 360 - 180, latitude(y)]
}

function endingOf({ pathname }: URL): string {
  return /(?:\.[a-z]{2,5}){1,2}$/i.exec(pathname)?.[0] ?? ''
}
