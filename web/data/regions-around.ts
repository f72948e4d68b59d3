import type { Track } from '../../src/activity/track.ts'
import { firstPlace } from '../../src/geo/first-place.ts'
import { regionFor } from '../../src/ground/graph/region-for.ts'
import { bytesSource } from '../../src/ground/osm/source.ts'
import { openRegion } from '../../src/ground/region/file/open-region.ts'
import type { Region } from '../../src/ground/region/region.ts'
import type { RegionAbout } from '../../src/ground/tiles/about-region.ts'

/**
 * The regions this machine's own Underfoot has, fetched whole when a recording lies in one: the recording itself
 * never leaves the browser. Pages that come from elsewhere have no regions, and ground stays unknown there.
 */
let known: Promise<readonly RegionAbout[]> | null = null
const opened = new Map<string, Promise<Region>>()

/** The region that knows a track's first position; null where there is none, or it cannot be opened. */
export async function regionAround(track: Pick<Track, 'latitude' | 'longitude'>): Promise<Region | null> {
  const place = firstPlace(track)
  if (place === null) return null
  known ??= fetchKnown()
  const here = (await known).map(({ name, bounds }) => ({ bounds, open: () => openedOnce(name) }))
  return regionFor(here, place.latitude, place.longitude)
}

function openedOnce(name: string): Promise<Region | null> {
  const region = opened.get(name) ?? fetchRegion(name)
  opened.set(name, region)
  return region.catch(() => null)
}

async function fetchKnown(): Promise<readonly RegionAbout[]> {
  try {
    const answer = await fetch(ofTheMap('regions.json'))
    // Our own server's answer, of the type it is made from.
    return answer.ok ? ((await answer.json()) as readonly RegionAbout[]) : []
  } catch {
    return []
  }
}

async function fetchRegion(name: string): Promise<Region> {
  const answer = await fetch(ofTheMap(`${encodeURIComponent(name)}/region`))
  if (!answer.ok) throw new Error(`The region ${name} answered ${answer.status}.`)
  return openRegion(bytesSource(new Uint8Array(await answer.arrayBuffer())))
}

/** The worker lies one folder below the page. */
function ofTheMap(path: string): URL {
  return new URL(`../map/${path}`, self.location.href)
}
