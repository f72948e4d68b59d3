import { type Bounds, squareDegrees } from '../../geo/bounds.ts'
import type { ElevationModel } from '../elevation/elevation.ts'
import type { OsmExtract } from '../osm/osm-extract.ts'
import { adjacencyOf } from './adjacency.ts'
import { layAltitudes } from './altitudes.ts'
import { layAreas } from './area-columns.ts'
import { boundsOf } from './bounds.ts'
import { BoxIndexBuilder, indexLines } from './box-index.ts'
import { layEdges } from './edge-columns.ts'
import { layPoints } from './point-columns.ts'
import {
  type AreaColumns,
  type PointColumns,
  REGION_VERSION,
  type Region,
  type RegionMeta,
} from './region.ts'
import { splitWays } from './split-ways.ts'
import { listStrings } from './strings.ts'
import { TagSets } from './tag-sets.ts'
import { terrainOver } from './terrain.ts'
import { WordNumbers } from './word-numbers.ts'

/** What the builder cannot see in the extract itself. */
export type RegionOrigin = Pick<RegionMeta, 'name' | 'sources' | 'attribution' | 'gaps'>

/**
 * Builds a region: ways cut into edges where they meet, with lengths, altitudes and what the tags say of them;
 * places; land cover; and the trees to find them by. Ways closed to feet are kept and say so. What no tag says is
 * left unknown, for inference to fill in.
 *
 * @param elevation null leaves every altitude unknown
 */
export function buildRegion(
  extract: OsmExtract,
  elevation: ElevationModel | null,
  origin: RegionOrigin,
): Region {
  const bounds = boundsFor(extract)
  const words = new WordNumbers()
  const tagSets = new TagSets(extract.strings, words)
  const cut = splitWays(extract.ways, extract.nodes.count)
  const flat = layEdges(extract, cut, bounds, words, tagSets)
  const adjacency = adjacencyOf(flat.nodes.count, flat.edges)
  if (elevation) layAltitudes(flat, adjacency, elevation)
  const points = layPoints(extract, elevation, bounds, words, tagSets)
  const areas = layAreas(extract, bounds, words)
  return {
    meta: {
      format: 'underfoot-region',
      version: REGION_VERSION,
      ...origin,
      bounds,
      osmDate: extract.header.timestamp,
    },
    ...flat,
    adjacency,
    points,
    areas,
    tagSets: tagSets.columns(),
    strings: listStrings(words.list),
    edgeIndex: indexLines(flat.shape.lat, flat.shape.lon, flat.edges.shapeStart),
    pointIndex: indexPoints(points),
    areaIndex: indexAreas(areas),
    // An extract's own bounds may be the whole world's; the paths are where they are.
    terrain: elevation && terrainOver(elevation, boundsOf(flat.shape.lat, flat.shape.lon)),
  }
}

function indexPoints({ count, lat, lon }: PointColumns): Uint8Array {
  const builder = new BoxIndexBuilder(count)
  for (let i = 0; i < count; i++) builder.add(lat, lon, i, i + 1)
  return builder.finish()
}

/** Around each whole area: its outer rings are not told from its inner ones, but hold them. */
function indexAreas({ count, ringStart, pointStart, lat, lon }: AreaColumns): Uint8Array {
  const builder = new BoxIndexBuilder(count)
  for (let i = 0; i < count; i++)
    builder.add(lat, lon, pointStart[ringStart[i]], pointStart[ringStart[i + 1]])
  return builder.finish()
}

/** Times the nodes' own box that an extract's stated box may measure before it is not believed. */
const MAX_ROOM = 16

/** What the extract says of its bounds, unless that is far more than it holds (some state the whole world) or elsewhere. */
function boundsFor({ header, nodes }: OsmExtract): Bounds {
  const held = boundsOf(nodes.latitude, nodes.longitude)
  if (!header.bounds) return held
  const { west, south, east, north } = header.bounds
  const said: Bounds = [west, south, east, north]
  const isThere = said[1] <= held[3] && said[3] >= held[1]
  return isThere && squareDegrees(said) <= MAX_ROOM * squareDegrees(held) ? said : held
}
