import { NodeHeap } from '../graph/node-heap.ts'
import type { Region } from '../region/region.ts'

/** Nodes within reach of one node, nearest first: rows `begin` to `end` of the pool. */
interface Surroundings {
  /** m within which every node is listed. */
  readonly reach: number
  readonly begin: number
  readonly end: number
}

/** Rows kept: a run stays among the same few hundred nodes for a while, with some hundred around each. */
const POOL = 1 << 20
/** m: nothing smaller is searched, so that the next samples, a little further on, find it done. */
const MIN_REACH = 100

/**
 * Shortest ways on foot between near nodes, in either direction of every edge. Each node's surroundings are
 * searched once and kept while the track is near; further out only when somebody asks for it.
 */
export class LocalRoutes {
  readonly #region: Region
  readonly #waiting: NodeHeap
  readonly #kept = new Map<number, Surroundings>()
  #pooled = 0
  #node = new Uint32Array(POOL)
  /** m from the middle. */
  #metres = new Float64Array(POOL)
  /** The edge by which the shortest way arrives. */
  #arrival = new Uint32Array(POOL)
  /** Per node of the region; valid where `#stamp` is the current search. */
  readonly #distance: Float64Array
  readonly #via: Uint32Array
  readonly #stamp: Uint32Array
  #search = 0
  /** Per node: its place among the targets of the current question, where `#asked` says so. */
  readonly #slot: Uint32Array
  readonly #asked: Uint32Array
  #question = 0

  constructor(region: Region) {
    const { count } = region.nodes
    this.#region = region
    this.#waiting = new NodeHeap(count)
    this.#distance = new Float64Array(count)
    this.#via = new Uint32Array(count)
    this.#stamp = new Uint32Array(count)
    this.#slot = new Uint32Array(count)
    this.#asked = new Uint32Array(count)
  }

  /** Forgets what was found for another track. */
  forget(): void {
    this.#kept.clear()
    this.#pooled = 0
  }

  /** Takes the first `count` of these nodes, all distinct, as the targets of the next questions. */
  aim(targets: Uint32Array, count: number): void {
    this.#question++
    for (let t = 0; t < count; t++) {
      this.#slot[targets[t]] = t
      this.#asked[targets[t]] = this.#question
    }
  }

  /** Writes the m from a node to each target within reach to `into[row + t]`; what lies beyond is left as it is. */
  measure(source: number, reach: number, into: Float64Array, row: number): void {
    const { begin, end } = this.#around(source, reach)
    const node = this.#node
    const metres = this.#metres
    const asked = this.#asked
    const question = this.#question
    for (let k = begin; k < end; k++) {
      if (metres[k] > reach) break
      if (asked[node[k]] === question) into[row + this.#slot[node[k]]] = metres[k]
    }
  }

  /** The edges of the shortest way from one node to another within reach, in order; null when there is none. */
  edgesBetween(from: number, to: number, reach: number): number[] | null {
    const { begin, end } = this.#around(from, reach)
    const back: number[] = []
    let here = to
    for (let k = end - 1; k >= begin && here !== from; k--) {
      if (this.#node[k] !== here) continue
      back.push(this.#arrival[k])
      here = this.#otherEnd(this.#arrival[k], here)
    }
    return here === from ? back.reverse() : null
  }

  #otherEnd(edge: number, node: number): number {
    const { from, to } = this.#region.edges
    return from[edge] === node ? to[edge] : from[edge]
  }

  #around(middle: number, reach: number): Surroundings {
    const known = this.#kept.get(middle)
    if (known && known.reach >= reach) return known
    const found = this.#searchFrom(middle, Math.max(reach, MIN_REACH))
    this.#kept.set(middle, found)
    return found
  }

  #searchFrom(middle: number, reach: number): Surroundings {
    const { adjacency, edges } = this.#region
    const { from, to, length } = edges
    const waiting = this.#waiting
    const distances = this.#distance
    const stamps = this.#stamp
    const search = ++this.#search
    let begin = this.#pooled
    let end = begin
    waiting.offer(middle, 0)
    distances[middle] = 0
    stamps[middle] = search
    while (waiting.count > 0) {
      const distance = waiting.leastKey
      const node = waiting.take()
      if (end === this.#node.length) {
        this.#makeRoom(begin, end)
        end -= begin
        begin = 0
      }
      this.#node[end] = node
      this.#metres[end] = distance
      this.#arrival[end++] = this.#via[node]
      for (let k = adjacency.first[node]; k < adjacency.first[node + 1]; k++) {
        const edge = adjacency.edge[k]
        const reached = distance + length[edge]
        if (reached > reach) continue
        const next = from[edge] === node ? to[edge] : from[edge]
        if (stamps[next] === search && distances[next] <= reached) continue
        stamps[next] = search
        distances[next] = reached
        this.#via[next] = edge
        waiting.offer(next, reached)
      }
    }
    this.#pooled = end
    return { reach, begin, end }
  }

  /** Forgets everything but the rows of the search that is going on, which move to the front. */
  #makeRoom(begin: number, end: number): void {
    this.#kept.clear()
    if (2 * (end - begin) > this.#node.length) {
      this.#node = larger(this.#node, new Uint32Array(2 * this.#node.length))
      this.#metres = larger(this.#metres, new Float64Array(2 * this.#metres.length))
      this.#arrival = larger(this.#arrival, new Uint32Array(2 * this.#arrival.length))
    }
    for (const column of [this.#node, this.#metres, this.#arrival]) column.copyWithin(0, begin, end)
  }
}

function larger<T extends Uint32Array | Float64Array>(column: T, grown: T): T {
  grown.set(column)
  return grown
}

const resting = new WeakMap<Region, LocalRoutes>()

/** Lends the local routes of a region, with nothing found yet: their columns are as long as the region is large. */
export function withLocalRoutes<T>(region: Region, use: (routes: LocalRoutes) => T): T {
  const routes = resting.get(region) ?? new LocalRoutes(region)
  resting.delete(region)
  try {
    return use(routes)
  } finally {
    routes.forget()
    resting.set(region, routes)
  }
}
