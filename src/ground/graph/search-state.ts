import type { Region } from '../region/region.ts'
import type { EdgeCost } from './edge-cost.ts'
import { NodeHeap } from './node-heap.ts'
import type { EdgePosition } from './edge-position.ts'

/** How a node was first reached: over edge `arc >> 1` (even: forward), or along the edge of the start itself. */
export const FROM_START_FORWARD = 0xfffffffe
export const FROM_START_BACK = 0xffffffff

/** Estimate of the cost from a node to the end of the search; never more than the truth. */
export type Estimate = (node: number) => number

const NO_ESTIMATE: Estimate = () => 0

/**
 * Dijkstra's search tree from a place over a region's edges, one node at a time, with room that serves again
 * and again. An estimate makes it A*; a node reached more cheaply later is taken up again, so any estimate that
 * never exceeds the truth leaves the answer exact.
 */
export class ShortestPathTree {
  /** Cost to reach a node, and the last arc on the way; only for nodes that `isReached`. */
  readonly cost: Float64Array
  readonly arc: Uint32Array
  readonly #region: Region
  readonly #heap: NodeHeap
  /** The run in which a node was last reached, and its estimate in that run. */
  readonly #reachedIn: Uint32Array
  readonly #estimate: Float64Array
  #run = 0
  #edgeCost: EdgeCost['of'] = () => Infinity
  #estimateOf: Estimate = NO_ESTIMATE

  constructor(region: Region) {
    const { count } = region.nodes
    this.#region = region
    this.#heap = new NodeHeap(count)
    this.cost = new Float64Array(count)
    this.arc = new Uint32Array(count)
    this.#reachedIn = new Uint32Array(count)
    this.#estimate = new Float64Array(count)
  }

  /** Begins anew at a place. */
  start({ edge, fraction }: EdgePosition, cost: EdgeCost, estimate: Estimate = NO_ESTIMATE): void {
    if (++this.#run > 0xffffffff) {
      this.#reachedIn.fill(0)
      this.#run = 1
    }
    this.#heap.clear()
    this.#edgeCost = cost.of
    this.#estimateOf = estimate
    const { from, to } = this.#region.edges
    this.#reach(to[edge], this.partCost(edge, fraction, 1), FROM_START_FORWARD)
    this.#reach(from[edge], this.partCost(edge, fraction, 0), FROM_START_BACK)
  }

  isReached(node: number): boolean {
    return this.#reachedIn[node] === this.#run
  }

  /** The least that reaching anything further can cost, estimate included; Infinity when all is reached. */
  get leastAhead(): number {
    return this.#heap.leastKey
  }

  /** Takes the next node and reaches out over its edges; only while `leastAhead` is finite. */
  step(): number {
    const { edges, adjacency } = this.#region
    const node = this.#heap.take()
    const soFar = this.cost[node]
    for (let i = adjacency.first[node]; i < adjacency.first[node + 1]; i++) {
      const edge = adjacency.edge[i]
      const isForward = edges.from[edge] === node
      const next = isForward ? edges.to[edge] : edges.from[edge]
      if (next === node) continue
      this.#reach(next, soFar + this.#costOf(edge, isForward), 2 * edge + (isForward ? 0 : 1))
    }
    return node
  }

  /** The cost from one place on an edge to another on it, by fractions; nothing costs nothing, even if closed. */
  partCost(edge: number, begin: number, end: number): number {
    if (begin === end) return 0
    return Math.abs(end - begin) * this.#costOf(edge, end > begin)
  }

  #costOf(edge: number, isForward: boolean): number {
    const cost = this.#edgeCost(edge, isForward)
    if (cost >= 0) return cost
    throw new RangeError(`The cost of edge ${edge} is ${cost}; paths are searched by costs of zero or more.`)
  }

  #reach(node: number, cost: number, arc: number): void {
    if (!(cost < Infinity)) return
    if (this.#reachedIn[node] !== this.#run) {
      this.#reachedIn[node] = this.#run
      this.#estimate[node] = this.#estimateOf(node)
    } else if (cost >= this.cost[node]) return
    this.cost[node] = cost
    this.arc[node] = arc
    this.#heap.offer(node, cost + this.#estimate[node])
  }
}

const idle = new WeakMap<Region, ShortestPathTree[]>()

/** Lends a search over a region; one that is at work is not lent twice, so costs may search for themselves. */
export function withShortestPathTree<T>(region: Region, use: (tree: ShortestPathTree) => T): T {
  const resting = idle.get(region) ?? []
  idle.set(region, resting)
  const tree = resting.pop() ?? new ShortestPathTree(region)
  try {
    return use(tree)
  } finally {
    resting.push(tree)
  }
}
