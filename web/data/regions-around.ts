import { type Ground, regionsFor } from '../../src/ground/graph/regions-for.ts'
import { openRegionPaths } from '../../src/ground/region/file/open-region.ts'
import type { Region } from '../../src/ground/region/region.ts'
import type { RegionAbout } from '../../src/ground/tiles/about-region.ts'
import { askFrom } from './api/ask.ts'
import { openRangeSource } from './range-source.ts'

/**
 * The regions this machine's own Underfoot has, their paths fetched by byte range when a dropped recording lies in one:
 * the recording itself never leaves the browser. Pages that come from elsewhere have no regions, and ground stays
 * unknown there.
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
  const region = opened.get(name) ?? openPaths(name)
  opened.set(name, region)
  return region.catch(() => null)
}

async function fetchKnown(): Promise<readonly RegionAbout[]> {
  const answer = await askFrom(PAGES_URL, 'get', '/regions')
  return 'value' in answer ? answer.value.regions : []
}

async function openPaths(name: string): Promise<Region> {
  const url = new URL(`api/v1/regions/${encodeURIComponent(name)}/file`, PAGES_URL)
  return openRegionPaths(await openRangeSource(url))
}

/** The worker lies one folder below the page. */
const PAGES_URL = new URL('../', self.location.href)
