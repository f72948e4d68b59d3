import type { EdgeColumns, Region } from '../region/region.ts'

/** A region's edges gathered into the ways they were cut from: what a mapper says of a way holds for all of it. */
export interface Ways {
  readonly count: number
  /** Edges of way `w` are entries `first[w]` to `first[w + 1]` of `edge`. */
  readonly first: Uint32Array
  readonly edge: Uint32Array
  /** The way of each edge. */
  readonly ofEdge: Uint32Array
  /** As the edges' columns of these names. */
  readonly tags: Uint32Array
  readonly name: Uint32Array
  readonly highway: Uint8Array
  /** m. */
  readonly length: Float32Array
  /** A point about halfway, 1e-7 degrees. */
  readonly lat: Int32Array
  readonly lon: Int32Array
}

export function waysOf({ edges, shape }: Region): Ways {
  const { ofEdge, count } = numberWays(edges)
  const { first, edge } = groupByWay(ofEdge, count)
  const ways: Ways = {
    count,
    first,
    edge,
    ofEdge,
    tags: new Uint32Array(count),
    name: new Uint32Array(count),
    highway: new Uint8Array(count),
    length: new Float32Array(count),
    lat: new Int32Array(count),
    lon: new Int32Array(count),
  }
  for (let way = 0; way < count; way++) {
    let longest = edge[first[way]]
    for (let i = first[way]; i < first[way + 1]; i++) {
      ways.length[way] += edges.length[edge[i]]
      if (edges.length[edge[i]] > edges.length[longest]) longest = edge[i]
    }
    ways.tags[way] = edges.tags[longest]
    ways.name[way] = edges.name[longest]
    ways.highway[way] = edges.highway[longest]
    const middle = (edges.shapeStart[longest] + edges.shapeStart[longest + 1]) >> 1
    // Halfway along the step to the middle point: of a two-point line that is its true middle.
    ways.lat[way] = (shape.lat[middle - 1] + shape.lat[middle]) / 2
    ways.lon[way] = (shape.lon[middle - 1] + shape.lon[middle]) / 2
  }
  return ways
}

function numberWays({ way, count: edgeCount }: EdgeColumns): { ofEdge: Uint32Array; count: number } {
  const ofEdge = new Uint32Array(edgeCount)
  const numbers = new Map<number, number>()
  for (let edge = 0; edge < edgeCount; edge++) {
    const known = numbers.get(way[edge])
    ofEdge[edge] = known ?? numbers.size
    if (known === undefined) numbers.set(way[edge], numbers.size)
  }
  return { ofEdge, count: numbers.size }
}

function groupByWay(ofEdge: Uint32Array, count: number): { first: Uint32Array; edge: Uint32Array } {
  const first = new Uint32Array(count + 1)
  for (const way of ofEdge) first[way + 1]++
  for (let way = 0; way < count; way++) first[way + 1] += first[way]
  const free = first.slice()
  const edge = new Uint32Array(ofEdge.length)
  for (let e = 0; e < ofEdge.length; e++) edge[free[ofEdge[e]]++] = e
  return { first, edge }
}

/** Calls back with every other way that shares a node with `way`, as often as they meet. */
export function forWaysJoining(
  { edges, adjacency }: Region,
  ways: Ways,
  way: number,
  found: (other: number) => void,
): void {
  for (let i = ways.first[way]; i < ways.first[way + 1]; i++) {
    const edge = ways.edge[i]
    meetAt(edges.from[edge])
    if (edges.to[edge] !== edges.from[edge]) meetAt(edges.to[edge])
  }

  function meetAt(node: number): void {
    for (let i = adjacency.first[node]; i < adjacency.first[node + 1]; i++) {
      const other = ways.ofEdge[adjacency.edge[i]]
      if (other !== way) found(other)
    }
  }
}
