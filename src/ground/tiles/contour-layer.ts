import type { Contours } from '../elevation/contours.ts'
import { mercatorSouth } from '../elevation/raster-grid.ts'
import { UNIT_DEG } from '../graph/length.ts'
import { clipLine } from './clip.ts'
import { GEOMETRY, type TileFeature } from './encode-tile.ts'
import { simplify } from './simplify.ts'
import { MAX_ZOOM, TileExtent, type Tile, TileSpace } from './tile.ts'

/**
 * Units of the tile, three quarters of a pixel, that a line may move for being simpler: two tiles choose apart. Where
 * tiles are enlarged, half as many.
 */
const TOLERANCE = 6
const NEAREST_TOLERANCE = 3

/** Contours as lines with their height in m; `index` 1 for every height that is a multiple of `index` m. */
export function contourFeatures(lines: Contours, tile: Tile, index: number): TileFeature[] {
  const space = new TileSpace(tile)
  const tolerance = tile.z < MAX_ZOOM ? TOLERANCE : NEAREST_TOLERANCE
  const features: TileFeature[] = []
  const room = new TileExtent()
  for (let line = 0; line < lines.level.length; line++) {
    const from = lines.start[line]
    const to = lines.start[line + 1]
    const xy = room.for(to - from)
    let end = 0
    for (let i = from; i < to; i++) {
      xy[end++] = space.x(lines.lon[i] / UNIT_DEG)
      xy[end++] = space.y(mercatorSouth(lines.lat[i]))
    }
    const geometry = clipLine(xy, simplify(xy, end, tolerance))
    if (geometry.length === 0) continue
    const height = lines.level[line]
    features.push({
      type: GEOMETRY.line,
      properties: { height, index: height % index === 0 ? 1 : 0 },
      geometry,
    })
  }
  return features
}
