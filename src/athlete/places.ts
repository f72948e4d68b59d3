import { eastward, metresPerDegree } from '../geo/distance.ts'

/** Headings told apart on the same ground: up a trail is not down it. */
const HEADINGS = 4

/** Rows of a grid fit this many columns: a quarter of the earth's circle in metres. */
const COLUMNS = 1e7

/** A square of a grid on the ground, as one number; NaN where the position is unknown. */
export function squareAt(latitude: number, longitude: number, size_m: number): number {
  if (Number.isNaN(latitude) || Number.isNaN(longitude)) return NaN
  return squareKey(northOf(latitude) / size_m, eastOf(latitude, longitude) / size_m)
}

/** Metres north of the equator and east of Greenwich, on a plane that holds within one degree of latitude. */
export function northOf(latitude: number): number {
  return latitude * metresPerDegree(0).north
}

export function eastOf(latitude: number, longitude: number): number {
  return longitude * metresPerDegree(Math.round(latitude)).east
}

export function squareKey(north: number, east: number): number {
  return Math.floor(north) * COLUMNS + Math.floor(east)
}

/** The same square, gone through in one of four directions. */
export function headed(square: number, heading: number): number {
  return square * HEADINGS + heading
}

/** 0 … 3 from one position to the next; NaN when either is unknown. */
export function headingBetween(
  latitude1: number,
  longitude1: number,
  latitude2: number,
  longitude2: number,
): number {
  const north = latitude2 - latitude1
  const east = eastward(longitude1, longitude2) * Math.cos((latitude1 * Math.PI) / 180)
  const turn = Math.atan2(east, north) / (2 * Math.PI)
  return (Math.floor(turn * HEADINGS + 0.5) + HEADINGS) % HEADINGS
}
