import { BUFFER, EXTENT } from './tile.ts'

/** Points in whole units of a tile, as vector tiles hold them: x, y, x, y … */
export type TileLine = readonly number[]

const LOW = -BUFFER
const HIGH = EXTENT + BUFFER

/**
 * What of a line lies within the tile and its buffer, in as many pieces as it enters.
 *
 * @param xy x, y, x, y …, of which `end` coordinates are in use
 */
export function clipLine(xy: Float64Array, end: number): TileLine[] {
  const pieces: TileLine[] = []
  let piece: number[] = []
  const finish = () => {
    if (piece.length > 2) pieces.push(piece)
    if (piece.length > 0) piece = []
  }
  for (let i = 2; i < end; i += 2) {
    const x = xy[i - 2]
    const y = xy[i - 1]
    const dx = xy[i] - x
    const dy = xy[i + 1] - y
    // Shares of the step at which it enters and leaves (Liang and Barsky, 1984).
    let enter = 0
    let leave = 1
    if (dx !== 0) {
      enter = Math.max(enter, ((dx > 0 ? LOW : HIGH) - x) / dx)
      leave = Math.min(leave, ((dx > 0 ? HIGH : LOW) - x) / dx)
    } else if (x < LOW || x > HIGH) leave = -1
    if (dy !== 0) {
      enter = Math.max(enter, ((dy > 0 ? LOW : HIGH) - y) / dy)
      leave = Math.min(leave, ((dy > 0 ? HIGH : LOW) - y) / dy)
    } else if (y < LOW || y > HIGH) leave = -1
    if (enter > leave) {
      finish()
      continue
    }
    if (enter > 0) finish()
    addPoint(piece, x + dx * enter, y + dy * enter)
    addPoint(piece, x + dx * leave, y + dy * leave)
    if (leave < 1) finish()
  }
  finish()
  return pieces
}

/**
 * What of a closed ring lies within the tile and its buffer, closed again along their edge (Sutherland and
 * Hodgman, 1974); empty when nothing does.
 */
export function clipRing(xy: Float64Array, end: number): TileLine {
  let ring: ArrayLike<number> = xy.subarray(0, end)
  for (const [axis, bound, isLower] of SIDES) {
    ring = clipSide(ring, axis, bound, isLower)
    if (ring.length === 0) return []
  }
  const points: number[] = []
  for (let i = 0; i < ring.length; i += 2) addPoint(points, ring[i], ring[i + 1])
  addPoint(points, points[0], points[1])
  return points.length > 6 ? points : []
}

const SIDES: readonly (readonly [axis: 0 | 1, bound: number, isLower: boolean])[] = [
  [0, LOW, true],
  [0, HIGH, false],
  [1, LOW, true],
  [1, HIGH, false],
]

function clipSide(ring: ArrayLike<number>, axis: 0 | 1, bound: number, isLower: boolean): ArrayLike<number> {
  const isInside = (value: number) => (isLower ? value >= bound : value <= bound)
  let isAllInside = true
  for (let i = axis; i < ring.length && isAllInside; i += 2) isAllInside = isInside(ring[i])
  if (isAllInside) return ring
  const kept: number[] = []
  for (let i = 0; i < ring.length; i += 2) {
    const before = i === 0 ? ring.length - 2 : i - 2
    const from = ring[before + axis]
    const to = ring[i + axis]
    if (isInside(from) !== isInside(to)) {
      const share = (bound - from) / (to - from)
      const other = ring[before + 1 - axis] + (ring[i + 1 - axis] - ring[before + 1 - axis]) * share
      kept.push(axis === 0 ? bound : other, axis === 0 ? other : bound)
    }
    if (isInside(to)) kept.push(ring[i], ring[i + 1])
  }
  return kept
}

/** Adds a point in whole units, unless the line is there already. */
function addPoint(line: number[], x: number, y: number): void {
  const column = Math.round(x)
  const row = Math.round(y)
  if (line.length > 0 && line[line.length - 2] === column && line[line.length - 1] === row) return
  line.push(column, row)
}

/** Twice the area a closed ring encloses, in square units; above zero when it runs clockwise as seen on the map. */
export function twiceArea(ring: TileLine): number {
  let sum = 0
  for (let i = 2; i < ring.length; i += 2) sum += ring[i - 2] * ring[i + 1] - ring[i] * ring[i - 1]
  return sum
}

/** The same ring the other way round. */
export function turnedRound(ring: TileLine): TileLine {
  const turned: number[] = []
  for (let i = ring.length - 2; i >= 0; i -= 2) turned.push(ring[i], ring[i + 1])
  return turned
}
