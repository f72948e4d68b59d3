import type { Track } from '../../activity/track.ts'
import type { Region } from '../../ground/region/region.ts'
import type { Regions } from './regions.ts'

/** The region around a track's first position; null where none is kept. */
export async function regionAround(track: Track, regions: Regions): Promise<Region | null> {
  if (regions.kept.length === 0) return null
  const at = track.latitude.findIndex((latitude, i) => !Number.isNaN(latitude + track.longitude[i]))
  return at < 0 ? null : regions.regionFor(track.latitude[at], track.longitude[at])
}
