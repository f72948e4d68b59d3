import type { Region } from '../region/region.ts'
import { UNIT_DEG } from './length.ts'
import { Plane } from './plane.ts'

/** A place on an edge: `fraction` 0 is its `from` node, 1 its `to` node, by length between. */
export interface EdgePosition {
  readonly edge: number
  readonly fraction: number
}

/** Where a place lies: degrees, and m above sea level (NaN unknown). */
export interface Position {
  readonly latitude: number
  readonly longitude: number
  readonly altitude: number
}

const plane = new Plane()

/** Where on the ground a place on an edge is. */
export function positionOf({ edges, shape }: Region, { edge, fraction }: EdgePosition): Position {
  const first = edges.shapeStart[edge]
  const last = edges.shapeStart[edge + 1] - 1
  const along = Math.min(1, Math.max(0, fraction)) * shape.along[last]
  const before = segmentAt(shape.along, first, last, along)
  const step = shape.along[before + 1] - shape.along[before]
  const share = step > 0 ? (along - shape.along[before]) / step : 0
  const rise = shape.altitude[before + 1] - shape.altitude[before]
  plane.moveTo(shape.lat[before] * UNIT_DEG, shape.lon[before] * UNIT_DEG)
  plane.project(shape.lat[before + 1] * UNIT_DEG, shape.lon[before + 1] * UNIT_DEG)
  const [latitude, longitude] = plane.placeAt(plane.x * share, plane.y * share)
  return { latitude, longitude, altitude: shape.altitude[before] + rise * share }
}

/** Index of the shape point at or before `along` m, by bisection; never the last. */
function segmentAt(distances: Float32Array, first: number, last: number, along: number): number {
  let low = first
  let high = last - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (distances[middle] <= along) low = middle
    else high = middle - 1
  }
  return low
}

/** The place of a node, on one of its edges; null for a node without any. */
export function placeOfNode({ edges, adjacency }: Region, node: number): EdgePosition | null {
  const at = adjacency.first[node]
  if (at === adjacency.first[node + 1]) return null
  const edge = adjacency.edge[at]
  return { edge, fraction: edges.from[edge] === node ? 0 : 1 }
}
