import { type Bounds, overlap } from '../../geo/bounds.ts'
import { distanceBetween, normalLongitude } from '../../geo/distance.ts'
import { tilesCovering } from '../elevation/tiles-covering.ts'
import { UNIT_DEG } from '../graph/length.ts'
import { searchBox } from '../graph/search-box.ts'
import { matchReach } from '../match/match-reach.ts'
import type { TrackPositions } from '../match/match.ts'
import { PATH_ZOOM } from './path-tile.ts'
import type { Tile } from './tile.ts'

/** More lie under no line: about a pole. */
const MOST_PER_PLACE = 1024

/**
 * The tiles of paths that laying a line in degrees (NaN: no position) onto a region may look at, each once, in the
 * order in which the line comes to them. None beyond 85° north and south, where the map of tiles ends.
 *
 * @param bounds of the region's paths: tiles outside them hold none
 */
export function tilesUnder(
  { latitude, longitude }: Pick<TrackPositions, 'latitude' | 'longitude'>,
  bounds: Bounds,
): Tile[] {
  const tiles = new Map<string, Tile>()
  const located = [...latitude.keys()].filter((i) => !Number.isNaN(latitude[i] + longitude[i]))
  const step = (a: number, b: number) => distanceBetween(latitude[a], longitude[a], latitude[b], longitude[b])
  let before_m = 0
  for (const [k, i] of located.entries()) {
    const after_m = k + 1 < located.length ? step(i, located[k + 1]) : 0
    const around = boundsAround(latitude[i], longitude[i], matchReach(Math.max(before_m, after_m)))
    before_m = after_m
    if (!overlap(around, bounds)) continue
    for (const tile of tilesCovering(around, PATH_ZOOM, MOST_PER_PLACE) ?? [])
      tiles.set(`${tile.x}/${tile.y}`, tile)
  }
  return [...tiles.values()]
}

function boundsAround(latitude: number, longitude: number, radius: number): Bounds {
  const { west, south, east, north } = searchBox(latitude, longitude, radius)
  return [
    normalLongitude(west * UNIT_DEG),
    south * UNIT_DEG,
    normalLongitude(east * UNIT_DEG),
    north * UNIT_DEG,
  ]
}
