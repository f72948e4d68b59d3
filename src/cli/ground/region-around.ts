import type { Track } from '../../activity/track.ts'
import { firstPlace } from '../../geo/first-place.ts'
import type { Region } from '../../ground/region/region.ts'
import type { Regions } from './regions.ts'

/** The region around a track's first position; null where none is kept. */
export async function regionAround(track: Track, regions: Regions): Promise<Region | null> {
  const place = firstPlace(track)
  return place && regions.regionFor(place.latitude, place.longitude)
}
