import type { Region } from '../region/region.ts'
import { eastward } from '../../geo/distance.ts'

const DEGREES = 1e-7

/** Degrees of the place that many m along an edge, written to `into` as latitude, longitude. */
export function placeOnEdge({ edges, shape }: Region, edge: number, along: number, into: Float64Array): void {
  const end = pointAfter({ edges, shape }, edge, along)
  const start = end - 1
  const span = shape.along[end] - shape.along[start]
  const share = span > 0 ? Math.min(1, Math.max(0, (along - shape.along[start]) / span)) : 0
  const latitude = shape.lat[start] * DEGREES
  const longitude = shape.lon[start] * DEGREES
  into[0] = latitude + share * (shape.lat[end] * DEGREES - latitude)
  into[1] = longitude + share * eastward(longitude, shape.lon[end] * DEGREES)
}

/** Index of the first shape point of an edge, but not its very first, that lies `along` m or further along. */
export function pointAfter(
  { edges, shape }: Pick<Region, 'edges' | 'shape'>,
  edge: number,
  along: number,
): number {
  let low = edges.shapeStart[edge] + 1
  let high = edges.shapeStart[edge + 1] - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (shape.along[middle] < along) low = middle + 1
    else high = middle
  }
  return low
}
