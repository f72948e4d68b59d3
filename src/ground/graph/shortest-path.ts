import type { Region } from '../region/region.ts'
import type { EdgeCost } from './edge-cost.ts'
import { chord, earthCentred, UNIT_DEG } from './length.ts'
import { type EdgePosition, positionOf } from './edge-position.ts'
import {
  type Estimate,
  FROM_START_BACK,
  FROM_START_FORWARD,
  type ShortestPathTree,
  withShortestPathTree,
} from './search-state.ts'

/** A way over the ground: pieces of edges, each from `begin` to `end` by fraction of its length. */
export interface GraphPath {
  readonly cost: number
  /** m. */
  readonly length: number
  readonly count: number
  readonly edge: Uint32Array
  /** `begin` > `end` where the edge is walked against its direction. */
  readonly begin: Float64Array
  readonly end: Float64Array
}

/** A straight line, and lengths as they are stored, both hold to far better than this. */
const STRAIGHT_SHARE = 0.999

/**
 * The path of least cost between two places, each anywhere on an edge; null when there is none. Exact for every
 * cost that adds up and is nowhere negative: Dijkstra's search, drawn towards the end (A*) by the straight line
 * through the earth where the cost names its least per metre.
 *
 * @throws RangeError when a cost is negative or NaN
 */
export function shortestPath(
  region: Region,
  from: EdgePosition,
  to: EdgePosition,
  cost: EdgeCost,
): GraphPath | null {
  return withShortestPathTree(region, (tree) => {
    const start = insideEdge(from)
    const goal = insideEdge(to)
    tree.start(start, cost, estimateTo(region, goal, cost.leastPerMetre ?? 0))
    return search(region, tree, start, goal)
  })
}

function search(
  region: Region,
  tree: ShortestPathTree,
  from: EdgePosition,
  to: EdgePosition,
): GraphPath | null {
  const { edges } = region
  const early = edges.from[to.edge]
  const late = edges.to[to.edge]
  const afterEarly = tree.partCost(to.edge, 0, to.fraction)
  const afterLate = tree.partCost(to.edge, 1, to.fraction)
  let best = from.edge === to.edge ? tree.partCost(to.edge, from.fraction, to.fraction) : Infinity
  let last: LastPiece = DIRECT
  while (tree.leastAhead < best) {
    const node = tree.step()
    if (node === early && tree.cost[node] + afterEarly < best) {
      best = tree.cost[node] + afterEarly
      last = { node, begin: 0 }
    }
    if (node === late && tree.cost[node] + afterLate < best) {
      best = tree.cost[node] + afterLate
      last = { node, begin: 1 }
    }
  }
  return best === Infinity ? null : pathTo(region, tree, from, to, last, best)
}

/** How the last edge was entered: at one of its ends, or not at all, being the first one too. */
type LastPiece = { readonly node: number; readonly begin: number } | typeof DIRECT
const DIRECT = null

/** Follows the arcs back to the start. */
function pathTo(
  region: Region,
  { arc }: ShortestPathTree,
  from: EdgePosition,
  to: EdgePosition,
  last: LastPiece,
  cost: number,
): GraphPath {
  const edge: number[] = [to.edge]
  const begin: number[] = [last === DIRECT ? from.fraction : last.begin]
  const end: number[] = [to.fraction]
  const add = (piece: number, beginning: number, ending: number) => {
    edge.push(piece)
    begin.push(beginning)
    end.push(ending)
  }
  if (last !== DIRECT) {
    let { node } = last
    while (arc[node] < FROM_START_FORWARD) {
      const over = arc[node] >>> 1
      const isForward = (arc[node] & 1) === 0
      add(over, isForward ? 0 : 1, isForward ? 1 : 0)
      node = isForward ? region.edges.from[over] : region.edges.to[over]
    }
    add(from.edge, from.fraction, arc[node] === FROM_START_BACK ? 0 : 1)
  }
  const pieces = [...edge.keys()].reverse().filter((i) => begin[i] !== end[i])
  const kept = pieces.length > 0 ? pieces : [0]
  return {
    cost,
    length: kept.reduce((sum, i) => sum + Math.abs(end[i] - begin[i]) * region.edges.length[edge[i]], 0),
    count: kept.length,
    edge: Uint32Array.from(kept, (i) => edge[i]),
    begin: Float64Array.from(kept, (i) => begin[i]),
    end: Float64Array.from(kept, (i) => end[i]),
  }
}

/** Cost of the straight line to a place: no way over the ground is shorter. */
function estimateTo(region: Region, to: EdgePosition, leastPerMetre: number): Estimate | undefined {
  if (!(leastPerMetre > 0)) return undefined
  const { nodes } = region
  const { latitude, longitude } = positionOf(region, to)
  const goal = new Float64Array(3)
  const here = new Float64Array(3)
  earthCentred(latitude, longitude, goal)
  const perMetre = leastPerMetre * STRAIGHT_SHARE
  return (node) => {
    earthCentred(nodes.lat[node] * UNIT_DEG, nodes.lon[node] * UNIT_DEG, here)
    return chord(here, 0, goal, 0) * perMetre
  }
}

function insideEdge({ edge, fraction }: EdgePosition): EdgePosition {
  return { edge, fraction: Math.min(1, Math.max(0, fraction)) }
}
