import { metresPerDegree } from './distance.ts'

/** Rows of a grid fit this many columns: a quarter of the earth's circle in metres. */
const COLUMNS = 1e7

const NORTH_M = metresPerDegree(0).north
/** m per degree of longitude at every whole degree of latitude, the South Pole first: asked at every step of a track. */
const EAST_M = Float64Array.from({ length: 181 }, (_, i) => metresPerDegree(i - 90).east)

/** A square cell of a grid on the ground, as one number; NaN where the position is unknown. */
export function cellAt(latitude: number, longitude: number, size_m: number): number {
  if (Number.isNaN(latitude) || Number.isNaN(longitude)) return NaN
  return cellKey(northOf(latitude) / size_m, eastOf(latitude, longitude) / size_m)
}

/** Metres north of the equator and east of Greenwich, on a plane that holds within one degree of latitude. */
export function northOf(latitude: number): number {
  return latitude * NORTH_M
}

export function eastOf(latitude: number, longitude: number): number {
  return longitude * EAST_M[Math.round(latitude) + 90]
}

/** One number for the cell that holds a place, in cells north and east; cells further south, then west, come first. */
export function cellKey(north: number, east: number): number {
  return Math.floor(north) * COLUMNS + Math.floor(east)
}
