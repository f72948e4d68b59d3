import { mercatorLatitude, mercatorSouth } from '../elevation/raster-grid.ts'
import { UNIT_DEG } from '../graph/length.ts'
import type { SearchBox } from '../graph/search-box.ts'

/** A square of the Web Mercator map: zoom, column from the date line, row from the top. */
export interface Tile {
  readonly z: number
  readonly x: number
  readonly y: number
}

/** Units along a tile's side, as usual in vector tiles; at 512 pixels a side, eight to a pixel. */
export const EXTENT = 4096

/** Units drawn beyond a tile's sides, so that strokes and joins meet those of the next tile: the widest, halved. */
export const BUFFER = 96

/** Zooms tiles are made for; nearer, a map enlarges those of the last, whose unit is half a metre. */
export const MIN_ZOOM = 6
export const MAX_ZOOM = 14

const UNITS_AROUND = 360 / UNIT_DEG

/** Whether there is such a tile among those made here. */
export function isTile({ z, x, y }: Tile): boolean {
  if (!Number.isInteger(z) || z < MIN_ZOOM || z > MAX_ZOOM) return false
  const around = 2 ** z
  return Number.isInteger(x) && x >= 0 && x < around && Number.isInteger(y) && y >= 0 && y < around
}

/** The tile with its buffer as a box to search a region's trees with. */
export function tileBox({ z, x, y }: Tile, buffer = BUFFER): SearchBox {
  const around = 2 ** z
  const more = buffer / EXTENT
  return {
    west: ((x - more) / around - 0.5) * UNITS_AROUND,
    east: ((x + 1 + more) / around - 0.5) * UNITS_AROUND,
    south: mercatorLatitude((y + 1 + more) / around) / UNIT_DEG,
    north: mercatorLatitude((y - more) / around) / UNIT_DEG,
  }
}

/** How far down the Web Mercator map latitudes in 1e-7 degrees lie, 0 its top and 1 its foot. */
export function southward(lat: Int32Array): Float64Array {
  return Float64Array.from(lat, (units) => mercatorSouth(units * UNIT_DEG))
}

/** Places to units of one tile, x eastward and y southward from its north-western corner. */
export class TileSpace {
  readonly #perUnit: number
  readonly #middle: number
  readonly #perTurn: number
  readonly #top: number

  constructor({ z, x, y }: Tile) {
    const around = 2 ** z
    this.#perTurn = EXTENT * around
    this.#perUnit = this.#perTurn / UNITS_AROUND
    this.#middle = ((x + 0.5) / around - 0.5) * UNITS_AROUND
    this.#top = y * EXTENT
  }

  /** Units east of the tile's western side, the short way round from its middle; of 1e-7 degrees. */
  x(lon: number): number {
    let east = lon - this.#middle
    if (east > UNITS_AROUND / 2) east -= UNITS_AROUND
    else if (east < -UNITS_AROUND / 2) east += UNITS_AROUND
    return east * this.#perUnit + EXTENT / 2
  }

  /** Units south of the tile's northern side; of a share of the map, as `southward` gives. */
  y(south: number): number {
    return south * this.#perTurn - this.#top
  }

  /**
   * Points `from` to `to` of a line, as x, y, x, y …; a line across the date line goes on where it was going.
   *
   * @returns coordinates written
   */
  project(lon: Int32Array, south: Float64Array, from: number, to: number, into: Float64Array): number {
    let end = 0
    for (let i = from; i < to; i++) {
      let x = this.x(lon[i])
      if (i > from) {
        const step = x - into[end - 2]
        if (step > this.#perTurn / 2) x -= this.#perTurn
        else if (step < -this.#perTurn / 2) x += this.#perTurn
      }
      into[end++] = x
      into[end++] = this.y(south[i])
    }
    return end
  }
}

/** Room for the points of one line at a time, as wide as the longest asked for. */
export class TileExtent {
  #xy = new Float64Array(512)

  /** At least that many points' worth. */
  for(points: number): Float64Array {
    if (this.#xy.length < 2 * points) this.#xy = new Float64Array(4 * points)
    return this.#xy
  }
}
