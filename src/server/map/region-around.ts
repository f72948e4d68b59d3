import type { Track } from '../../activity/track.ts'
import { nearestEdges } from '../../ground/graph/nearest.ts'
import { boundsOf } from '../../ground/region/bounds.ts'
import type { Region } from '../../ground/region/region.ts'
import type { OpenRegions } from './open-regions.ts'

/** m from a path within which a region counts as knowing a place: boxes of regions overlap, paths rarely do. */
const NEAR = 2000

/**
 * The region around a track's first position: of those whose box holds it, the smallest that has a path near; null
 * where none has.
 */
export async function regionAround(track: Track, openRegions: OpenRegions): Promise<Region | null> {
  const at = track.latitude.findIndex((latitude, i) => !Number.isNaN(latitude + track.longitude[i]))
  if (at < 0) return null
  const [lat, lon] = [track.latitude[at], track.longitude[at]]
  const around = [...(await openRegions()).values()]
    .map((region) => ({ region, box: boundsOf(region.shape.lat, region.shape.lon) }))
    .filter(({ box }) => holds(box, lat, lon))
    .sort((a, b) => sizeOf(a.box) - sizeOf(b.box))
  return around.find(({ region }) => nearestEdges(region, lat, lon, 1, NEAR).count > 0)?.region ?? null
}

type Box = ReturnType<typeof boundsOf>

function holds([west, south, east, north]: Box, lat: number, lon: number): boolean {
  if (!(lat >= south && lat <= north)) return false
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east
}

/** Square degrees. */
function sizeOf([west, south, east, north]: Box): number {
  return (north - south) * (west <= east ? east - west : east - west + 360)
}
