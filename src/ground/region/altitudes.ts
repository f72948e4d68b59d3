import { profileAlong } from '../elevation/along-edge.ts'
import type { ElevationModel } from '../elevation/elevation.ts'
import { UNIT_DEG } from '../graph/length.ts'
import type { FlatEdges } from './edge-columns.ts'
import { EDGE_FLAGS, type AdjacencyColumns } from './region.ts'

/** Edges that do not follow the ground: their height is that of their ends, not of what is below or above. */
const SPAN = EDGE_FLAGS.bridge | EDGE_FLAGS.tunnel

/**
 * Writes the model's altitudes into nodes, shapes and edges, and marks edges whose altitude is mended or whose
 * grade nobody would believe.
 */
export function layAltitudes(flat: FlatEdges, adjacency: AdjacencyColumns, elevation: ElevationModel): void {
  const { nodes, edges, shape } = flat
  for (let node = 0; node < nodes.count; node++)
    nodes.altitude[node] = elevation.at(nodes.lat[node] * UNIT_DEG, nodes.lon[node] * UNIT_DEG)
  levelSpans(flat, adjacency)

  for (let edge = 0; edge < edges.count; edge++) {
    const begin = edges.shapeStart[edge]
    const isSpan = (edges.flags[edge] & SPAN) !== 0
    const ends = [nodes.altitude[edges.from[edge]], nodes.altitude[edges.to[edge]]] as const
    const end = edges.shapeStart[edge + 1]
    const profile = profileAlong(shape.lat, shape.lon, begin, end, elevation, { isSpan, ends })
    shape.altitude.set(profile.altitude, begin)
    edges.ascent[edge] = profile.ascent
    edges.descent[edge] = profile.descent
    edges.steepest[edge] = profile.steepest
    if (profile.suspicious) edges.flags[edge] |= EDGE_FLAGS.suspiciousGrade
    if (profile.filled) edges.flags[edge] |= EDGE_FLAGS.mendedAltitude
  }
}

/** Sweeps over the nodes in mid-air, and the change in m below which another one is not worth it. */
const MAX_SWEEPS = 500
const SETTLED_M = 0.01

/**
 * Where bridges or tunnels meet only one another, the ground says nothing of the height. Such a node is taken to
 * lie between its neighbours, the nearer the more: along a row of spans that is the straight line from where the
 * first leaves the ground to where the last returns to it.
 */
function levelSpans({ nodes, edges }: FlatEdges, { first, edge: incident }: AdjacencyColumns): void {
  const floating: number[] = []
  for (let node = 0; node < nodes.count; node++) {
    // A span that ends at nothing is taken to come to ground there.
    let isFloating = first[node + 1] - first[node] > 1
    for (let i = first[node]; i < first[node + 1]; i++) isFloating &&= (edges.flags[incident[i]] & SPAN) !== 0
    if (isFloating) floating.push(node)
  }
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let change = 0
    for (const node of floating) {
      let sum = 0
      let weights = 0
      for (let i = first[node]; i < first[node + 1]; i++) {
        const edge = incident[i]
        const other = edges.from[edge] === node ? edges.to[edge] : edges.from[edge]
        const weight = 1 / Math.max(1, edges.length[edge])
        if (other === node || Number.isNaN(nodes.altitude[other])) continue
        sum += weight * nodes.altitude[other]
        weights += weight
      }
      if (weights === 0) continue
      change = Math.max(change, Math.abs(sum / weights - nodes.altitude[node]))
      nodes.altitude[node] = sum / weights
    }
    if (!(change > SETTLED_M)) return
  }
}
