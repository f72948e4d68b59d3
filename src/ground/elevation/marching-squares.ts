/**
 * Sides of a cell. Every side of a raster's cells has a number: twice the post at its western or northern end,
 * and one more if it runs southward from there.
 */
const NORTH = 0
const EAST = 1
const SOUTH = 2
const WEST = 3

/**
 * How a line crosses a cell, by which corners are high (north-west 1, north-east 2, south-east 4, south-west 8):
 * pairs of sides, from and to, high ground on the right. In the two saddles the low corners are parted where
 * the middle is high; where it is low, SADDLES holds.
 */
const CROSSINGS: readonly (readonly number[])[] = [
  [],
  [NORTH, WEST],
  [EAST, NORTH],
  [EAST, WEST],
  [SOUTH, EAST],
  [NORTH, EAST, SOUTH, WEST],
  [SOUTH, NORTH],
  [SOUTH, WEST],
  [WEST, SOUTH],
  [NORTH, SOUTH],
  [WEST, NORTH, EAST, SOUTH],
  [EAST, SOUTH],
  [WEST, EAST],
  [NORTH, EAST],
  [WEST, NORTH],
  [],
]
const SADDLES: Readonly<Record<number, readonly number[] | undefined>> = {
  5: [NORTH, WEST, SOUTH, EAST],
  10: [EAST, NORTH, WEST, SOUTH],
}

/** Room for following lines over a raster, used again for each level. */
export interface Trails {
  /** The side that follows a side on its line; −1 for none. */
  readonly next: Int32Array
  /** 1 where a line comes to this side from another. */
  readonly isReached: Uint8Array
}

export function trailsOver(posts: number): Trails {
  return { next: new Int32Array(2 * posts).fill(-1), isReached: new Uint8Array(2 * posts) }
}

/**
 * The lines along which a raster has one height, each as the sides of cells it crosses; a closed line ends with
 * the side it began with. Cells with an unknown corner (NaN) are crossed by none.
 *
 * @param trails left as it was found
 */
export function linesAt(heights: Float32Array, columns: number, level: number, trails: Trails): number[][] {
  const { next, isReached } = trails
  const sides = crossed(heights, columns, level, trails)
  const lines: number[][] = []
  const follow = (first: number): void => {
    const line = [first]
    for (let side = next[first], from = first; side !== -1; from = side, side = next[side]) {
      next[from] = -1
      line.push(side)
      if (side === first) break
    }
    lines.push(line)
  }
  for (const side of sides) if (isReached[side] === 0) follow(side)
  for (const side of sides) if (next[side] !== -1) follow(side)
  isReached.fill(0)
  return lines
}

/** Links the sides that each cell's crossing joins, and returns those that are left by a line. */
function crossed(heights: Float32Array, columns: number, level: number, trails: Trails): number[] {
  const sides: number[] = []
  for (let post = 0; post + columns + 1 < heights.length; post++) {
    const northWest = heights[post]
    const northEast = heights[post + 1]
    const southWest = heights[post + columns]
    const southEast = heights[post + columns + 1]
    const corners =
      (northWest >= level ? 1 : 0) +
      (northEast >= level ? 2 : 0) +
      (southEast >= level ? 4 : 0) +
      (southWest >= level ? 8 : 0)
    if (corners === 0 || corners === 15 || post % columns === columns - 1) continue
    const sum = northWest + northEast + southEast + southWest
    if (Number.isNaN(sum)) continue
    const crossing = (sum < 4 * level ? SADDLES[corners] : undefined) ?? CROSSINGS[corners]
    for (let i = 0; i < crossing.length; i += 2) {
      const from = sideOf(post, columns, crossing[i])
      const to = sideOf(post, columns, crossing[i + 1])
      trails.next[from] = to
      trails.isReached[to] = 1
      sides.push(from)
    }
  }
  return sides
}

function sideOf(post: number, columns: number, side: number): number {
  switch (side) {
    case NORTH:
      return 2 * post
    case SOUTH:
      return 2 * (post + columns)
    case WEST:
      return 2 * post + 1
    default:
      return 2 * (post + 1) + 1
  }
}
