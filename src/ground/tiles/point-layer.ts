import { mercatorSouth } from '../elevation/lattice.ts'
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
    const space = new TileSpace(tile)
    const features: TileFeature[] = []
    for (const point of rowsIn(this.#index, tile, 0)) {
      const kind = points.kind[point]
      if (tile.z < (FIRST_ZOOM[POINTS[kind] ?? 'unknown'] ?? LAST)) continue
      const x = Math.floor(space.x(points.lon[point]))
      const y = Math.floor(space.y(mercatorSouth(points.lat[point] * UNIT_DEG)))
      if (x < 0 || y < 0 || x >= EXTENT || y >= EXTENT) continue
      const properties: Record<string, string | number> = { kind }
      const name = strings.text(points.name[point])
      if (name !== '') properties['name'] = name
      if (!Number.isNaN(points.altitude[point])) properties['altitude'] = Math.round(points.altitude[point])
      features.push({ id: point, type: GEOMETRY.point, properties, geometry: [[x, y]] })
    }
    return features
  }
}
