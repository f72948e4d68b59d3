/**
 * @module geo
 *
 * Distances, bearings and boxes on a round earth, in metres and degrees.
 *
 * @example
 * ```ts
 * import { distanceBetween } from './distance.ts'
 *
 * distanceBetween(42.5063, 1.5218, 42.5424, 1.5974) // m, about 7,400
 * ```
 */

/** WGS84: semi-major axis in m and first eccentricity squared (NIMA TR8350.2). */
const SEMI_MAJOR_M = 6_378_137
const ECCENTRICITY_SQUARED = 0.006_694_379_990_14
const RADIANS = Math.PI / 180

/** Beyond this many degrees apart, or this near a pole, the ground is no longer flat enough for a plane. */
const PLANE_REACH_DEG = 0.5
const PLANE_LATITUDE_DEG = 80

/**
 * Metres between two positions in degrees (WGS84). Within 0.05 % of the ellipsoid up to 50 km, within 0.6 %
 * beyond; safe across the date line and at the poles. NaN when any input is.
 */
export function distanceBetween(
  latitude1: number,
  longitude1: number,
  latitude2: number,
  longitude2: number,
): number {
  const north = latitude2 - latitude1
  const east = eastward(longitude1, longitude2)
  const middle = (latitude1 + latitude2) / 2
  if (
    Math.abs(north) > PLANE_REACH_DEG ||
    Math.abs(east) > PLANE_REACH_DEG ||
    Math.abs(middle) > PLANE_LATITUDE_DEG
  )
    return greatCircle(latitude1, latitude2, east)
  const cosine = Math.cos(middle * RADIANS)
  const w2 = 1 - ECCENTRICITY_SQUARED * (1 - cosine * cosine)
  const n = (SEMI_MAJOR_M * RADIANS) / Math.sqrt(w2)
  const y = north * ((n * (1 - ECCENTRICITY_SQUARED)) / w2)
  const x = east * n * cosine
  return Math.sqrt(x * x + y * y)
}

/** Metres per degree northward and eastward at a latitude: the plane that is true nearby. */
export function metresPerDegree(latitude: number): { readonly north: number; readonly east: number } {
  const cosine = Math.cos(latitude * RADIANS)
  const w2 = 1 - ECCENTRICITY_SQUARED * (1 - cosine * cosine)
  const n = (SEMI_MAJOR_M * RADIANS) / Math.sqrt(w2)
  return { north: (n * (1 - ECCENTRICITY_SQUARED)) / w2, east: n * cosine }
}

/** Degrees from one longitude to another the short way round, −180 … 180. */
export function eastward(longitude1: number, longitude2: number): number {
  const east = longitude2 - longitude1
  if (east > 180) return east - 360
  if (east < -180) return east + 360
  return east
}

/** The same longitude within −180 … 180, for sums that crossed the date line. */
export function normalLongitude(longitude: number): number {
  if (longitude > 180) return longitude - 360
  if (longitude < -180) return longitude + 360
  return longitude
}

/** Haversine on the sphere that best fits the ellipsoid at the middle latitude (Gauss's mean radius). */
function greatCircle(latitude1: number, latitude2: number, east: number): number {
  const phi1 = latitude1 * RADIANS
  const phi2 = latitude2 * RADIANS
  const a = Math.sin((phi2 - phi1) / 2)
  const b = Math.sin((east * RADIANS) / 2)
  const h = a * a + Math.cos(phi1) * Math.cos(phi2) * b * b
  const sine = Math.sin((phi1 + phi2) / 2)
  const radius =
    (SEMI_MAJOR_M * Math.sqrt(1 - ECCENTRICITY_SQUARED)) / (1 - ECCENTRICITY_SQUARED * sine * sine)
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(h)))
}
