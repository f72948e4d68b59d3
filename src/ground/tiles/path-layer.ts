import { type HighwayName, HIGHWAYS } from '../osm/tags/highway.ts'
import { isOpenOnFoot } from '../osm/tags/access.ts'
import { openBoxIndex } from '../region/box-index.ts'
import { EDGE_FLAGS, type Region } from '../region/region.ts'
import { clipLine } from './clip.ts'
import { GEOMETRY, type TileFeature } from './encode-tile.ts'
import { simplify } from './simplify.ts'
import { type BoxIndex, rowsIn } from './tile-search.ts'
import { MOST_ZOOM, Room, southward, type Tile, TileSpace } from './tile.ts'

/** The zoom from which a class of way is drawn: paths early, for they are what the map is about. */
const FIRST_ZOOM: Readonly<Record<HighwayName, number>> = {
  motorway: 6,
  trunk: 6,
  primary: 7,
  secondary: 8,
  path: 8,
  track: 8,
  'via ferrata': 8,
  tertiary: 9,
  bridleway: 9,
  unclassified: 10,
  cycleway: 10,
  road: 10,
  ladder: 10,
  residential: 11,
  footway: 11,
  steps: 12,
  pedestrian: 12,
  'living street': 12,
  service: 12,
  busway: 12,
  platform: 13,
  corridor: 14,
  unknown: 12,
}

/** Units of the tile, half a pixel, that a line may move for being simpler; nearest, none: see `MOST_ZOOM`. */
const TOLERANCE = 4

/** Edges as lines: the codes of what is underfoot and of how it is known, and how steep they are. */
export class PathLayer {
  readonly #region: Region
  readonly #index: BoxIndex
  readonly #south: Float64Array
  readonly #room = new Room()

  constructor(region: Region) {
    this.#region = region
    this.#index = openBoxIndex(region.edgeIndex)
    this.#south = southward(region.shape.lat)
  }

  features(tile: Tile): TileFeature[] {
    const { edges, shape } = this.#region
    const space = new TileSpace(tile)
    const tolerance = tile.z < MOST_ZOOM ? TOLERANCE : 0
    const features: TileFeature[] = []
    for (const edge of rowsIn(this.#index, tile)) {
      if (tile.z < FIRST_ZOOM[HIGHWAYS[edges.highway[edge]] ?? 'unknown']) continue
      const from = edges.shapeStart[edge]
      const to = edges.shapeStart[edge + 1]
      const xy = this.#room.for(to - from)
      const end = space.project(shape.lon, this.#south, from, to, xy)
      const geometry = clipLine(xy, simplify(xy, end, tolerance))
      if (geometry.length === 0) continue
      features.push({ id: edge, type: GEOMETRY.line, properties: propertiesOf(this.#region, edge), geometry })
    }
    return features
  }
}

function propertiesOf({ edges, strings }: Region, edge: number): Record<string, string | number> {
  const flags = edges.flags[edge]
  const properties: Record<string, string | number> = {
    highway: edges.highway[edge],
    surface: edges.surface[edge],
    softness: edges.softness[edge],
    technicality: edges.technicality[edge],
    surfaceFrom: edges.surfaceFrom[edge],
    softnessFrom: edges.softnessFrom[edge],
    technicalityFrom: edges.technicalityFrom[edge],
    gradeFrom: gradeFrom(edges.ascent[edge], flags),
  }
  const climb = edges.ascent[edge] + edges.descent[edge]
  if (!Number.isNaN(climb) && edges.length[edge] > 0)
    properties['grade'] = Math.round((100 * climb) / edges.length[edge])
  if ((flags & EDGE_FLAGS.scramble) !== 0) properties['scramble'] = 1
  if ((flags & EDGE_FLAGS.tunnel) !== 0) properties['tunnel'] = 1
  if (!isOpenOnFoot(edges.access[edge])) properties['closed'] = 1
  const name = strings.text(edges.name[edge])
  if (name !== '') properties['name'] = name
  return properties
}

/** In the codes of PROVENANCE: heights that rest on mended voids or on a straight line are as good as inferred. */
function gradeFrom(ascent: number, flags: number): number {
  if (Number.isNaN(ascent)) return 0
  return (flags & (EDGE_FLAGS.mendedAltitude | EDGE_FLAGS.suspiciousGrade)) === 0 ? 1 : 2
}
