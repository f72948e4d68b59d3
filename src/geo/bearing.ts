import { eastward } from './distance.ts'

const RADIANS = Math.PI / 180

/** Degrees clockwise from north, 0 … 360, of the way from one position to another; NaN when they coincide. */
export function bearing(
  latitude1: number,
  longitude1: number,
  latitude2: number,
  longitude2: number,
): number {
  const phi1 = latitude1 * RADIANS
  const phi2 = latitude2 * RADIANS
  const east = eastward(longitude1, longitude2) * RADIANS
  const y = Math.sin(east) * Math.cos(phi2)
  const half = Math.sin(east / 2)
  // cos φ1 sin φ2 − sin φ1 cos φ2 cos λ, rearranged so that metres apart do not cancel to nothing.
  const x = Math.sin(phi2 - phi1) + 2 * Math.sin(phi1) * Math.cos(phi2) * half * half
  if (x === 0 && y === 0) return NaN
  const degrees = Math.atan2(y, x) / RADIANS
  return degrees < 0 ? degrees + 360 : degrees
}

/** Degrees between two bearings the short way, 0 … 180. */
export function turnBetween(bearing1: number, bearing2: number): number {
  const around = Math.abs(bearing2 - bearing1) % 360
  return around > 180 ? 360 - around : around
}
