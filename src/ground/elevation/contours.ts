import type { HeightWindow } from './height-window.ts'
import { linesAt, trailsOver } from './marching-squares.ts'

/** Lines of equal height. Line l has its points from `start[l]` (inclusive) to `start[l + 1]` (exclusive). */
export interface Contours {
  /** m of each line; an entry more in `start` than here. */
  readonly level: Float32Array
  readonly start: Uint32Array
  /** Degrees. A closed line ends with its first point. */
  readonly lat: Float64Array
  readonly lon: Float64Array
}

/**
 * Contours of a window by marching squares, at every multiple of `interval` m; higher ground lies on the right
 * of each line. Where a height is unknown lines end, and at the window's edge too: nothing is drawn along it,
 * so that neighbouring windows sharing their outermost posts join.
 *
 * @param interval m between lines, > 0
 * @param most lines are thinned out by leaving every other level, until no more levels than this are drawn
 */
export function contours(window: HeightWindow, interval: number, most = 1000): Contours {
  const level: number[] = []
  const start = [0]
  const lat: number[] = []
  const lon: number[] = []
  const trails = trailsOver(window.heights.length)
  for (const height of levels(window.heights, interval, most))
    for (const line of linesAt(window.heights, window.lon.length, height, trails)) {
      const before = lat.length
      addLine(window, line, height, lat, lon)
      if (lat.length - before < 2) {
        // A summit that only just reaches the level is a point, not a line.
        lat.length = before
        lon.length = before
        continue
      }
      level.push(height)
      start.push(lat.length)
    }
  return {
    level: Float32Array.from(level),
    start: Uint32Array.from(start),
    lat: Float64Array.from(lat),
    lon: Float64Array.from(lon),
  }
}

function levels(heights: Float32Array, interval: number, most: number): number[] {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (const height of heights) {
    if (height < lowest) lowest = height
    if (height > highest) highest = height
  }
  if (!(highest >= lowest && interval > 0)) return []
  let step = interval
  while ((highest - lowest) / step > most) step *= 2
  const first = Math.ceil(lowest / step)
  const count = Math.floor(highest / step) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, i) => (first + i) * step)
}

/** Where a line of the given height crosses each side, one point for sides crossed in the same post. */
function addLine(
  { lat, lon, heights }: HeightWindow,
  sides: readonly number[],
  height: number,
  lineLat: number[],
  lineLon: number[],
): void {
  const columns = lon.length
  for (const [i, side] of sides.entries()) {
    const post = side >> 1
    const row = Math.floor(post / columns)
    const column = post % columns
    const isSouthward = (side & 1) === 1
    const other = isSouthward ? post + columns : post + 1
    const share = (height - heights[post]) / (heights[other] - heights[post])
    const y = isSouthward ? lat[row] + (lat[row + 1] - lat[row]) * share : lat[row]
    const x = isSouthward ? lon[column] : lon[column] + (lon[column + 1] - lon[column]) * share
    if (i > 0 && lineLat.at(-1) === y && lineLon.at(-1) === x) continue
    lineLat.push(y)
    lineLon.push(x)
  }
}
