import type { AdjacencyColumns, EdgeColumns } from './region.ts'

/** Which edges end at each node; edges of a node ascend, so near ones lie near each other. */
export function adjacencyOf(nodeCount: number, edges: EdgeColumns): AdjacencyColumns {
  const first = new Uint32Array(nodeCount + 1)
  for (let edge = 0; edge < edges.count; edge++) {
    first[edges.from[edge] + 1]++
    first[edges.to[edge] + 1]++
  }
  for (let node = 0; node < nodeCount; node++) first[node + 1] += first[node]
  const free = first.slice()
  const edge = new Uint32Array(2 * edges.count)
  for (let e = 0; e < edges.count; e++) {
    edge[free[edges.from[e]]++] = e
    edge[free[edges.to[e]]++] = e
  }
  return { first, edge }
}
