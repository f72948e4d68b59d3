import { type PointName, POINTS } from '../osm/tags/points.ts'
import { openBoxIndex, searchTurns } from '../region/box-index.ts'
import { readElevation } from '../region/read-elevation.ts'
import type { Region } from '../region/region.ts'
import { tagSet } from '../region/tag-sets.ts'
import { geodesicLength, UNIT_DEG } from './length.ts'
import { searchBox } from './search-box.ts'

/** Where a place's altitude comes from: a mapper's tag, or a model of the ground between posts. */
export type AltitudeSource = 'tag' | 'elevation model'

/** A place a runner may need or steer by, near somewhere. */
export interface NearPoint {
  /** Row of `region.points`. */
  readonly point: number
  readonly kind: PointName
  /** Empty when it has none. */
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  /** m above sea level; null when unknown. */
  readonly altitude_m: number | null
  /** Who says so: the map's own `ele`, or the heights, which cut summits off; null when unknown. */
  readonly altitudeFrom: AltitudeSource | null
  /** m as the crow flies. */
  readonly distance_m: number
}

/**
 * Places within `radius` m of a place in degrees, nearest first.
 *
 * @param kinds none means all
 */
export function pointsNear(
  region: Region,
  latitude: number,
  longitude: number,
  radius: number,
  kinds: readonly PointName[] = [],
): NearPoint[] {
  const index = openBoxIndex(region.pointIndex)
  if (!index) return []
  const { points, strings } = region
  const { west, south, east, north } = searchBox(latitude, longitude, radius)
  const found = new Map<number, NearPoint>()
  for (const turn of searchTurns(west, east))
    for (const point of index.search(west + turn, south, east + turn, north)) {
      const kind = POINTS[points.kind[point]] ?? 'unknown'
      if (kinds.length > 0 && !kinds.includes(kind)) continue
      const lat = points.lat[point] * UNIT_DEG
      const lon = points.lon[point] * UNIT_DEG
      const distance = geodesicLength(latitude, longitude, lat, lon)
      if (distance > radius) continue
      found.set(point, {
        point,
        kind,
        name: strings.text(points.name[point]),
        latitude: lat,
        longitude: lon,
        ...altitudeOf(region, point),
        distance_m: distance,
      })
    }
  return [...found.values()].sort((a, b) => a.distance_m - b.distance_m)
}

function altitudeOf(
  { points, tagSets, strings }: Region,
  point: number,
): Pick<NearPoint, 'altitude_m' | 'altitudeFrom'> {
  const altitude_m = points.altitude[point]
  if (Number.isNaN(altitude_m)) return { altitude_m: null, altitudeFrom: null }
  const isTagged = !Number.isNaN(readElevation(tagSet(tagSets, strings, points.tags[point]).get('ele')))
  return { altitude_m, altitudeFrom: isTagged ? 'tag' : 'elevation model' }
}
