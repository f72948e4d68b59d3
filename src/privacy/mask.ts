import { eastward, metresPerDegree } from '../geo/distance.ts'
import { ZONE_RADII_M, type Zone } from './zone.ts'

/**
 * What is hidden because of a zone: a square that holds the home somewhere, and everything within the zone's radius
 * of that square. Squares are those of a net laid over the world once per athlete, by their secret. An area depends
 * on the home only through which square it lies in; so whoever finds the whole outline of an area still knows no more
 * than the square, and a zone put down again a few houses on (nearly always) has the same area.
 */
export interface HiddenArea {
  /** Middle of the square, degrees. */
  readonly latitude: number
  readonly longitude: number
  /** m, half the square's side. */
  readonly half_m: number
  /** m around the square that is hidden with it. */
  readonly reach_m: number
}

/** Where an athlete's net lies: shares of its widest square, 0 … 1, from their secret. */
export interface GridOffset {
  readonly east: number
  readonly north: number
}

/**
 * Side of the square in radii. Wider hides the home better and more of the track; at two, half of all homes lie
 * farther than 0.8 radii from the middle, the best guess there is.
 */
const SIDE_RADII = 2

/** Nets of all radii share their lines, so that two zones of one home tell no more than the smaller. */
const WIDEST_M = SIDE_RADII * ZONE_RADII_M[ZONE_RADII_M.length - 1]

/** Northward m per degree that the net reckons with: any constant does, it only has to be the same everywhere. */
const NET_NORTH = 111_132

export function hiddenAreaOf({ latitude, longitude, radius_m }: Zone, shift: GridOffset): HiddenArea {
  const side = SIDE_RADII * radius_m
  const row = middleOf(latitude * NET_NORTH, shift.north * WIDEST_M, side)
  const middle = Math.max(-90, Math.min(90, row / NET_NORTH))
  // Metres per degree eastward are those of the widest row that holds this one: then narrower nets share its lines.
  const wide = middleOf(latitude * NET_NORTH, shift.north * WIDEST_M, WIDEST_M)
  const { east } = metresPerDegree(Math.max(-89, Math.min(89, wide / NET_NORTH)))
  const column = middleOf(longitude * east, shift.east * WIDEST_M, side)
  return { latitude: middle, longitude: column / east, half_m: side / 2, reach_m: radius_m }
}

/** Middle of the interval of a net, `side` apart and shifted, that holds a coordinate. */
function middleOf(coordinate: number, shift: number, side: number): number {
  return (Math.floor((coordinate - shift) / side) + 0.5) * side + shift
}

/** m east and north of an area's middle. */
export interface Offset {
  readonly x: number
  readonly y: number
}

export function offsetFrom(area: HiddenArea, latitude: number, longitude: number): Offset {
  const { north, east } = metresPerDegree(area.latitude)
  return {
    x: eastward(area.longitude, longitude) * east,
    y: (latitude - area.latitude) * north,
  }
}

/** m from a place to what is hidden; zero or less within. */
export function distanceToHiddenArea({ half_m, reach_m }: HiddenArea, { x, y }: Offset): number {
  const beside = Math.max(Math.abs(x) - half_m, 0)
  const above = Math.max(Math.abs(y) - half_m, 0)
  return Math.sqrt(beside * beside + above * above) - reach_m
}

/** m around the middle that surely hold the home. */
export function homeWithin({ half_m }: HiddenArea): number {
  return half_m * Math.SQRT2
}
