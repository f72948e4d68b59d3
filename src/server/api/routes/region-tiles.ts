import { createRoute, z } from '@hono/zod-openapi'
import type { Region } from '../../../ground/region/region.ts'
import { PATH_ZOOM } from '../../../ground/tiles/path-tile.ts'
import { isTile, type Tile } from '../../../ground/tiles/tile.ts'
import type { RegionCatalogue } from '../../../regions/catalogue.ts'
import type { DrawnTiles } from '../../../regions/tiles/drawn-tiles.ts'
import type { CachedTile } from '../../../regions/tiles/tile-cache.ts'
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

/** One kind of tiles of a region. */
interface TileKind {
  readonly kind: string
  readonly summary: string
  readonly description?: string
  readonly type: string
  /** What 204 means. */
  readonly empty: string
  /** null: there is no such tile, nor would it be one that is empty. */
  readonly draw: (region: Region, tile: Tile) => CachedTile | null
}

export function regionTileRoutes(api: Api, regions: RegionCatalogue, drawn: DrawnTiles): void {
  addTiles(api, regions, {
    kind: 'tiles',
    summary: 'A vector tile: paths, points, land, contours',
    type: 'application/vnd.mapbox-vector-tile',
    empty: 'Nothing is drawn there.',
    draw: (region, tile) => drawn.vector(region, tile),
  })
  addTiles(api, regions, {
    kind: 'terrain',
    summary: 'A tile of the slopes’ shade',
    type: 'image/png',
    empty: 'Nothing is drawn there.',
    draw: (region, tile) => drawn.shade(region, tile),
  })
  addTiles(api, regions, {
    kind: 'paths',
    summary: `The paths that touch a tile of zoom ${PATH_ZOOM}, to lay a line on`,
    description:
      'A region file of paths alone (docs/region-format.md), gzipped. With those under a recording the page lays it on ' +
      'the ground by itself, so that the recording stays where it is.',
    type: 'application/gzip',
    empty: 'There are no paths there.',
    draw: (region, tile) => drawn.paths(region, tile),
  })
}

/** 204 for an empty tile: a map then draws nothing there, and does not ask the tile above it instead. */
function addTiles(api: Api, regions: RegionCatalogue, { kind, type, empty, draw, ...about }: TileKind): void {
  const route = createRoute({
    method: 'get',
    path: `/regions/{region}/${kind}/{z}/{x}/{y}`,
    tags: ['Ground'],
    ...about,
    request: { params: tileParams },
    responses: { 200: bytes('The tile.', type), 204: { description: empty }, ...orKnown },
  })
  api.openapi(route, async (context) => {
    const { region, ...place } = context.req.valid('param')
    const tile = { z: Number(place.z), x: Number(place.x), y: Number(place.y) }
    const found = await regionNamed(regions, region)
    const drawn = isTile(tile) ? draw(found, tile) : null
    if (drawn === null) throw notFound('tile')
    const { body, hash } = drawn
    const headers = { etag: `"${hash}"`, 'cache-control': 'no-cache' }
    return unlessKnown(context, headers, () => body && { bytes: body, type })
  })
}
