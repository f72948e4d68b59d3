import type { Track } from '../../activity/track.ts'
import { firstPlace } from '../../geo/first-place.ts'
import { regionFor } from '../../ground/graph/region-for.ts'
import { boundsOf } from '../../ground/region/bounds.ts'
import type { Region } from '../../ground/region/region.ts'
import type { OpenRegions } from './open-regions.ts'

/** The region around a track's first position; null where none knows it. */
export async function regionAround(track: Track, openRegions: OpenRegions): Promise<Region | null> {
  const place = firstPlace(track)
  if (place === null) return null
  const here = [...(await openRegions()).values()].map((region) => ({
    bounds: boundsOf(region.shape.lat, region.shape.lon),
    open: () => region,
  }))
  return regionFor(here, place.latitude, place.longitude)
}
