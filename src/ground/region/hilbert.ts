import type { Bounds } from '../../geo/bounds.ts'

/** Bits per axis: cells of a few metres in a region of a country's size; keys stay exact beside a row number. */
const BITS = 13
const CELLS = 1 << BITS
/** Rows that fit beside a key in the 53 bits of a double. */
const MAX_ROWS = 2 ** (53 - 2 * BITS)

/** Distance along a Hilbert curve of `CELLS` × `CELLS` cells. */
function hilbert(x: number, y: number): number {
  let distance = 0
  for (let side = CELLS >> 1; side > 0; side >>= 1) {
    const right = (x & side) > 0 ? 1 : 0
    const up = (y & side) > 0 ? 1 : 0
    distance += side * side * ((3 * right) ^ up)
    if (up === 0) {
      if (right === 1) {
        x = CELLS - 1 - x
        y = CELLS - 1 - y
      }
      const swap = x
      x = y
      y = swap
    }
  }
  return distance
}

/**
 * Rows in the order in which a Hilbert curve visits their places: neighbours on the ground become neighbours in
 * the file, so what is needed together is read together. Coordinates in 1e-7 degrees.
 */
export function hilbertOrder(lat: Int32Array, lon: Int32Array, bounds: Bounds): Uint32Array {
  const count = lat.length
  if (count > MAX_ROWS) throw new RangeError(`${count} rows are more than one region can hold.`)
  const [west, south, east, north] = bounds
  const width = (east < west ? east + 360 : east) - west
  const perColumn = (CELLS - 1) / Math.max(width * 1e7, 1)
  const perRow = (CELLS - 1) / Math.max((north - south) * 1e7, 1)
  const keys = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    let fromWest = lon[i] - west * 1e7
    if (fromWest < 0 && east < west) fromWest += 3.6e9
    const x = clampCell(fromWest * perColumn)
    const y = clampCell((lat[i] - south * 1e7) * perRow)
    keys[i] = hilbert(x, y) * MAX_ROWS + i
  }
  keys.sort()
  return Uint32Array.from(keys, (key) => key % MAX_ROWS)
}

function clampCell(value: number): number {
  return Math.max(0, Math.min(CELLS - 1, Math.floor(value)))
}
