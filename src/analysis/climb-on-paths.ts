import { KNOWN_ENOUGH } from '../evidence/unknown.ts'
import { BELIEVED_RISE } from '../evidence/work.ts'
import { climb } from '../line/ascent.ts'
import { heightsOfPiece, type RouteInRegion } from '../line/heights-on-paths.ts'

/** m between the end of one traversal and the start of the next within which the way goes on. */
const GOES_ON_M = 1

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
      for (const { height } of heightsOfPiece(region, route.edge[k], route.from[k], route.to[k])) {
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
