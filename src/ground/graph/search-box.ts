import { UNIT_DEG } from './length.ts'

/** m per degree of a meridian at least, anywhere on the ellipsoid, with room for the error of a plane. */
const MIN_M_PER_DEG = 110_000
const EVERY_LONGITUDE = 180
const RADIANS = Math.PI / 180

/** In 1e-7 degrees; west may lie below −180° and east above 180° (see `searchTurns`). */
export interface SearchBox {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** A box that holds everything within `radius` m of a place in degrees; around a pole it holds every longitude. */
export function searchBox(latitude: number, longitude: number, radius: number): SearchBox {
  const up = radius / MIN_M_PER_DEG
  // How far east a circle on the globe reaches.
  const sine = Math.sin(Math.min(90, up) * RADIANS) / Math.cos(latitude * RADIANS)
  const isRoundPole = Math.abs(latitude) + up >= 90 || !(sine < 1)
  const aside = isRoundPole ? EVERY_LONGITUDE : Math.asin(sine) / RADIANS
  const middle = isRoundPole ? 0 : longitude
  return {
    west: (middle - aside) / UNIT_DEG,
    south: (latitude - up) / UNIT_DEG,
    east: (middle + aside) / UNIT_DEG,
    north: (latitude + up) / UNIT_DEG,
  }
}
