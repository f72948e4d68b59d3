import type { OsmBlock } from './columns.ts'
import type { OsmBounds, OsmHeader } from './header.ts'
import type { OsmFile } from './osm-file.ts'

/**
 * Several maps as one. They come from the oldest to the newest, of unknown age first and otherwise as they are given: of
 * an object that stands in several of them `readExtract` takes the last.
 *
 * @param files at least one
 */
export function joinFiles(files: readonly OsmFile[]): OsmFile {
  if (files.length === 1) return files[0]
  const byAge = files.toSorted((a, b) => ageOf(a) - ageOf(b))
  return {
    header: joinHeaders(byAge.map(({ header }) => header)),
    get remarks() {
      return [...new Set(byAge.flatMap(({ remarks }) => remarks))]
    },
    blocks: (kinds) => blocksOf(byAge, kinds),
  }
}

async function* blocksOf(files: readonly OsmFile[], kinds: number): AsyncGenerator<OsmBlock> {
  for (const file of files) yield* file.blocks(kinds)
}

function ageOf({ header }: OsmFile): number {
  return header.timestamp === null ? 0 : Date.parse(header.timestamp)
}

/** The oldest date: nothing of the whole is surely newer. Bounds only where every file gives them. */
function joinHeaders(headers: readonly OsmHeader[]): OsmHeader {
  const bounds = headers.flatMap((header) => header.bounds ?? [])
  return {
    bounds: bounds.length === headers.length ? bounds.reduce(around) : null,
    timestamp: headers[0].timestamp,
    generator: null,
    isSorted: false,
  }
}

function around(one: OsmBounds, other: OsmBounds): OsmBounds {
  return {
    west: Math.min(one.west, other.west),
    south: Math.min(one.south, other.south),
    east: Math.max(one.east, other.east),
    north: Math.max(one.north, other.north),
  }
}
