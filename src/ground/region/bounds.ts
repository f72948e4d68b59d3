import type { Bounds } from '../../geo/bounds.ts'
import { NO_POSITION } from '../osm/columns.ts'

/**
 * The box around places in 1e-7 degrees, in degrees. Across the date line west comes out above east, as in
 * GeoJSON (RFC 7946, 5.2), where that box is the narrower one. A box of nothing is all zero.
 */
export function boundsOf(lat: Int32Array, lon: Int32Array): Bounds {
  let south = Infinity
  let north = -Infinity
  let west = Infinity
  let east = -Infinity
  let leastEast = Infinity
  let mostWest = -Infinity
  for (let i = 0; i < lat.length; i++) {
    if (lat[i] === NO_POSITION) continue
    south = Math.min(south, lat[i])
    north = Math.max(north, lat[i])
    west = Math.min(west, lon[i])
    east = Math.max(east, lon[i])
    if (lon[i] >= 0) leastEast = Math.min(leastEast, lon[i])
    else mostWest = Math.max(mostWest, lon[i])
  }
  if (south > north) return [0, 0, 0, 0]
  const hasBothSides = leastEast < Infinity && mostWest > -Infinity
  const isAcross = hasBothSides && mostWest + 3.6e9 - leastEast < east - west
  return [(isAcross ? leastEast : west) / 1e7, south / 1e7, (isAcross ? mostWest : east) / 1e7, north / 1e7]
}
