import type { Region } from '../region/region.ts'
import { encodeTile, type TileLayers } from './encode-tile.ts'
import { LandLayer } from './land-layer.ts'
import { PathLayer } from './path-layer.ts'
import { PointLayer } from './point-layer.ts'
import { TerrainTiles } from './terrain-tiles.ts'
import type { Tile } from './tile.ts'

/** A region, tile by tile. */
export class RegionTiles {
  /** Null where the region knows no heights. */
  readonly terrain: TerrainTiles | null
  readonly #land: LandLayer
  readonly #paths: PathLayer
  readonly #points: PointLayer

  constructor(region: Region) {
    this.#land = new LandLayer(region)
    this.#paths = new PathLayer(region)
    this.#points = new PointLayer(region)
    this.terrain = region.terrain ? new TerrainTiles(region.terrain) : null
  }

  /** Everything that lies in a tile: `land`, `water`, `contours`, `paths`, `points`. */
  layers(tile: Tile): TileLayers {
    return {
      ...this.#land.features(tile),
      contours: this.terrain?.contours(tile) ?? [],
      paths: this.#paths.features(tile),
      points: this.#points.features(tile),
    }
  }

  /** The same as a Mapbox vector tile. */
  vector(tile: Tile): Uint8Array {
    return encodeTile(this.layers(tile))
  }
}
