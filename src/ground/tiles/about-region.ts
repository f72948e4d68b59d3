import type { Bounds } from '../../geo/bounds.ts'
import { boundsOf } from '../region/bounds.ts'
import type { Region } from '../region/region.ts'
import { openingView } from './opening-view.ts'
import type { RegionTiles } from './region-tiles.ts'
import { MIN_ZOOM, MAX_ZOOM } from './tile.ts'

/** What a map needs to know of a region before it draws it. */
export interface RegionAbout {
  readonly name: string
  /** West, south, east, north of its paths, in degrees; west above east across the date line. */
  readonly bounds: readonly [number, number, number, number]
  /** Its file's own box, which may be wider: by it every machine chooses the same regions for a line. */
  readonly box: Bounds
  /** Where a map of it opens: the box within `bounds` that holds most of its paths' length. */
  readonly view: readonly [number, number, number, number]
  /** Zooms tiles are made for. */
  readonly zooms: readonly [least: number, most: number]
  /** Nearest zoom of shaded tiles; null where no heights are known. */
  readonly terrainZoom: number | null
  /** ISO 8601; null when the extract does not say. */
  readonly osmDate: string | null
  /** As each licence asks, ready to show. */
  readonly attribution: readonly string[]
}

/** @param name under which it is open, which may differ from the one it was made with */
export function aboutRegion(name: string, region: Region, tiles: RegionTiles): RegionAbout {
  return {
    name,
    // An extract's own bounds may be the whole world's.
    bounds: boundsOf(region.shape.lat, region.shape.lon),
    box: region.meta.bounds,
    view: openingView(region),
    zooms: [MIN_ZOOM, MAX_ZOOM],
    terrainZoom: tiles.terrain?.mostZoom ?? null,
    osmDate: region.meta.osmDate,
    attribution: region.meta.attribution,
  }
}
