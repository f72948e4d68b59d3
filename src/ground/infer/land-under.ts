import { LAND_LINES, LANDS } from '../osm/tags/land.ts'
import type { AreaColumns, Region } from '../region/region.ts'
import type { Ways } from './ways.ts'

/** Height of the rows that the ways are sorted into, 1e-7 degrees: about 200 m. */
const ROW_HEIGHT = 18_000

/**
 * What covers the land at the middle of each way, as codes of `LANDS`; of several areas the smallest, which says
 * most. All ways are asked at once: along each ring, every step flips in or out the ways to the east of it.
 * Areas across the date line cover nothing here.
 */
export function landUnder({ areas }: Region, ways: Ways): Uint8Array {
  const rows = new Rows(ways)
  const land = new Uint8Array(ways.count)
  const smallest = new Float64Array(ways.count).fill(Number.POSITIVE_INFINITY)
  for (let area = 0; area < areas.count; area++) {
    const name = LANDS[areas.kind[area]]
    if (name === undefined || LAND_LINES.has(name)) continue
    const box = boxOf(areas, area)
    const extent = (box.east - box.west) * (box.north - box.south)
    for (const way of rows.inside(areas, area, box.east)) {
      if (extent >= smallest[way]) continue
      smallest[way] = extent
      land[way] = areas.kind[area]
    }
  }
  return land
}

interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

function boxOf({ ringStart, pointStart, lat, lon }: AreaColumns, area: number): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = pointStart[ringStart[area]]; i < pointStart[ringStart[area + 1]]; i++) {
    if (lon[i] < west) west = lon[i]
    if (lon[i] > east) east = lon[i]
    if (lat[i] < south) south = lat[i]
    if (lat[i] > north) north = lat[i]
  }
  return { west, south, east, north }
}

/** The middles of ways in rows from south to north, each from west to east. */
class Rows {
  readonly #lat: Int32Array
  readonly #lon: Int32Array
  readonly #south: number
  readonly #first: Uint32Array
  readonly #way: Uint32Array
  /** Odd for ways that an odd number of rings' steps lie to the west of, while an area is being asked. */
  readonly #flips: Uint8Array
  readonly #flipped: number[] = []

  constructor({ count, lat, lon }: Ways) {
    this.#lat = lat
    this.#lon = lon
    this.#south = lat.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
    const north = lat.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
    const rows = count === 0 ? 0 : this.#rowOf(north) + 1
    this.#way = Uint32Array.from(lat.keys()).sort(
      (a, b) => this.#rowOf(lat[a]) - this.#rowOf(lat[b]) || lon[a] - lon[b],
    )
    this.#first = new Uint32Array(rows + 1)
    for (const value of lat) this.#first[this.#rowOf(value) + 1]++
    for (let row = 0; row < rows; row++) this.#first[row + 1] += this.#first[row]
    this.#flips = new Uint8Array(count)
  }

  /** Ways whose middle lies in an area, by the even-odd rule over all its rings. */
  inside({ ringStart, pointStart, lat, lon }: AreaColumns, area: number, east: number): number[] {
    for (let ring = ringStart[area]; ring < ringStart[area + 1]; ring++)
      for (let i = pointStart[ring] + 1; i < pointStart[ring + 1]; i++)
        if (lat[i - 1] < lat[i]) this.#flipEastOf(lat[i - 1], lon[i - 1], lat[i], lon[i], east)
        else if (lat[i] < lat[i - 1]) this.#flipEastOf(lat[i], lon[i], lat[i - 1], lon[i - 1], east)
    const inside = this.#flipped.filter((way) => this.#flips[way] % 2 === 1)
    for (const way of this.#flipped) this.#flips[way] = 0
    this.#flipped.length = 0
    return inside
  }

  #rowOf(lat: number): number {
    return Math.floor((lat - this.#south) / ROW_HEIGHT)
  }

  /** Flips the ways east of a step from south to north, as far as the area reaches. */
  #flipEastOf(south: number, southLon: number, north: number, northLon: number, east: number): void {
    const last = Math.min(this.#first.length - 2, this.#rowOf(north))
    const west = Math.min(southLon, northLon)
    const slope = (northLon - southLon) / (north - south)
    for (let row = Math.max(0, this.#rowOf(south)); row <= last; row++)
      for (let i = this.#firstFrom(row, west); i < this.#first[row + 1]; i++) {
        const way = this.#way[i]
        if (this.#lon[way] > east) break
        const lat = this.#lat[way]
        if (lat < south || lat >= north || this.#lon[way] <= southLon + slope * (lat - south)) continue
        if (this.#flips[way] === 0) this.#flipped.push(way)
        // 1 and 2 rather than 1 and 0, so that a way is listed once.
        this.#flips[way] = this.#flips[way] === 1 ? 2 : 1
      }
  }

  /** The first entry of a row at or east of a longitude. */
  #firstFrom(row: number, lon: number): number {
    let low = this.#first[row]
    let high = this.#first[row + 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#lon[this.#way[middle]] < lon) low = middle + 1
      else high = middle
    }
    return low
  }
}
