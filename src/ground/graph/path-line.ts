import type { Region } from '../region/region.ts'
import { positionOf } from './edge-position.ts'
import type { GraphPath } from './shortest-path.ts'

/** A path as a line, ends included. */
export interface PathLine {
  readonly count: number
  /** Degrees. */
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  /** m above sea level; NaN unknown. */
  readonly altitude: Float64Array
  /** m from the start. */
  readonly along: Float64Array
  /** Row of the path's pieces that leads to the point; of the first point, 0. */
  readonly piece: Uint32Array
}

/** The line of a path over the ground, for drawing and for following. */
export function lineOf(region: Region, path: GraphPath): PathLine {
  const { edges, shape } = region
  const latitude: number[] = []
  const longitude: number[] = []
  const altitude: number[] = []
  const along: number[] = []
  const piece: number[] = []
  let before = 0
  for (let row = 0; row < path.count; row++) {
    const edge = path.edge[row]
    const begin = path.begin[row]
    const end = path.end[row]
    const length = edges.length[edge]
    const isForward = end >= begin
    const add = (fraction: number) => {
      const at = positionOf(region, { edge, fraction })
      latitude.push(at.latitude)
      longitude.push(at.longitude)
      altitude.push(at.altitude)
      along.push(before + Math.abs(fraction - begin) * length)
      piece.push(row)
    }
    if (row === 0) add(begin)
    const first = edges.shapeStart[edge]
    const last = edges.shapeStart[edge + 1] - 1
    for (let step = 1; first + step < last; step++) {
      const fraction = shape.along[isForward ? first + step : last - step] / shape.along[last]
      if (isForward ? fraction > begin && fraction < end : fraction < begin && fraction > end) add(fraction)
    }
    add(end)
    before += Math.abs(end - begin) * length
  }
  return {
    count: along.length,
    latitude: Float64Array.from(latitude),
    longitude: Float64Array.from(longitude),
    altitude: Float64Array.from(altitude),
    along: Float64Array.from(along),
    piece: Uint32Array.from(piece),
  }
}
