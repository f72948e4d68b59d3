import { eastward, metresPerDegree } from '../geo/distance.ts'
import type { Region } from '../ground/region/region.ts'
import { TerrainSurface } from '../ground/tiles/terrain-surface.ts'
import type { Stretches } from '../stretch/stretches.ts'

/** m on the ground that a stretch's neighbours must lie apart for its direction to be told. */
const MIN_STRIDE_M = 5

/**
 * Rise over run across the path, ≥ 0, per stretch: how far the hillside tilts sideways, over the distance between
 * the posts of the region's heights (tens of metres, so a path benched into a slope reads as the slope). NaN
 * where heights or positions are unknown.
 */
export function sideSlopes({ count, latitude, longitude }: Stretches, { terrain }: Region): Float32Array {
  const slopes = new Float32Array(count).fill(Number.NaN)
  if (!terrain) return slopes
  const surface = new TerrainSurface(terrain)
  const reachNorth = terrain.latStep / 2
  const reachEast = terrain.lonStep / 2
  for (let i = 0; i < count; i++) {
    const before = Math.max(0, i - 1)
    const after = Math.min(count - 1, i + 1)
    const scale = metresPerDegree(latitude[i])
    const north = (latitude[after] - latitude[before]) * scale.north
    const east = eastward(longitude[before], longitude[after]) * scale.east
    const stride = Math.hypot(north, east)
    if (!(stride >= MIN_STRIDE_M)) continue
    const rise = (dLat: number, dLon: number): number =>
      surface.at(latitude[i] + dLat, longitude[i] + dLon) -
      surface.at(latitude[i] - dLat, longitude[i] - dLon)
    const uphillNorth = rise(reachNorth, 0) / (2 * reachNorth * scale.north)
    const uphillEast = rise(0, reachEast) / (2 * reachEast * scale.east)
    slopes[i] = Math.abs((uphillNorth * east - uphillEast * north) / stride)
  }
  return slopes
}
