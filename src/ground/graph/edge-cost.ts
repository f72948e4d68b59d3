import { FOOT_ACCESSES, isOpenOnFoot } from '../osm/tags/access.ts'
import { EDGE_FLAGS, type Region } from '../region/region.ts'

/** What it costs to walk an edge: metres, minutes, anything that adds up along the way. */
export interface EdgeCost {
  /**
   * The cost of the whole edge, zero or more; a part of it costs its share by length. Infinity closes the edge in
   * that direction.
   *
   * @param isForward from the edge's `from` to its `to`
   */
  readonly of: (edge: number, isForward: boolean) => number
  /**
   * No edge costs less than this for each of its metres. The greater, the more directly a search goes for its
   * end; 0, or nothing, when nobody knows.
   */
  readonly leastPerMetre?: number
}

const OPEN_ACCESSES = Uint8Array.from(FOOT_ACCESSES.keys(), (access) => (isOpenOnFoot(access) ? 1 : 0))

/** Whether a stranger on foot may pass in that direction, by the tags alone. */
export function isEdgeOpen({ edges }: Region, edge: number, isForward: boolean): boolean {
  const against = isForward ? EDGE_FLAGS.backwardOnly : EDGE_FLAGS.forwardOnly
  return (edges.flags[edge] & against) === 0 && OPEN_ACCESSES[edges.access[edge]] === 1
}

/** m on foot over what is open; the shortest way. */
export function lengthCost(region: Region): EdgeCost {
  const { length } = region.edges
  return {
    of: (edge, isForward) => (isEdgeOpen(region, edge, isForward) ? length[edge] : Infinity),
    leastPerMetre: 1,
  }
}

/** A cost out of a table: entry 2e for edge e forward, 2e + 1 back. Made once, it is the fastest to ask. */
export function tableCost(table: Float64Array, leastPerMetre = 0): EdgeCost {
  return { of: (edge, isForward) => table[2 * edge + (isForward ? 0 : 1)], leastPerMetre }
}
