import { crc32 } from 'node:zlib'
import { type Context, Hono } from 'hono'
import { groundAt } from '../../ground/tiles/ground-at.ts'
import { writeRegion } from '../../ground/region/file/write-region.ts'
import { RegionTiles } from '../../ground/tiles/region-tiles.ts'
import { isTile, type Tile } from '../../ground/tiles/tile.ts'
import { SHADE_SIDE } from '../../ground/tiles/terrain-tiles.ts'
import type { Region } from '../../ground/region/region.ts'
import { aboutRegion } from '../../ground/tiles/about-region.ts'
import type { OpenRegions } from './open-regions.ts'
import { encodePng } from './png.ts'
import { SHADE_COLOURS } from './shade-colours.ts'
import { type Kept, TileCache } from './tile-cache.ts'

/** Bytes of tiles kept for asking again: a few hundred screens' worth. */
const MAX_CACHED = 64 * 1024 * 1024

/** m around a place that one may ask about, at most: more would be a search, not a look. */
const MAX_WITHIN_M = 2000
const WITHIN_M = 50

const NO_REGION = 'There is no such region here.\n'
const NO_TILE = 'There is no such tile.\n'

/**
 * A region's map: what regions there are, their tiles, and what is at a place. A region is looked up by its name
 * among those open and nowhere else; nothing of a request ever becomes a path.
 */
export function mapRoutes(openRegions: OpenRegions): Hono {
  const routes = new Hono()
  const drawn = new WeakMap<Region, RegionMap>()
  const cache = new TileCache(MAX_CACHED)

  const mapOf = (region: Region): RegionMap => {
    const known = drawn.get(region) ?? { tiles: new RegionTiles(region), key: `${++regionsDrawn}` }
    drawn.set(region, known)
    return known
  }
  const regionNamed = async (context: Context): Promise<Region | undefined> =>
    (await openRegions()).get(context.req.param('region') ?? '')

  routes.get('/regions.json', async (context) => {
    const regions = [...(await openRegions())]
    return context.json(
      regions.map(([name, region]) => aboutRegion(name, region, mapOf(region).tiles)),
      200,
      { 'cache-control': 'no-cache' },
    )
  })

  routes.get('/:region/tiles/:z/:x/:file', async (context) => {
    const region = await regionNamed(context)
    if (!region) return context.text(NO_REGION, 404)
    const tile = tileIn(context, '.mvt')
    if (!tile) return context.text(NO_TILE, 404)
    const { tiles, key } = mapOf(region)
    const kept = cache.answer(`${key}/${tile.z}/${tile.x}/${tile.y}`, () => filled(tiles.vector(tile)))
    return answer(context, kept, 'application/vnd.mapbox-vector-tile')
  })

  routes.get('/:region/terrain/:z/:x/:file', async (context) => {
    const region = await regionNamed(context)
    if (!region) return context.text(NO_REGION, 404)
    const tile = tileIn(context, '.png')
    const { tiles, key } = mapOf(region)
    const { terrain } = tiles
    if (!tile || !terrain || tile.z > terrain.mostZoom) return context.text(NO_TILE, 404)
    const kept = cache.answer(`${key}/shade/${tile.z}/${tile.x}/${tile.y}`, () => {
      const shades = terrain.shades(tile)
      return shades && encodePng(shades, SHADE_SIDE, SHADE_COLOURS)
    })
    return answer(context, kept, 'image/png')
  })

  // The page lays a recording onto the ground by itself, so that the recording stays where it is.
  routes.get('/:region/region', async (context) => {
    const region = await regionNamed(context)
    if (!region) return context.text(NO_REGION, 404)
    const file = Buffer.concat([...writeRegion(region, crc32)])
    return context.body(file, 200, {
      'cache-control': 'no-store',
      'content-type': 'application/octet-stream',
      'content-length': String(file.byteLength),
    })
  })

  routes.get('/:region/at', async (context) => {
    const region = await regionNamed(context)
    if (!region) return context.text(NO_REGION, 404)
    const latitude = degrees(context.req.query('lat'), 90)
    const longitude = degrees(context.req.query('lon'), 180)
    const within = metres(context.req.query('within'))
    if (Number.isNaN(latitude + longitude + within))
      return context.text(
        `Ask with lat and lon in degrees, and within in m from 1 to ${MAX_WITHIN_M} or left out.\n`,
        400,
      )
    return context.json(groundAt(region, latitude, longitude, within), 200, { 'cache-control': 'no-cache' })
  })

  return routes
}

interface RegionMap {
  readonly tiles: RegionTiles
  /** Tells this opening of a region from an earlier one of the same name. */
  readonly key: string
}

let regionsDrawn = 0

/** Numbers as they are written in a path: no signs, no leading zeros, no more digits than a tile can need. */
const WHOLE = /^(?:0|[1-9]\d{0,7})$/
const NUMBER = /^-?\d{1,3}(?:\.\d{1,15})?$/

function tileIn(context: Context, ending: string): Tile | null {
  const { z = '', x = '', file = '' } = context.req.param()
  if (!file.endsWith(ending)) return null
  const numbers = [z, x, file.slice(0, -ending.length)]
  if (!numbers.every((text) => WHOLE.test(text))) return null
  const tile = { z: Number(numbers[0]), x: Number(numbers[1]), y: Number(numbers[2]) }
  return isTile(tile) ? tile : null
}

function degrees(text: string | undefined, most: number): number {
  const value = text !== undefined && NUMBER.test(text) ? Number(text) : Number.NaN
  return Math.abs(value) <= most ? value : Number.NaN
}

function metres(text: string | undefined): number {
  if (text === undefined) return WITHIN_M
  const value = WHOLE.test(text) ? Number(text) : Number.NaN
  return value >= 1 && value <= MAX_WITHIN_M ? value : Number.NaN
}

/** A tile without anything in it is no tile. */
function filled(bytes: Uint8Array): Uint8Array | null {
  return bytes.length === 0 ? null : bytes
}

/** 204 for an empty tile: a map then draws nothing there, and does not ask the tile above it instead. */
function answer(context: Context, { body, etag }: Kept, type: string): Response {
  const headers = { 'cache-control': 'no-cache', etag }
  if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers)
  if (body === null) return context.body(null, 204, headers)
  return context.body(body, 200, {
    ...headers,
    'content-type': type,
    'content-length': String(body.byteLength),
  })
}
