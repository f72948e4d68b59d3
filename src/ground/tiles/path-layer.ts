import { type HighwayName, HIGHWAYS } from '../osm/tags/highway.ts'
import { isOpenOnFoot } from '../osm/tags/access.ts'
import { openBoxIndex } from '../region/box-index.ts'
import { EDGE_FLAGS, type Region } from '../region/region.ts'
import { clipLine } from './clip.ts'
import { GEOMETRY, type TileFeature } from './encode-tile.ts'
import { gradeStep } from './grade-steps.ts'
import { chainPaths, type PathChains } from './path-chains.ts'
import { simplify } from './simplify.ts'
import { type BoxIndex, rowsIn } from './tile-search.ts'
import { MAX_ZOOM, TileExtent, southward, type Tile, TileSpace } from './tile.ts'

/**
 * The zoom from which a class of way is drawn: paths early, for they are what the map is about; what fills towns only
 * where there is room to tell it apart.
 */
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
  cycleway: 11,
  road: 10,
  ladder: 10,
  residential: 12,
  footway: 12,
  steps: 13,
  pedestrian: 13,
  'living street': 13,
  service: 13,
  busway: 13,
  platform: 13,
  corridor: 14,
  unknown: 12,
}

/**
 * Units of the tile, a pixel, that a line may move for being simpler on a map of small scale. Nearest, where tiles
 * are enlarged, it moves not at all.
 */
const TOLERANCE = 8

/** Edges as lines: the codes of what is underfoot and of how it is known, and how steep they are. */
export class PathLayer {
  readonly #region: Region
  readonly #index: BoxIndex
  readonly #south: Float64Array
  readonly #room = new TileExtent()
  #chains: PathChains | null = null

  constructor(region: Region) {
    this.#region = region
    this.#index = openBoxIndex(region.edgeIndex)
    this.#south = southward(region.shape.lat)
  }

  /**
   * Nearest, every edge by itself, its row as id, with name and grade. Farther off, lines of edges that are drawn
   * alike, with the step their grade stands on.
   */
  features(tile: Tile): TileFeature[] {
    const { highway } = this.#region.edges
    const rows = rowsIn(this.#index, tile).filter(
      (edge) => tile.z >= FIRST_ZOOM[HIGHWAYS[highway[edge]] ?? 'unknown'],
    )
    return tile.z < MAX_ZOOM ? this.#chained(rows, tile) : this.#single(rows, tile)
  }

  #single(rows: readonly number[], tile: Tile): TileFeature[] {
    const { edges, shape } = this.#region
    const space = new TileSpace(tile)
    const features: TileFeature[] = []
    for (const edge of rows) {
      const from = edges.shapeStart[edge]
      const to = edges.shapeStart[edge + 1]
      const xy = this.#room.for(to - from)
      const geometry = clipLine(xy, space.project(shape.lon, this.#south, from, to, xy))
      if (geometry.length === 0) continue
      features.push({
        id: edge,
        type: GEOMETRY.line,
        properties: nearProperties(this.#region, edge),
        geometry,
      })
    }
    return features
  }

  #chained(rows: readonly number[], tile: Tile): TileFeature[] {
    this.#chains ??= chainPaths(this.#region, likenessOf(this.#region))
    const { ofEdge, start, links } = this.#chains
    const space = new TileSpace(tile)
    const features: TileFeature[] = []
    const drawn = new Set<number>()
    for (const edge of rows) {
      const chain = ofEdge[edge]
      if (drawn.has(chain)) continue
      drawn.add(chain)
      const { xy, end } = this.#joined(links.subarray(start[chain], start[chain + 1]), space)
      const geometry = clipLine(xy, simplify(xy, end, TOLERANCE))
      if (geometry.length === 0) continue
      features.push({ type: GEOMETRY.line, properties: farProperties(this.#region, edge), geometry })
    }
    return features
  }

  /** The shapes of edges one after the other as one line, each as it is walked. */
  #joined(links: Int32Array, space: TileSpace): { xy: Float64Array; end: number } {
    const { edges, shape } = this.#region
    let points = 0
    for (const link of links) {
      const edge = link < 0 ? ~link : link
      points += edges.shapeStart[edge + 1] - edges.shapeStart[edge]
    }
    const xy = this.#room.for(points)
    let end = 0
    for (const link of links) {
      const edge = link < 0 ? ~link : link
      const from = edges.shapeStart[edge]
      const to = edges.shapeStart[edge + 1]
      const piece = xy.subarray(end)
      const added = space.project(shape.lon, this.#south, from, to, piece)
      if (link < 0) turnRound(piece, added)
      end += added
    }
    return { xy, end }
  }
}

/** The same points the other way round, in place. */
function turnRound(xy: Float64Array, end: number): void {
  xy.subarray(0, end).reverse()
  for (let i = 0; i < end; i += 2) [xy[i], xy[i + 1]] = [xy[i + 1], xy[i]]
}

/** A number for each edge, the same for edges that are drawn alike. */
function likenessOf(region: Region): Int32Array {
  const known = new Map<string, number>()
  return Int32Array.from({ length: region.edges.count }, (_, edge) => {
    const properties = JSON.stringify(farProperties(region, edge))
    const likeness = known.get(properties) ?? known.size
    known.set(properties, likeness)
    return likeness
  })
}

function nearProperties(region: Region, edge: number): Record<string, string | number> {
  const properties = propertiesOf(region, edge)
  const grade = percentOf(region, edge)
  if (grade !== null) properties['grade'] = Math.round(grade)
  const name = region.strings.text(region.edges.name[edge])
  if (name !== '') properties['name'] = name
  return properties
}

function farProperties(region: Region, edge: number): Record<string, string | number> {
  const properties = propertiesOf(region, edge)
  const grade = percentOf(region, edge)
  if (grade !== null) properties['grade'] = gradeStep(Math.round(grade))
  return properties
}

/** Rise and fall in percent of the length; null where unknown. */
function percentOf({ edges }: Region, edge: number): number | null {
  const climb = edges.ascent[edge] + edges.descent[edge]
  return Number.isNaN(climb) || !(edges.length[edge] > 0) ? null : (100 * climb) / edges.length[edge]
}

function propertiesOf({ edges }: Region, edge: number): Record<string, string | number> {
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
  if ((flags & EDGE_FLAGS.scramble) !== 0) properties['scramble'] = 1
  if ((flags & EDGE_FLAGS.tunnel) !== 0) properties['tunnel'] = 1
  if (!isOpenOnFoot(edges.access[edge])) properties['closed'] = 1
  return properties
}

/** In the codes of PROVENANCE: heights that rest on mended voids or on a straight line are as good as inferred. */
function gradeFrom(ascent: number, flags: number): number {
  if (Number.isNaN(ascent)) return 0
  return (flags & (EDGE_FLAGS.mendedAltitude | EDGE_FLAGS.suspiciousGrade)) === 0 ? 1 : 2
}
