import type { Bounds } from '../../src/geo/bounds.ts'
import { type Ground, regionsFor } from '../../src/ground/graph/regions-for.ts'
import type { TrackPositions } from '../../src/ground/match/match.ts'
import { RegionFileError } from '../../src/ground/region/file/error.ts'
import { openPathTile } from '../../src/ground/region/file/open-region.ts'
import type { PathTile, Region } from '../../src/ground/region/region.ts'
import type { RegionAbout } from '../../src/ground/tiles/about-region.ts'
import { joinPathTiles } from '../../src/ground/tiles/path-tile.ts'
import type { Tile } from '../../src/ground/tiles/tile.ts'
import { tilesUnder } from '../../src/ground/tiles/tiles-under.ts'
import { askFrom } from './api/ask.ts'

type Line = Pick<TrackPositions, 'latitude' | 'longitude'>

/**
 * The regions this machine's own Underfoot has, of which the tiles of paths under a dropped recording are fetched: the
 * recording itself never leaves the browser. Pages that come from elsewhere have no regions, and ground stays unknown
 * there.
 */
export const MACHINE_GROUND: Ground = {
  around: async (line) => {
    known ??= fetchKnown()
    const here = (await known).map(({ name, box, bounds }) => ({
      name,
      bounds: box,
      open: () => openUnder(line, name, bounds).catch(() => null),
    }))
    return regionsFor(here, line)
  },
}

let known: Promise<readonly RegionAbout[]> | null = null

/** By address, those asked for longest ago first; null where there are no paths. */
const tiles = new Map<string, Promise<PathTile | null>>()

/** Some 20 MB of town, or the ground of a few hundred kilometres. */
const MOST_KEPT = 200

async function fetchKnown(): Promise<readonly RegionAbout[]> {
  const answer = await askFrom(PAGES_URL, 'get', '/regions')
  return 'value' in answer ? answer.value.regions : []
}

/** The region as far as the line reaches; null where it has no paths there. */
async function openUnder(line: Line, name: string, bounds: Bounds): Promise<Region | null> {
  const under = tilesUnder(line, bounds)
  try {
    return await joined(name, under)
  } catch (error) {
    if (!(error instanceof RegionFileError)) throw error
    // The region has been added anew since some of them came.
    tiles.clear()
    return joined(name, under)
  }
}

async function joined(name: string, under: readonly Tile[]): Promise<Region | null> {
  const came = await Promise.all(under.map((tile) => keptTile(name, tile)))
  const [first, ...others] = came.filter((tile) => tile !== null)
  for (const address of [...tiles.keys()].slice(0, -MOST_KEPT)) tiles.delete(address)
  return first === undefined ? null : joinPathTiles([first, ...others])
}

function keptTile(name: string, { z, x, y }: Tile): Promise<PathTile | null> {
  const address = `api/v1/regions/${encodeURIComponent(name)}/paths/${z}/${x}/${y}`
  const tile = tiles.get(address) ?? fetchTile(new URL(address, PAGES_URL))
  tiles.delete(address)
  tiles.set(address, tile)
  tile.catch(() => tiles.delete(address))
  return tile
}

async function fetchTile(url: URL): Promise<PathTile | null> {
  const answer = await fetch(url)
  if (answer.status === 204) return null
  if (answer.status !== 200 || answer.body === null)
    throw new Error(`The tile ${url.pathname} answered ${answer.status}.`)
  const file = new Response(answer.body.pipeThrough(new DecompressionStream('gzip')))
  return openPathTile(new Uint8Array(await file.arrayBuffer()))
}

/** The worker lies one folder below the page. */
const PAGES_URL = new URL('../', self.location.href)
