import { type Bounds, isWithin, squareDegrees } from '../../geo/bounds.ts'
import type { Region } from '../region/region.ts'
import { nearestEdges } from './nearest.ts'

/** A region that is here, and how to come by it; `open` answers null where it cannot be read. */
export interface RegionHere {
  readonly bounds: Bounds
  readonly open: () => Region | null | Promise<Region | null>
}

/** m from a path within which a region counts as knowing a place: boxes of regions overlap, paths rarely do. */
const NEAR_M = 2000

/**
 * The region that knows a place in degrees: of those whose box holds it, the smallest that has a path near; null when none has.
 * The one answer of command line, server, import and pages. None is opened whose box does not hold the place.
 */
export async function regionFor(
  here: readonly RegionHere[],
  latitude: number,
  longitude: number,
): Promise<Region | null> {
  const around = here
    .filter(({ bounds }) => isWithin(bounds, latitude, longitude))
    .sort((a, b) => squareDegrees(a.bounds) - squareDegrees(b.bounds))
  for (const { open } of around) {
    const region = await open()
    if (region !== null && nearestEdges(region, latitude, longitude, 1, NEAR_M).count > 0) return region
  }
  return null
}
