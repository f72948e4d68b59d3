import { PATH } from '../osm/extract-rules.ts'
import { MISSING, type ExtractWays } from '../osm/osm-extract.ts'

/** Ways cut into edges, still in the order and with the node rows of the extract. */
export interface CutWays {
  readonly count: number
  /** Row of the way. */
  readonly way: Uint32Array
  /** Nodes of edge `e` are entries `shapeStart[e]` to `shapeStart[e + 1]` of `node`, both ends included. */
  readonly shapeStart: Uint32Array
  readonly node: Uint32Array
}

/**
 * Cuts the ways one can be on where they meet: at nodes that several of them share, that one passes twice, or
 * where one ends. A node the file does not hold leaves a gap; whether one can walk across it nobody knows.
 */
export function splitWays(ways: ExtractWays, nodeCount: number): CutWays {
  const isJunction = junctions(ways, nodeCount)
  const refs = ways.node.length
  // No edge is shorter than a step between nodes, and each step adds at most two shape points.
  const way = new Uint32Array(refs)
  const shapeStart = new Uint32Array(refs + 1)
  const node = new Uint32Array(2 * refs)
  let count = 0
  let end = 0

  const finish = (row: number) => {
    if (end - shapeStart[count] > 1) {
      way[count++] = row
      shapeStart[count] = end
    } else end = shapeStart[count]
  }

  for (let row = 0; row < ways.count; row++) {
    if (ways.kind[row] !== PATH) continue
    for (let i = ways.refStart[row]; i < ways.refStart[row + 1]; i++) {
      const next = ways.node[i]
      if (next === MISSING) {
        finish(row)
        continue
      }
      const isBegun = end > shapeStart[count]
      if (isBegun && node[end - 1] === next) continue
      node[end++] = next
      if (isBegun && isJunction[next] === 1) {
        finish(row)
        node[end++] = next
      }
    }
    finish(row)
  }
  return {
    count,
    way: way.slice(0, count),
    shapeStart: shapeStart.slice(0, count + 1),
    node: node.slice(0, end),
  }
}

/** 1 for nodes that are passed more than once: there edges end, as they do where a way does. */
function junctions(ways: ExtractWays, nodeCount: number): Uint8Array {
  const isUsed = new Uint8Array(nodeCount)
  const isJunction = new Uint8Array(nodeCount)
  for (let row = 0; row < ways.count; row++) {
    if (ways.kind[row] !== PATH) continue
    let before = MISSING
    for (let i = ways.refStart[row]; i < ways.refStart[row + 1]; i++) {
      const node = ways.node[i]
      // A node written twice in a row is a slip of the mapper's, not a place where a way meets itself.
      if (node !== MISSING && node !== before) {
        if (isUsed[node] === 1) isJunction[node] = 1
        isUsed[node] = 1
      }
      before = node
    }
  }
  return isJunction
}
