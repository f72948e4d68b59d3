import type { Region } from '../region/region.ts'
import type { EdgeCost } from './edge-cost.ts'
import type { EdgePosition } from './edge-position.ts'
import { type ShortestPathTree, withShortestPathTree } from './search-state.ts'

/** Everything that can be reached at no more than some cost. */
export interface Isochrone {
  readonly nodes: {
    readonly count: number
    readonly node: Uint32Array
    /** The least cost to get there, ascending. */
    readonly cost: Float64Array
  }
  /** Pieces of edges, by fraction of their length, `begin` < `end`; those of one edge do not overlap. */
  readonly pieces: {
    readonly count: number
    readonly edge: Uint32Array
    readonly begin: Float64Array
    readonly end: Float64Array
  }
}

/**
 * Everything within `limit` of a place, anywhere on an edge: with a cost in minutes, all that can be run to in so
 * many minutes. Exact, as `shortestPath` is.
 *
 * @throws RangeError when a cost is negative or NaN
 */
export function isochrone(region: Region, from: EdgePosition, limit: number, cost: EdgeCost): Isochrone {
  return withShortestPathTree(region, (tree) => {
    tree.start(from, cost)
    const nodes: number[] = []
    while (tree.leastAhead <= limit && tree.leastAhead < Infinity) nodes.push(tree.step())
    const costs = Float64Array.from(nodes, (node) => tree.cost[node])
    return {
      nodes: { count: nodes.length, node: Uint32Array.from(nodes), cost: costs },
      pieces: piecesWithin(region, tree, nodes, from, limit),
    }
  })
}

function piecesWithin(
  region: Region,
  tree: ShortestPathTree,
  nodes: readonly number[],
  from: EdgePosition,
  limit: number,
): Isochrone['pieces'] {
  const { edges, adjacency } = region
  // Of each edge that is touched: how far it is covered from its start on, and from where on to its end.
  const touched: number[] = [from.edge]
  const isTouched = new Uint8Array(edges.count)
  const early = new Float64Array(edges.count)
  const late = new Float64Array(edges.count).fill(1)
  isTouched[from.edge] = 1
  for (const node of nodes)
    for (let i = adjacency.first[node]; i < adjacency.first[node + 1]; i++) {
      const edge = adjacency.edge[i]
      if (isTouched[edge] === 0) touched.push(edge)
      isTouched[edge] = 1
      const left = limit - tree.cost[node]
      if (edges.from[edge] === node) early[edge] = share(left, tree.partCost(edge, 0, 1))
      if (edges.to[edge] === node) late[edge] = 1 - share(left, tree.partCost(edge, 1, 0))
    }

  const room = 2 * touched.length + 1
  const pieces = {
    count: 0,
    edge: new Uint32Array(room),
    begin: new Float64Array(room),
    end: new Float64Array(room),
  }
  const add = (edge: number, begin: number, end: number) => {
    pieces.edge[pieces.count] = edge
    pieces.begin[pieces.count] = begin
    pieces.end[pieces.count++] = end
  }
  for (const edge of touched) {
    if (edge === from.edge) {
      const forward = share(limit, tree.partCost(edge, 0, 1))
      const back = share(limit, tree.partCost(edge, 1, 0))
      const around = { begin: Math.max(0, from.fraction - back), end: Math.min(1, from.fraction + forward) }
      const ends = [
        { begin: 0, end: early[edge] },
        { begin: late[edge], end: 1 },
      ]
      for (const { begin, end } of joined([...ends, around])) add(edge, begin, end)
    } else if (early[edge] >= late[edge]) add(edge, 0, 1)
    else {
      if (early[edge] > 0) add(edge, 0, early[edge])
      if (late[edge] < 1) add(edge, late[edge], 1)
    }
  }
  const { count } = pieces
  return {
    count,
    edge: pieces.edge.subarray(0, count),
    begin: pieces.begin.subarray(0, count),
    end: pieces.end.subarray(0, count),
  }
}

/** How much of an edge `left` pays for. */
function share(left: number, cost: number): number {
  return cost <= left ? 1 : Math.max(0, left / cost)
}

interface Span {
  readonly begin: number
  readonly end: number
}

/** The spans that hold something, those that touch made one. */
function joined(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(({ begin, end }) => end > begin).sort((a, b) => a.begin - b.begin)
  const result: Span[] = []
  for (const span of sorted) {
    const before = result[result.length - 1]
    if (before && span.begin <= before.end)
      result[result.length - 1] = { begin: before.begin, end: Math.max(before.end, span.end) }
    else result.push(span)
  }
  return result
}
