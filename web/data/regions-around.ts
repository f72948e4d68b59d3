import { type Ground, regionsFor } from '../../src/ground/graph/regions-for.ts'
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

export const MACHINE_GROUND: Ground = {
  around: async (line) => {
    known ??= fetchKnown()
    const here = (await known).map(({ name, box }) => ({ name, bounds: box, open: () => openedOnce(name) }))
    return regionsFor(here, line)
  },
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
