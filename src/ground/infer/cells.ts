import { cellKey } from '../../geo/grid.ts'
import type { Ways } from './ways.ts'

/** m per 1e-7 degree of latitude, on a globe of 40,008 km around the poles. */
const M_PER_UNIT = 40_008_000 / 3_600_000_000
const RADIANS_PER_UNIT = (Math.PI / 180) * 1e-7

/**
 * Squares over a region, for "hereabouts": near enough to square at the region's middle. Across the date line
 * places are strangers to one another, which costs a little knowledge there and nothing else.
 */
export class Cells {
  readonly #perLat: number
  readonly #perLon: number

  constructor(ways: Ways, size_m: number) {
    const middle = ways.count > 0 ? ways.lat[ways.count >> 1] : 0
    this.#perLat = M_PER_UNIT / size_m
    this.#perLon = this.#perLat * Math.max(0.01, Math.cos(middle * RADIANS_PER_UNIT))
  }

  /** The cell of a place in 1e-7 degrees, shifted by whole cells. */
  at(lat: number, lon: number, north = 0, east = 0): number {
    return cellKey(Math.floor(lat * this.#perLat) + north, Math.floor(lon * this.#perLon) + east)
  }
}
