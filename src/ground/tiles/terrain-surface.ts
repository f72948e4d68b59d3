import { eastward } from '../../geo/distance.ts'
import type { HeightGrid } from '../elevation/height-window.ts'
import type { TerrainGrid } from '../region/terrain.ts'

/**
 * A region's heights as a smooth surface, for drawing: through every post, and bending between them instead of
 * folding (Catmull and Rom, 1974). Beside unknown heights it is flat between posts, as elsewhere.
 */
export class TerrainSurface implements HeightGrid {
  readonly #grid: TerrainGrid

  constructor(grid: TerrainGrid) {
    this.#grid = grid
  }

  at(lat: number, lon: number): number {
    const { rows, columns, north, west, latStep, lonStep, heights } = this.#grid
    const row = (north - lat) / latStep
    const east = eastward(west, lon)
    // A grid may be more than half a turn wide, and a place a little west of it is not a whole turn east.
    const column = (east < -lonStep ? east + 360 : east) / lonStep
    if (!(row >= 0 && row <= rows - 1 && column >= 0 && column <= columns - 1)) return Number.NaN
    const top = Math.min(Math.floor(row), rows - 2)
    const left = Math.min(Math.floor(column), columns - 2)
    const v = row - top
    const u = column - left
    const post = top * columns + left
    if (top > 0 && left > 0 && top < rows - 2 && left < columns - 2) {
      const above = alongRow(heights, post - columns, u)
      const here = alongRow(heights, post, u)
      const below = alongRow(heights, post + columns, u)
      const farther = alongRow(heights, post + 2 * columns, u)
      const height = between(above, here, below, farther, v)
      if (!Number.isNaN(height)) return height
    }
    return (
      (heights[post] * (1 - u) + heights[post + 1] * u) * (1 - v) +
      (heights[post + columns] * (1 - u) + heights[post + columns + 1] * u) * v
    )
  }
}

function alongRow(heights: Float32Array, post: number, share: number): number {
  return between(heights[post - 1], heights[post], heights[post + 1], heights[post + 2], share)
}

/** The height a share of the way from b to c, bending towards a and d. */
function between(a: number, b: number, c: number, d: number, share: number): number {
  return b + 0.5 * share * (c - a + share * (2 * a - 5 * b + 4 * c - d + share * (3 * (b - c) + d - a)))
}

/** Fewer posts to a side than this are not worth thinning. */
const MIN_POSTS = 16

/**
 * The same heights with half as many posts a side, each the mean of the posts around it, weighed by nearness: for
 * maps of small scale, where every hundredth post alone would draw its own chance. Null when there are few.
 */
export function halved(grid: TerrainGrid): TerrainGrid | null {
  const rows = grid.rows >> 1
  const columns = grid.columns >> 1
  if (rows < MIN_POSTS || columns < MIN_POSTS) return null
  const heights = new Float32Array(rows * columns)
  const mended = new Uint8Array(rows * columns)
  for (let row = 0, post = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, post++) {
      const middle = 2 * row * grid.columns + 2 * column
      let sum = 0
      let weights = 0
      for (let i = row === 0 ? 0 : -1; i <= 1 && 2 * row + i < grid.rows; i++)
        for (let j = column === 0 ? 0 : -1; j <= 1 && 2 * column + j < grid.columns; j++) {
          const height = grid.heights[middle + i * grid.columns + j]
          if (Number.isNaN(height)) continue
          const weight = (i === 0 ? 2 : 1) * (j === 0 ? 2 : 1)
          sum += weight * height
          weights += weight
        }
      heights[post] = weights > 0 ? sum / weights : Number.NaN
      mended[post] = grid.mended[middle]
    }
  const { north, west, latStep, lonStep } = grid
  return { rows, columns, north, west, latStep: 2 * latStep, lonStep: 2 * lonStep, heights, mended }
}
