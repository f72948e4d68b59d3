import { NodeHeap } from '../graph/node-heap.ts'
import type { Region } from '../region/region.ts'

/** Nodes within reach of one node, nearest first. */
interface Surroundings {
  /** m within which every node is listed. */
  readonly reach: number
  readonly node: Uint32Array
  /** m from the middle. */
  readonly distance: Float64Array
  /** The edge by which the shortest way arrives. */
  readonly via: Uint32Array
}

/** Surroundings worth keeping: a run stays among the same few hundred nodes for a while. */
const MAX_KEPT = 4096
/** m: nothing smaller is searched, so that the next samples, a little further on, find it done. */
const MIN_REACH = 120

/**
 * Shortest ways on foot between near nodes, in either direction of every edge. Each node's surroundings are
 * searched once and kept while the track is near.
 */
export class LocalRoutes {
  readonly #region: Region
  readonly #kept = new Map<number, Surroundings>()
  readonly #waiting: NodeHeap
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

  /**
   * Fills `into[s * targetCount + t]` with the m from source s to target t; Infinity beyond `reach`.
   * Both lists hold distinct nodes.
   */
  distances(
    sources: Uint32Array,
    sourceCount: number,
    targets: Uint32Array,
    targetCount: number,
    reach: number,
    into: Float64Array,
  ): void {
    this.#question++
    for (let t = 0; t < targetCount; t++) {
      this.#slot[targets[t]] = t
      this.#asked[targets[t]] = this.#question
    }
    into.fill(Infinity, 0, sourceCount * targetCount)
    for (let s = 0; s < sourceCount; s++) {
      const { node, distance } = this.#around(sources[s], reach)
      const row = s * targetCount
      for (let k = 0; k < node.length && distance[k] <= reach; k++)
        if (this.#asked[node[k]] === this.#question) into[row + this.#slot[node[k]]] = distance[k]
    }
  }

  /** The edges of the shortest way from one node to another within reach, in order; null when there is none. */
  edgesBetween(from: number, to: number, reach: number): number[] | null {
    const { node, via } = this.#around(from, reach)
    const back: number[] = []
    let here = to
    for (let k = node.lastIndexOf(to); k >= 0 && here !== from; k--) {
      if (node[k] !== here) continue
      back.push(via[k])
      here = this.#otherEnd(via[k], here)
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
    if (this.#kept.size >= MAX_KEPT) this.#kept.clear()
    const found = this.#searchFrom(middle, Math.max(reach, MIN_REACH))
    this.#kept.set(middle, found)
    return found
  }

  #searchFrom(middle: number, reach: number): Surroundings {
    const { adjacency, edges } = this.#region
    const waiting = this.#waiting
    const search = ++this.#search
    const order: number[] = []
    waiting.offer(middle, 0)
    this.#distance[middle] = 0
    this.#stamp[middle] = search
    while (waiting.count > 0) {
      const distance = waiting.leastKey
      const node = waiting.take()
      order.push(node)
      for (let k = adjacency.first[node]; k < adjacency.first[node + 1]; k++) {
        const edge = adjacency.edge[k]
        const next = this.#otherEnd(edge, node)
        const reached = distance + edges.length[edge]
        if (reached > reach) continue
        if (this.#stamp[next] === search && this.#distance[next] <= reached) continue
        this.#stamp[next] = search
        this.#distance[next] = reached
        this.#via[next] = edge
        waiting.offer(next, reached)
      }
    }
    return {
      reach,
      node: Uint32Array.from(order),
      distance: Float64Array.from(order, (node) => this.#distance[node]),
      via: Uint32Array.from(order, (node) => this.#via[node]),
    }
  }
}
