import type { Traversals } from '../ground/match/match.ts'
import type { Region } from '../ground/region/region.ts'

/** A route over the paths of one region. */
export interface RouteInRegion {
  readonly route: Traversals
  readonly region: Region
}

/** The height of one place along a line. */
export interface HeightAt {
  /** m along the line. */
  readonly at_m: number
  /** m above sea level; NaN unknown. */
  readonly height: number
}

/** The heights that regions keep along their paths, where routes follow them; m along the track that was matched. */
export function heightsOnPaths(routes: readonly RouteInRegion[]): HeightAt[] {
  const heights: HeightAt[] = []
  for (const { route, region } of routes)
    for (let k = 0; k < route.count; k++) {
      const [from, to] = [route.from[k], route.to[k]]
      const share = to === from ? 0 : (route.end[k] - route.start[k]) / (to - from)
      for (const { at_m, height } of heightsOfPiece(region, route.edge[k], from, to))
        if (!Number.isNaN(height)) heights.push({ at_m: route.start[k] + share * (at_m - from), height })
    }
  return heights.sort((a, b) => a.at_m - b.at_m)
}

/**
 * Heights at both ends of a piece of an edge and at the points of its shape between, in the order run; m along the edge.
 *
 * @param from m along the edge, as `to`, which may be the smaller
 */
export function heightsOfPiece({ edges, shape }: Region, edge: number, from: number, to: number): HeightAt[] {
  const first = edges.shapeStart[edge]
  const last = edges.shapeStart[edge + 1] - 1
  const [low, high] = from <= to ? [from, to] : [to, from]
  let at = first
  const heightAt = (along: number): HeightAt => {
    while (at + 1 < last && shape.along[at + 1] < along) at++
    const length = shape.along[at + 1] - shape.along[at]
    const share = length > 0 ? Math.min(1, Math.max(0, (along - shape.along[at]) / length)) : 0
    return { at_m: along, height: shape.altitude[at] * (1 - share) + shape.altitude[at + 1] * share }
  }
  const heights = [heightAt(low)]
  for (let point = at + 1; point <= last && shape.along[point] < high; point++)
    heights.push({ at_m: shape.along[point], height: shape.altitude[point] })
  heights.push(heightAt(high))
  return from <= to ? heights : heights.reverse()
}
