import { visiblePieces } from '../../privacy/cut-track.ts'
import { type HiddenArea, hiddenAreaOf } from '../../privacy/mask.ts'
import { isZoneRadius, type Zone, ZONE_RADII_M } from '../../privacy/zone.ts'
import type { Store } from '../../store/store.ts'
import { type PrivacyZone, zonesOf } from '../../store/zones.ts'
import { type RecordedRoute, type RoutePart, unbroken } from '../api/recorded-route.ts'
import { netShiftOf } from './grid-offset.ts'

/** What others may see of a route; sums are of that alone, so that nothing is to be had by subtraction. */
export interface SharedRoute {
  readonly parts: readonly RoutePart[]
  readonly distance_m: number
  readonly movingTime_s: number
}

/** What hides an athlete's zones now; none where they have none. */
export async function hiddenAreasOf(store: Store, athlete: string): Promise<HiddenArea[]> {
  const zones = await zonesOf(store.db, athlete)
  if (zones.length === 0) return []
  const shift = await netShiftOf(store, athlete)
  return zones.map((zone) => hiddenAreaOf(soundZone(zone), shift))
}

export function sharedRoute(route: RecordedRoute, areas: readonly HiddenArea[]): SharedRoute {
  const parts = visiblePieces(route, areas).flatMap((piece) =>
    unbroken(route)
      .map(({ from, to }) => ({ from: Math.max(from, piece.from), to: Math.min(to, piece.to) }))
      .filter(({ from, to }) => to > from),
  )
  const over = (column: Float64Array) =>
    parts.reduce((sum, { from, to }) => sum + (column[to] - column[from]), 0)
  return { parts, distance_m: over(route.distance), movingTime_s: over(route.moving) }
}

/** A radius that is none of the few, from an older or a mended database, counts as the next larger. */
function soundZone({ latitude, longitude, radius_m }: PrivacyZone): Zone {
  const radius = isZoneRadius(radius_m) ? radius_m : ZONE_RADII_M.find((one) => one >= radius_m)
  return { latitude, longitude, radius_m: radius ?? ZONE_RADII_M[ZONE_RADII_M.length - 1] }
}
