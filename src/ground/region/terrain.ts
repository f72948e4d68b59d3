import { eastward, metresPerDegree } from '../../geo/distance.ts'
import type { ElevationModel } from '../elevation/elevation.ts'
import type { Bounds } from './hilbert.ts'

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
  /** Degrees between posts, both ways. */
  readonly step: number
  /** m, row by row southward, each from west to east; NaN unknown. */
  readonly heights: Float32Array
  /** 1 where the height rests on filled voids. */
  readonly mended: Uint8Array
}

/** Posts beyond the region's bounds, so that shades and contours reach over its edge. */
const MARGIN_POSTS = 8

/** 64 MB of heights: larger regions keep every second post, or fourth, rather than open slowly. */
const MOST_POSTS = 16_000_000

/**
 * The model's heights over a box, at its own posts where they lie on whole parts of a degree, as SRTM's do.
 * Null where it knows none of them.
 */
export function terrainOver(model: ElevationModel, [west, south, east, north]: Bounds): TerrainGrid | null {
  const width = (east < west ? east + 360 : east) - west
  const perDegree = Math.max(1, Math.round(metresPerDegree((south + north) / 2).north / model.resolution_m))
  let step = 1 / perDegree
  while ((width / step) * ((north - south) / step) > MOST_POSTS) step *= 2
  const first = {
    row: Math.floor(south / step) - MARGIN_POSTS,
    column: Math.floor(west / step) - MARGIN_POSTS,
  }
  const rows = Math.ceil(north / step) + MARGIN_POSTS - first.row + 1
  const columns = Math.ceil((west + width) / step) + MARGIN_POSTS - first.column + 1
  const heights = new Float32Array(rows * columns)
  const mended = new Uint8Array(rows * columns)
  let known = 0
  for (let row = 0, post = 0; row < rows; row++) {
    const lat = (first.row + rows - 1 - row) * step
    for (let column = 0; column < columns; column++, post++) {
      const lon = eastward(0, (first.column + column) * step)
      heights[post] = model.at(lat, lon)
      if (Number.isNaN(heights[post])) continue
      known++
      if (model.isMended(lat, lon)) mended[post] = 1
    }
  }
  if (known === 0) return null
  return {
    rows,
    columns,
    north: (first.row + rows - 1) * step,
    west: first.column * step,
    step,
    heights,
    mended,
  }
}
