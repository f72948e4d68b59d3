import type { Bounds } from '../../geo/bounds.ts'
import { SCRAMBLE } from '../../stretch/classes.ts'
import { layAlong } from '../graph/length.ts'
import { tagsAt } from '../osm/kept-tags.ts'
import type { OsmExtract } from '../osm/osm-extract.ts'
import type { Tags } from '../osm/tags/tags.ts'
import { type WayFacts, wayFacts } from '../osm/tags/way-facts.ts'
import { hilbertOrder } from './hilbert.ts'
import { EDGE_FLAGS, type EdgeColumns, type NodeColumns, PROVENANCE, type ShapeColumns } from './region.ts'
import type { CutWays } from './split-ways.ts'
import type { TagSets } from './tag-sets.ts'
import type { WordNumbers } from './word-numbers.ts'

/** Nodes, edges and shapes of a region that knows no altitude yet. */
export interface FlatEdges {
  readonly nodes: NodeColumns
  readonly edges: EdgeColumns
  readonly shape: ShapeColumns
}

/** Probability of what a mapper wrote down, as stored. */
const CERTAIN = 255

/**
 * Lays cut ways out as a region's columns, edges and nodes each in the order of a Hilbert curve, with lengths and
 * with all that the ways' tags say. What no tag says stays unknown; altitudes are NaN.
 */
export function layEdges(
  extract: OsmExtract,
  cut: CutWays,
  bounds: Bounds,
  words: WordNumbers,
  tagSets: TagSets,
): FlatEdges {
  const order = edgeOrder(extract, cut, bounds)
  const shapeStart = new Uint32Array(cut.count + 1)
  const shape = emptyShape(cut.node.length)
  const edges = emptyEdges(cut.count, shapeStart)
  const { latitude, longitude } = extract.nodes
  const wayRows = readWays(extract, cut, words, tagSets)

  let end = 0
  for (let edge = 0; edge < cut.count; edge++) {
    const piece = order[edge]
    const begin = end
    for (let i = cut.shapeStart[piece]; i < cut.shapeStart[piece + 1]; i++) {
      shape.lat[end] = latitude[cut.node[i]]
      shape.lon[end++] = longitude[cut.node[i]]
    }
    shapeStart[edge + 1] = end
    edges.length[edge] = layAlong(shape.lat, shape.lon, begin, end, shape.along)
    // Rows of the extract for now: `numberNodes` turns them into the region's own.
    edges.from[edge] = cut.node[cut.shapeStart[piece]]
    edges.to[edge] = cut.node[cut.shapeStart[piece + 1] - 1]
    edges.way[edge] = extract.ways.id[cut.way[piece]]
    const row = wayRows.get(cut.way[piece])
    if (row) fillEdge(edges, edge, row)
  }
  return { nodes: numberNodes(extract, edges, bounds), edges, shape }
}

interface WayRow {
  readonly name: number
  readonly tags: number
  readonly facts: WayFacts
}

/** What the tags say, read once for each distinct set of them. */
function readWays(
  extract: OsmExtract,
  cut: CutWays,
  words: WordNumbers,
  tagSets: TagSets,
): ReadonlyMap<number, WayRow> {
  const factsOfSet = new Map<number, WayFacts>()
  const rows = new Map<number, WayRow>()
  for (const way of cut.way) {
    if (rows.has(way)) continue
    const tags: Tags = tagsAt(extract.strings, extract.ways, way)
    const set = tagSets.of(extract.ways, way)
    const facts = factsOfSet.get(set) ?? wayFacts(tags)
    factsOfSet.set(set, facts)
    rows.set(way, { name: words.of(tags.get('name') ?? ''), tags: set, facts })
  }
  return rows
}

function fillEdge(edges: EdgeColumns, edge: number, { name, tags, facts }: WayRow): void {
  const { tagged, unknown } = PROVENANCE
  const { surface, softness, technicality } = facts
  edges.name[edge] = name
  edges.tags[edge] = tags
  edges.highway[edge] = facts.highway.code
  edges.access[edge] = facts.access.code
  edges.flags[edge] = facts.features | (technicality.code >= SCRAMBLE ? EDGE_FLAGS.scramble : 0)
  edges.surface[edge] = surface.code
  edges.softness[edge] = softness.code
  edges.technicality[edge] = technicality.code
  edges.surfaceFrom[edge] = surface.code > 0 ? tagged : unknown
  edges.softnessFrom[edge] = softness.code > 0 ? tagged : unknown
  edges.technicalityFrom[edge] = technicality.code > 0 ? tagged : unknown
  edges.surfaceProbability[edge] = surface.code > 0 ? CERTAIN : 0
  edges.softnessProbability[edge] = softness.code > 0 ? CERTAIN : 0
  edges.technicalityProbability[edge] = technicality.code > 0 ? CERTAIN : 0
  edges.sacScale[edge] = facts.sacScale.code
  edges.trailVisibility[edge] = facts.trailVisibility.code
}

/** Pieces in the order of their middle points. */
function edgeOrder({ nodes }: OsmExtract, cut: CutWays, bounds: Bounds): Uint32Array {
  const lat = new Int32Array(cut.count)
  const lon = new Int32Array(cut.count)
  for (let piece = 0; piece < cut.count; piece++) {
    const middle = cut.node[(cut.shapeStart[piece] + cut.shapeStart[piece + 1]) >> 1]
    lat[piece] = nodes.latitude[middle]
    lon[piece] = nodes.longitude[middle]
  }
  return hilbertOrder(lat, lon, bounds)
}

/** Gives the nodes where edges end numbers of their own and writes them into `from` and `to`. */
function numberNodes({ nodes }: OsmExtract, edges: EdgeColumns, bounds: Bounds): NodeColumns {
  const number = new Uint32Array(nodes.count)
  for (const row of edges.from) number[row] = 1
  for (const row of edges.to) number[row] = 1
  const rows = Uint32Array.from(number.keys()).filter((row) => number[row] === 1)
  const order = hilbertOrder(pick(nodes.latitude, rows), pick(nodes.longitude, rows), bounds)
  const sorted = order.map((i) => rows[i])
  for (let i = 0; i < sorted.length; i++) number[sorted[i]] = i
  for (let edge = 0; edge < edges.count; edge++) {
    edges.from[edge] = number[edges.from[edge]]
    edges.to[edge] = number[edges.to[edge]]
  }
  return {
    count: sorted.length,
    lat: pick(nodes.latitude, sorted),
    lon: pick(nodes.longitude, sorted),
    altitude: new Float32Array(sorted.length).fill(Number.NaN),
  }
}

function pick(values: Int32Array, rows: Uint32Array): Int32Array {
  const picked = new Int32Array(rows.length)
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i]]
  return picked
}

function emptyShape(count: number): ShapeColumns {
  return {
    lat: new Int32Array(count),
    lon: new Int32Array(count),
    altitude: new Float32Array(count).fill(Number.NaN),
    along: new Float32Array(count),
  }
}

function emptyEdges(count: number, shapeStart: Uint32Array): EdgeColumns {
  return {
    count,
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    way: new Float64Array(count),
    length: new Float32Array(count),
    shapeStart,
    highway: new Uint8Array(count),
    access: new Uint8Array(count),
    flags: new Uint32Array(count),
    name: new Uint32Array(count),
    tags: new Uint32Array(count),
    surface: new Uint8Array(count),
    softness: new Uint8Array(count),
    technicality: new Uint8Array(count),
    surfaceFrom: new Uint8Array(count),
    softnessFrom: new Uint8Array(count),
    technicalityFrom: new Uint8Array(count),
    surfaceProbability: new Uint8Array(count),
    softnessProbability: new Uint8Array(count),
    technicalityProbability: new Uint8Array(count),
    sacScale: new Uint8Array(count),
    trailVisibility: new Uint8Array(count),
    ascent: new Float32Array(count).fill(Number.NaN),
    descent: new Float32Array(count).fill(Number.NaN),
    steepest: new Float32Array(count).fill(Number.NaN),
  }
}
