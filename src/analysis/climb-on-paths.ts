import { KNOWN_ENOUGH } from '../evidence/unknown.ts'
import type { Traversals } from '../ground/match/match.ts'
import type { Region } from '../ground/region/region.ts'
import { BELIEVED_RISE } from '../evidence/work.ts'
import { climb } from '../line/ascent.ts'

/** m between the end of one traversal and the start of the next within which the way goes on. */
const GOES_ON_M = 1

/** A route over the paths of one region. */
export interface RouteInRegion {
  readonly route: Traversals
  readonly region: Region
}

/**
 * What the mapped paths climb and fall where the runner was on them, by the heights the regions keep along them;
 * null where too few are known. Parts off the map count nothing, so with such parts this is a floor.
 */
export function climbOnPaths(
  routes: readonly RouteInRegion[],
): { readonly ascent_m: number; readonly descent_m: number } | null {
  let ascent_m = 0
  let descent_m = 0
  let known = 0
  let all = 0
  let heights: number[] = []
  const settle = (): void => {
    const { ascent, descent } = climb(heights, BELIEVED_RISE.value)
    ascent_m += ascent.at(-1) ?? 0
    descent_m += descent.at(-1) ?? 0
    heights = []
  }
  for (const { route, region } of routes) {
    for (let k = 0; k < route.count; k++) {
      if (k > 0 && route.start[k] > route.end[k - 1] + GOES_ON_M) settle()
      for (const height of heightsAlong(region, route.edge[k], route.from[k], route.to[k])) {
        all++
        if (Number.isNaN(height)) continue
        known++
        heights.push(height)
      }
    }
    settle()
  }
  return known > 0 && known >= KNOWN_ENOUGH.value * all ? { ascent_m, descent_m } : null
}

/** m above sea level at both ends of a piece of an edge and at the points of its shape between, in the order run. */
function heightsAlong({ edges, shape }: Region, edge: number, from: number, to: number): number[] {
  const first = edges.shapeStart[edge]
  const last = edges.shapeStart[edge + 1] - 1
  const [low, high] = from <= to ? [from, to] : [to, from]
  let at = first
  const heightAt = (along: number): number => {
    while (at + 1 < last && shape.along[at + 1] < along) at++
    const length = shape.along[at + 1] - shape.along[at]
    const share = length > 0 ? Math.min(1, Math.max(0, (along - shape.along[at]) / length)) : 0
    return shape.altitude[at] * (1 - share) + shape.altitude[at + 1] * share
  }
  const heights = [heightAt(low)]
  for (let point = at + 1; point <= last && shape.along[point] < high; point++)
    heights.push(shape.altitude[point])
  heights.push(heightAt(high))
  return from <= to ? heights : heights.reverse()
}
