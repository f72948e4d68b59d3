import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { isTile, type Tile } from '../../../ground/tiles/tile.ts'
import type { RegionCatalogue } from '../../../regions/catalogue.ts'
import type { DrawnTiles } from '../../../regions/tiles/drawn-tiles.ts'
import type { CachedTile } from '../../../regions/tiles/tile-cache.ts'
import type { ApiEnv } from '../auth.ts'
import { unlessKnown } from '../etag.ts'
import { notFound } from '../problem.ts'
import { type Api, bytes, orKnown } from '../route.ts'
import { regionNamed, regionParam } from './regions.ts'

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

export function regionTileRoutes(api: Api, regions: RegionCatalogue, drawn: DrawnTiles): void {
  api.openapi(vector, async (context) => {
    const { region, ...place } = context.req.valid('param')
    const tile = drawn.vector(await regionNamed(regions, region), tileOf(place))
    return answer(context, tile, 'application/vnd.mapbox-vector-tile')
  })

  api.openapi(terrain, async (context) => {
    const { region, ...place } = context.req.valid('param')
    const tile = drawn.shade(await regionNamed(regions, region), tileOf(place))
    if (tile === null) throw notFound('tile')
    return answer(context, tile, 'image/png')
  })
}

function tileOf({ z: zoom, x, y }: { readonly z: string; readonly x: string; readonly y: string }): Tile {
  const tile = { z: Number(zoom), x: Number(x), y: Number(y) }
  if (!isTile(tile)) throw notFound('tile')
  return tile
}

/** 204 for an empty tile: a map then draws nothing there, and does not ask the tile above it instead. */
function answer(context: Context<ApiEnv>, { body, hash }: CachedTile, type: string): Promise<Response> {
  const headers = { etag: `"${hash}"`, 'cache-control': 'no-cache' }
  return unlessKnown(context, headers, () => body && { bytes: body, type })
}
