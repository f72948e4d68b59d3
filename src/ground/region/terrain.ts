import type { Bounds } from '../../geo/bounds.ts'
import { eastward, metresPerDegree } from '../../geo/distance.ts'
import type { ElevationModel } from '../elevation/elevation.ts'

/**
 * Heights over a region, post by post on meridians and parallels, so that hillshade and contours can be drawn
 * from the region alone. Along edges the region keeps heights of its own, smoothed for grades; these are bare.
 */
export interface TerrainGrid {
  readonly rows: number
  readonly columns: number
  /** Degrees of the north-western post. */
  readonly north: number
  readonly west: number
  /** Degrees between rows and between columns. */
  readonly latStep: number
  readonly lonStep: number
  /** m, row by row southward, each from west to east; NaN unknown. */
  readonly heights: Float32Array
  /** 1 where the height rests on filled voids. */
  readonly mended: Uint8Array
}

/** Posts beyond the region's bounds, so that shades and contours reach over its edge. */
const MARGIN_POSTS = 8

/** 64 MB of heights: larger regions keep every second post, or fourth, rather than open slowly. */
const MAX_POSTS = 16_000_000

/**
 * The model's heights over a box, at its own posts where they lie on whole parts of a degree, as SRTM's do.
 * Null where it knows none of them.
 */
export function terrainOver(model: ElevationModel, bounds: Bounds): TerrainGrid | null {
  const grid = gridOver(model.resolution_m, bounds)
  const { rows, columns, latStep, lonStep, bottom, left } = grid
  const heights = new Float32Array(rows * columns)
  const mended = new Uint8Array(rows * columns)
  let known = 0
  for (let row = 0, post = 0; row < rows; row++) {
    const lat = (bottom + rows - 1 - row) * latStep
    for (let column = 0; column < columns; column++, post++) {
      const lon = eastward(0, (left + column) * lonStep)
      heights[post] = model.at(lat, lon)
      if (Number.isNaN(heights[post])) continue
      known++
      if (model.isFilled(lat, lon)) mended[post] = 1
    }
  }
  if (known === 0) return null
  const north = (bottom + rows - 1) * latStep
  return { rows, columns, north, west: left * lonStep, latStep, lonStep, heights, mended }
}

interface PostGrid {
  readonly rows: number
  readonly columns: number
  readonly latStep: number
  readonly lonStep: number
  /** The southernmost row and westernmost column, counted in steps from 0° north and 0° east. */
  readonly bottom: number
  readonly left: number
}

function gridOver(resolution: number, [west, south, east, north]: Bounds): PostGrid {
  const width = (east < west ? east + 360 : east) - west
  const middle = metresPerDegree((south + north) / 2)
  let latStep = 1 / Math.max(1, Math.round(middle.north / resolution))
  // Towards the poles meridians run together: every second one will do, or every fourth.
  let lonStep = latStep * 2 ** Math.floor(Math.log2(Math.max(1, middle.north / Math.max(1, middle.east))))
  while ((width / lonStep) * ((north - south) / latStep) > MAX_POSTS) {
    latStep *= 2
    lonStep *= 2
  }
  const bottom = Math.floor(Math.max(-90, south - MARGIN_POSTS * latStep) / latStep)
  const top = Math.ceil(Math.min(90, north + MARGIN_POSTS * latStep) / latStep)
  const left = Math.floor(west / lonStep) - MARGIN_POSTS
  const right = Math.ceil((west + width) / lonStep) + MARGIN_POSTS
  return { rows: top - bottom + 1, columns: right - left + 1, latStep, lonStep, bottom, left }
}
