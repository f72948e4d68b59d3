import { eastward } from './distance.ts'

/** Headings told apart on the same ground: up a trail is not down it. */
export const HEADINGS = 4

/** The same cell, gone through in one of four directions. */
export function headed(cell: number, heading: number): number {
  return cell * HEADINGS + heading
}

/** The same cell, gone through the other way. */
export function turnedBack(key: number, heading: number): number {
  return 2 * heading < HEADINGS ? key + HEADINGS / 2 : key - HEADINGS / 2
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
