import { mercatorSouth } from '../elevation/raster-grid.ts'
import { UNIT_DEG } from '../graph/length.ts'
import { type PointName, POINTS } from '../osm/tags/points.ts'
import { openBoxIndex } from '../region/box-index.ts'
import type { Region } from '../region/region.ts'
import { GEOMETRY, type TileFeature } from './encode-tile.ts'
import { type BoxIndex, rowsIn } from './tile-search.ts'
import { EXTENT, type Tile, TileSpace } from './tile.ts'

/** The zoom from which a kind of place is in the tiles; where none is said, from the last. */
const FIRST_ZOOM: Partial<Readonly<Record<PointName, number>>> = {
  city: 6,
  town: 7,
  village: 10,
  peak: 10,
  pass: 10,
  'alpine hut': 11,
  hamlet: 12,
  'wilderness hut': 12,
  viewpoint: 13,
  spring: 13,
  'drinking water': 13,
  shelter: 13,
  waterfall: 13,
  quarter: 13,
  locality: 13,
  'railway station': 13,
  'lift station': 13,
}
const LAST = 14

/**
 * Summits and passes crowd a map of small scale: below this zoom only the highest of its kind in each cell of so many
 * units, a width of 64 pixels, is in the tile. A letter that finds no room is still paid for in every frame.
 */
const ROOM_FROM = 12
const CELL = 512
const CROWDING: ReadonlySet<PointName> = new Set(['peak', 'pass'])

/** Places by kind, with names and heights; only inside the tile, so that each is in one tile. */
export class PointLayer {
  readonly #region: Region
  readonly #index: BoxIndex

  constructor(region: Region) {
    this.#region = region
    this.#index = openBoxIndex(region.pointIndex)
  }

  features(tile: Tile): TileFeature[] {
    const { points, strings } = this.#region
    const features: TileFeature[] = []
    for (const { point, x, y } of this.#shown(tile)) {
      const properties: Record<string, string | number> = { kind: points.kind[point] }
      const name = strings.text(points.name[point])
      if (name !== '') properties['name'] = name
      if (!Number.isNaN(points.altitude[point])) properties['altitude'] = Math.round(points.altitude[point])
      features.push({ id: point, type: GEOMETRY.point, properties, geometry: [[x, y]] })
    }
    return features
  }

  #shown(tile: Tile): Iterable<Placed> {
    const { points } = this.#region
    const space = new TileSpace(tile)
    const shown = new Map<string, Placed>()
    for (const point of rowsIn(this.#index, tile, 0)) {
      const name = POINTS[points.kind[point]] ?? 'unknown'
      if (tile.z < (FIRST_ZOOM[name] ?? LAST)) continue
      const x = Math.floor(space.x(points.lon[point]))
      const y = Math.floor(space.y(mercatorSouth(points.lat[point] * UNIT_DEG)))
      if (x < 0 || y < 0 || x >= EXTENT || y >= EXTENT) continue
      const isCrowded = tile.z < ROOM_FROM && CROWDING.has(name)
      const place = isCrowded ? `${name} ${Math.floor(x / CELL)} ${Math.floor(y / CELL)}` : String(point)
      const rival = shown.get(place)
      if (rival === undefined || this.#height(point) > this.#height(rival.point))
        shown.set(place, { point, x, y })
    }
    return shown.values()
  }

  #height(point: number): number {
    const height = this.#region.points.altitude[point]
    return Number.isNaN(height) ? Number.NEGATIVE_INFINITY : height
  }
}

/** A row of the region's points, and where it lies in the tile. */
interface Placed {
  readonly point: number
  readonly x: number
  readonly y: number
}
