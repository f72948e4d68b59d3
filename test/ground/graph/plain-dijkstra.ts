import type { EdgeCost } from '../../../src/ground/graph/edge-cost.ts'
import type { EdgePosition } from '../../../src/ground/graph/edge-position.ts'
import type { Region } from '../../../src/ground/region/region.ts'

/** What leaves each node, by plain lists. */
export type PlainArcs = readonly (readonly { readonly to: number; readonly cost: number }[])[]

export function plainArcs({ edges, nodes }: Region, cost: EdgeCost): PlainArcs {
  const arcs: { to: number; cost: number }[][] = Array.from({ length: nodes.count }, () => [])
  for (let edge = 0; edge < edges.count; edge++) {
    arcs[edges.from[edge]]?.push({ to: edges.to[edge], cost: cost.of(edge, true) })
    arcs[edges.to[edge]]?.push({ to: edges.from[edge], cost: cost.of(edge, false) })
  }
  return arcs
}

/** Costs from a place to every node, by Dijkstra's search as in the textbooks: the tests' own, and slow. */
export function plainDijkstra(
  region: Region,
  from: EdgePosition,
  cost: EdgeCost,
  arcs: PlainArcs = plainArcs(region, cost),
): Float64Array {
  const { edges, nodes } = region
  const least = new Float64Array(nodes.count).fill(Infinity)
  const queue: { node: number; cost: number }[] = []
  const push = (node: number, reached: number) => {
    if (!(reached < (least[node] ?? 0))) return
    least[node] = reached
    let at = queue.push({ node, cost: reached }) - 1
    for (let up = (at - 1) >> 1; at > 0 && swapIf(queue, up, at); at = up, up = (at - 1) >> 1);
  }
  push(edges.to[from.edge], part(cost.of(from.edge, true), 1 - from.fraction))
  push(edges.from[from.edge], part(cost.of(from.edge, false), from.fraction))
  for (let head = queue[0]; head; head = queue[0]) {
    const last = queue.pop()
    if (last && queue.length > 0) {
      queue[0] = last
      for (let at = 0, child = 1; child < queue.length; at = child, child = 2 * at + 1) {
        if ((queue[child + 1]?.cost ?? Infinity) < (queue[child]?.cost ?? Infinity)) child++
        if (!swapIf(queue, at, child)) break
      }
    }
    if (head.cost > (least[head.node] ?? 0)) continue
    for (const arc of arcs[head.node] ?? []) push(arc.to, head.cost + arc.cost)
  }
  return least
}

/** Cost from a place to another, given the costs from the first to every node. */
export function plainCost(
  { edges }: Region,
  from: EdgePosition,
  to: EdgePosition,
  cost: EdgeCost,
  least: Float64Array,
): number {
  const costs = [
    (least[edges.from[to.edge]] ?? Infinity) + part(cost.of(to.edge, true), to.fraction),
    (least[edges.to[to.edge]] ?? Infinity) + part(cost.of(to.edge, false), 1 - to.fraction),
  ]
  if (from.edge === to.edge) {
    const ahead = to.fraction - from.fraction
    costs.push(part(cost.of(to.edge, ahead > 0), Math.abs(ahead)))
  }
  return Math.min(...costs)
}

const part = (cost: number, share: number) => (share === 0 ? 0 : cost * share)

function swapIf(queue: { cost: number }[], above: number, below: number): boolean {
  const a = queue[above]
  const b = queue[below]
  if (!a || !b || a.cost <= b.cost) return false
  queue[above] = b
  queue[below] = a
  return true
}
