import { type Bounds, isWithin, squareDegrees } from '../../geo/bounds.ts'
import { distanceBetween } from '../../geo/distance.ts'
import type { LatLon } from '../../geo/first-place.ts'
import type { TrackPositions } from '../match/match.ts'
import type { Region } from '../region/region.ts'
import { nearestEdges } from './nearest.ts'

/** A region there is, and how to come by it; `open` answers null where it cannot be read. */
export interface RegionHere {
  /** As it is kept; of boxes alike the first name comes first. */
  readonly name: string
  /** Of its paths, or wider: a region is asked only about places within. */
  readonly bounds: Bounds
  readonly open: () => Region | null | Promise<Region | null>
}

/** Whoever keeps regions: a folder of files, a server's, those a page fetches. */
export interface Ground {
  /** The regions that know a line, as `regionsFor` chooses them. */
  readonly around: (line: Pick<TrackPositions, 'latitude' | 'longitude'>) => Promise<readonly Region[]>
}

/** Where no region is kept, or none is wanted. */
export const NO_GROUND: Ground = { around: async () => [] }

/** m from a path within which a region counts as knowing a place: a few times what positions are off. */
const NEAR_M = 200

/** m between the places of a line that are asked about. */
const SPACING_M = 100

/**
 * The regions that together know a line in degrees (NaN: no position): the smaller box first, each for places that none
 * before it has a path near. None where no region has; several where the line crosses from one into another. The one
 * chooser of command line, import, server and pages. None is opened whose box holds no place still unknown.
 */
export async function regionsFor(
  here: readonly RegionHere[],
  line: Pick<TrackPositions, 'latitude' | 'longitude'>,
): Promise<Region[]> {
  let unknown = placesAlong(line)
  const regions: Region[] = []
  for (const { bounds, open } of [...here].sort(smallerFirst)) {
    const asked = unknown.filter(({ latitude, longitude }) => isWithin(bounds, latitude, longitude))
    const region = asked.length === 0 ? null : await open()
    if (region === null) continue
    const known = new Set(asked.filter((place) => knows(region, place)))
    if (known.size === 0) continue
    regions.push(region)
    unknown = unknown.filter((place) => !known.has(place))
  }
  return regions
}

function smallerFirst(a: RegionHere, b: RegionHere): number {
  return squareDegrees(a.bounds) - squareDegrees(b.bounds) || (a.name < b.name ? -1 : 1)
}

function knows(region: Region, { latitude, longitude }: LatLon): boolean {
  return nearestEdges(region, latitude, longitude, 1, NEAR_M).count > 0
}

/** Places of a line about `SPACING_M` apart, its last one too. */
function placesAlong({ latitude, longitude }: Pick<TrackPositions, 'latitude' | 'longitude'>): LatLon[] {
  const places: LatLon[] = []
  let skipped: LatLon | null = null
  for (let i = 0; i < latitude.length; i++) {
    if (Number.isNaN(latitude[i] + longitude[i])) continue
    const place = { latitude: latitude[i], longitude: longitude[i] }
    const before = places.at(-1)
    const isFar =
      before === undefined ||
      distanceBetween(before.latitude, before.longitude, place.latitude, place.longitude) >= SPACING_M
    if (isFar) places.push(place)
    skipped = isFar ? null : place
  }
  return skipped === null ? places : [...places, skipped]
}
