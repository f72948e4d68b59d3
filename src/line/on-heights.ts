import { gapsBetween, spansOf, type TrackSpan } from '../ground/match/clip-route.ts'
import type { Region } from '../ground/region/region.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { cutIntoStretches } from './cut-into-stretches.ts'
import type { GroundLine } from './ground-line.ts'
import { heightsOffPaths } from './heights-off-paths.ts'
import { heightsOnPaths, type RouteInRegion } from './heights-on-paths.ts'
import { withHeights } from './with-heights.ts'

/**
 * The stretches of a line whose own altitude is unknown in places, or throughout, with the heights that regions know
 * there: of the paths that it follows, and of the land where it follows none.
 *
 * @param stretches that the line was cut into
 */
export function onHeights(
  stretches: Stretches,
  line: GroundLine,
  routes: readonly RouteInRegion[],
  regions: readonly Region[],
): Stretches {
  if (regions.length === 0 || !stretches.altitude.some(Number.isNaN)) return stretches
  const onPaths = heightsOnPaths(routes)
  const heights = [...onPaths, ...heightsOffPaths(line, offPaths(line, routes), regions)]
  if (heights.length === 0) return stretches
  const raised = cutIntoStretches(
    withHeights(
      line,
      heights.sort((a, b) => a.at_m - b.at_m),
    ),
  )
  const { altitude, grade, ascent, descent } = raised
  return { ...stretches, altitude, grade, ascent, descent }
}

/** Parts of a line that follow no path, m along it. */
function offPaths({ distance, to }: GroundLine, routes: readonly RouteInRegion[]): TrackSpan[] {
  const spans = routes.flatMap(({ route }) => spansOf(route)).sort((a, b) => a.start - b.start)
  return gapsBetween(spans, { start: 0, end: distance[to - 1] })
}
