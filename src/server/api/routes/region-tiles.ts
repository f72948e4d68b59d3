import { crc32, gzipSync } from 'node:zlib'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { writePathTile } from '../../../ground/region/file/write-region.ts'
import type { Region } from '../../../ground/region/region.ts'
import { PATH_ZOOM, pathTile } from '../../../ground/tiles/path-tile.ts'
import { RegionTiles } from '../../../ground/tiles/region-tiles.ts'
import { SHADE_SIDE } from '../../../ground/tiles/terrain-tiles.ts'
import { isTile, type Tile } from '../../../ground/tiles/tile.ts'
import type { OpenRegions } from '../../map/open-regions.ts'
import { encodePng } from '../../map/png.ts'
import { SHADE_COLOURS } from '../../map/shade-colours.ts'
import { type Kept, TileCache } from '../../map/tile-cache.ts'
import type { ApiEnv } from '../auth.ts'
import { isNamed } from '../etag.ts'
import { notFound } from '../problem.ts'
import { type Api, bytes, orKnown } from '../route.ts'
import { regionNamed, regionParam } from './regions.ts'

/** Bytes of tiles kept for asking again: a few hundred screens' worth. */
const MAX_CACHED = 64 * 1024 * 1024

/** Numbers as they are written in a path: no signs, no leading zeros, no more digits than a tile can need. */
const wholeSchema = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,7})$/)
  .openapi({ type: 'integer', minimum: 0 })

const tileParams = regionParam.extend({ z: wholeSchema, x: wholeSchema, y: wholeSchema })
const EMPTY = { description: 'Nothing is drawn there.' } as const

const vector = createRoute({
  method: 'get',
  path: '/regions/{region}/tiles/{z}/{x}/{y}',
  tags: ['Ground'],
  summary: 'A vector tile: paths, points, land, contours',
  request: { params: tileParams },
  responses: { 200: bytes('The tile.', 'application/vnd.mapbox-vector-tile'), 204: EMPTY, ...orKnown },
})

const terrain = createRoute({
  method: 'get',
  path: '/regions/{region}/terrain/{z}/{x}/{y}',
  tags: ['Ground'],
  summary: 'A tile of the slopes’ shade',
  request: { params: tileParams },
  responses: { 200: bytes('The tile.', 'image/png'), 204: EMPTY, ...orKnown },
})

const PATHS_TYPE = 'application/gzip'

const paths = createRoute({
  method: 'get',
  path: '/regions/{region}/paths/{z}/{x}/{y}',
  tags: ['Ground'],
  summary: `The paths that touch a tile of zoom ${PATH_ZOOM}, to lay a line on`,
  description:
    'A region file of paths alone (docs/region-format.md), gzipped. With those under a recording the page lays it on the ' +
    'ground by itself, so that the recording stays where it is.',
  request: { params: tileParams },
  responses: {
    200: bytes('The tile.', PATHS_TYPE),
    204: { description: 'There are no paths there.' },
    ...orKnown,
  },
})

/** The tiles of every open region, and a key that tells an opening of it from an earlier one of the same name. */
export class DrawnRegions {
  readonly #drawn = new WeakMap<Region, { readonly tiles: RegionTiles; readonly key: number }>()
  #count = 0

  of(region: Region): { readonly tiles: RegionTiles; readonly key: number } {
    const known = this.#drawn.get(region) ?? { tiles: new RegionTiles(region), key: ++this.#count }
    this.#drawn.set(region, known)
    return known
  }
}

export function regionTileRoutes(api: Api, openRegions: OpenRegions, drawn: DrawnRegions): void {
  const cache = new TileCache(MAX_CACHED)

  api.openapi(vector, async (context) => {
    const { region, ...place } = context.req.valid('param')
    const { tiles, key } = drawn.of(await regionNamed(openRegions, region))
    const tile = tileOf(place)
    const kept = cache.answer(`${key}/${tile.z}/${tile.x}/${tile.y}`, () => filled(tiles.vector(tile)))
    return answer(context, kept, 'application/vnd.mapbox-vector-tile')
  })

  api.openapi(terrain, async (context) => {
    const { region, ...place } = context.req.valid('param')
    const { tiles, key } = drawn.of(await regionNamed(openRegions, region))
    const tile = tileOf(place)
    const { terrain: shaded } = tiles
    if (!shaded || tile.z > shaded.mostZoom) throw notFound('tile')
    const kept = cache.answer(`${key}/shade/${tile.z}/${tile.x}/${tile.y}`, () => {
      const shades = shaded.shades(tile)
      return shades && encodePng(shades, SHADE_SIDE, SHADE_COLOURS)
    })
    return answer(context, kept, 'image/png')
  })

  api.openapi(paths, async (context) => {
    const { region: name, ...place } = context.req.valid('param')
    const region = await regionNamed(openRegions, name)
    const tile = tileOf(place)
    // Farther away a tile would be the whole region.
    if (tile.z !== PATH_ZOOM) throw notFound('tile')
    const kept = cache.answer(`${drawn.of(region).key}/paths/${tile.x}/${tile.y}`, () => {
      const cut = pathTile(region, tile)
      return cut.edgeRow.length === 0 ? null : gzipSync(Buffer.concat([...writePathTile(cut, crc32)]))
    })
    return answer(context, kept, PATHS_TYPE)
  })
}

function tileOf({ z: zoom, x, y }: { readonly z: string; readonly x: string; readonly y: string }): Tile {
  const tile = { z: Number(zoom), x: Number(x), y: Number(y) }
  if (!isTile(tile)) throw notFound('tile')
  return tile
}

/** A tile without anything in it is no tile. */
function filled(tile: Uint8Array): Uint8Array | null {
  return tile.length === 0 ? null : tile
}

/** 204 for an empty tile: a map then draws nothing there, and does not ask the tile above it instead. */
function answer(context: Context<ApiEnv>, { body, etag }: Kept, type: string): Response {
  const headers = { 'cache-control': 'no-cache', etag }
  if (isNamed(context.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  if (body === null) return new Response(null, { status: 204, headers })
  return new Response(body, {
    headers: { ...headers, 'content-type': type, 'content-length': String(body.byteLength) },
  })
}
