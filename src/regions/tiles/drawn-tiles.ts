import { crc32, gzipSync } from 'node:zlib'
import { writePathTile } from '../../ground/region/file/write-region.ts'
import type { Region } from '../../ground/region/region.ts'
import { PATH_ZOOM, pathTile } from '../../ground/tiles/path-tile.ts'
import { RegionTiles } from '../../ground/tiles/region-tiles.ts'
import { SHADE_SIDE } from '../../ground/tiles/terrain-tiles.ts'
import type { Tile } from '../../ground/tiles/tile.ts'
import { encodePng } from './png.ts'
import { SHADE_COLOURS } from './shade-colours.ts'
import { type CachedTile, TileCache } from './tile-cache.ts'

/** Bytes of tiles kept for asking again: a few hundred screens' worth. */
const MAX_CACHED = 64 * 1024 * 1024

/** Tiles of regions as a map is sent them; those asked for lately are kept. */
export class DrawnTiles {
  /** By region as it is open: another of the same name is another. */
  readonly #drawn = new WeakMap<Region, { readonly tiles: RegionTiles; readonly key: number }>()
  readonly #cache = new TileCache(MAX_CACHED)
  #count = 0

  /** What a region's tiles are drawn from, made once. */
  tilesOf(region: Region): RegionTiles {
    return this.#of(region).tiles
  }

  /** Paths, points, land and contours as a Mapbox vector tile. */
  vector(region: Region, tile: Tile): CachedTile {
    const { tiles, key } = this.#of(region)
    return this.#cache.answer(`${key}/${tile.z}/${tile.x}/${tile.y}`, () => {
      const drawn = tiles.vector(tile)
      return drawn.length === 0 ? null : drawn
    })
  }

  /** The slopes' shade as PNG; null where a region has no heights, or is not shaded so near. */
  shade(region: Region, tile: Tile): CachedTile | null {
    const { tiles, key } = this.#of(region)
    const { terrain } = tiles
    if (terrain === null || tile.z > terrain.mostZoom) return null
    return this.#cache.answer(`${key}/shade/${tile.z}/${tile.x}/${tile.y}`, () => {
      const shades = terrain.shades(tile)
      return shades && encodePng(shades, SHADE_SIDE, SHADE_COLOURS)
    })
  }

  /** The paths that touch a tile, as a gzipped region file of them alone; null at any zoom but theirs. */
  paths(region: Region, tile: Tile): CachedTile | null {
    // Farther away a tile would be the whole region.
    if (tile.z !== PATH_ZOOM) return null
    return this.#cache.answer(`${this.#of(region).key}/paths/${tile.x}/${tile.y}`, () => {
      const cut = pathTile(region, tile)
      return cut.edgeRow.length === 0 ? null : gzipSync(Buffer.concat([...writePathTile(cut, crc32)]))
    })
  }

  #of(region: Region): { readonly tiles: RegionTiles; readonly key: number } {
    const known = this.#drawn.get(region) ?? { tiles: new RegionTiles(region), key: ++this.#count }
    this.#drawn.set(region, known)
    return known
  }
}
