import { distanceBetween, eastward } from '../../../src/geo/distance.ts'
import { footAccessCode } from '../../../src/ground/osm/tags/access.ts'
import { highwayCode } from '../../../src/ground/osm/tags/highway.ts'
import { EDGE_FLAGS, type Region } from '../../../src/ground/region/region.ts'

/** Part of a walk: along an edge, or straight across country (edge −1). */
export interface Leg {
  readonly edge: number
  /** m along the edge; 0 and the length for legs off the map. */
  readonly from: number
  readonly to: number
  /** Places, in degrees, in order. */
  readonly latitude: readonly number[]
  readonly longitude: readonly number[]
}

const CLOSED = new Set([footAccessCode('private'), footAccessCode('no')])
const NOT_RUN = new Set([highwayCode('motorway'), highwayCode('trunk'), highwayCode('corridor')])
/** Outlines of squares and floors of buildings are no lines that one follows. */
const NO_LINE = EDGE_FLAGS.area | EDGE_FLAGS.indoor | EDGE_FLAGS.tunnel

export function isRunnable({ edges }: Region, edge: number): boolean {
  return (
    !CLOSED.has(edges.access[edge]) &&
    !NOT_RUN.has(edges.highway[edge]) &&
    (edges.flags[edge] & NO_LINE) === 0
  )
}

export const otherEnd = ({ edges }: Region, edge: number, node: number): number =>
  edges.from[edge] === node ? edges.to[edge] : edges.from[edge]

export function edgeLeg({ edges, shape }: Region, edge: number, node: number): Leg {
  const rows = Array.from(
    { length: edges.shapeStart[edge + 1] - edges.shapeStart[edge] },
    (_, k) => edges.shapeStart[edge] + k,
  )
  const isForward = edges.from[edge] === node
  if (!isForward) rows.reverse()
  return {
    edge,
    from: isForward ? 0 : edges.length[edge],
    to: isForward ? edges.length[edge] : 0,
    latitude: rows.map((row) => shape.lat[row] / 1e7),
    longitude: rows.map((row) => shape.lon[row] / 1e7),
  }
}

const nodeLat = ({ nodes }: Region, node: number) => nodes.lat[node] / 1e7
const nodeLon = ({ nodes }: Region, node: number) => nodes.lon[node] / 1e7

/** From node to node by the cheapest way; empty when there is none within 8 km of it. */
export function shortestLegs(
  region: Region,
  start: number,
  goal: number,
  cost: (edge: number) => number,
): Leg[] {
  const reached = new Map<number, number>([[start, 0]])
  const by = new Map<number, number>()
  const done = new Set<number>()
  // A list sorted now and then would do; these searches are short enough for a plain bucket queue of 10 m.
  const buckets: number[][] = [[start]]
  for (let b = 0; b < buckets.length && b < 800; b++) {
    const bucket = buckets[b] ?? []
    while (bucket.length > 0) {
      const node = bucket.pop() ?? 0
      if (done.has(node) || Math.floor((reached.get(node) ?? 0) / 10) !== b) continue
      done.add(node)
      if (node === goal) return legsBack(region, by, start, goal)
      const { adjacency } = region
      for (let k = adjacency.first[node]; k < adjacency.first[node + 1]; k++) {
        const edge = adjacency.edge[k]
        if (!isRunnable(region, edge)) continue
        const next = otherEnd(region, edge, node)
        const metres = (reached.get(node) ?? 0) + cost(edge)
        if (metres >= (reached.get(next) ?? Infinity)) continue
        reached.set(next, metres)
        by.set(next, edge)
        done.delete(next)
        ;(buckets[Math.floor(metres / 10)] ??= []).push(next)
      }
    }
  }
  return []
}

function legsBack(region: Region, by: ReadonlyMap<number, number>, start: number, goal: number): Leg[] {
  const legs: Leg[] = []
  for (let node = goal; node !== start;) {
    const edge = by.get(node) ?? 0
    node = otherEnd(region, edge, node)
    legs.push(edgeLeg(region, edge, node))
  }
  return legs.reverse()
}

/** Onwards from a node at random: not back, nor round in circles, nor into a dead end, unless nothing else is left. */
export function wanderLegs(
  region: Region,
  start: number,
  metres: number,
  random: () => number,
  prefers: (edge: number) => boolean,
): Leg[] {
  const legs: Leg[] = []
  let node = start
  let before = -1
  let walked = 0
  const visited = new Set<number>()
  while (walked < metres) {
    visited.add(node)
    const { adjacency, edges } = region
    const options: number[] = []
    for (let k = adjacency.first[node]; k < adjacency.first[node + 1]; k++)
      if (isRunnable(region, adjacency.edge[k])) options.push(adjacency.edge[k])
    const onward = options.filter(
      (edge) =>
        edge !== before &&
        !visited.has(otherEnd(region, edge, node)) &&
        !isDeadEnd(region, otherEnd(region, edge, node), edge),
    )
    const preferred = onward.filter(prefers)
    const choice = [preferred, onward, options].find((some) => some.length > 0) ?? options
    if (choice.length === 0) break
    const edge = choice[Math.floor(random() * choice.length)]
    legs.push(edgeLeg(region, edge, node))
    walked += edges.length[edge]
    node = otherEnd(region, edge, node)
    before = edge
  }
  return legs
}

export function legLength(leg: Leg): number {
  return leg.edge >= 0
    ? Math.abs(leg.to - leg.from)
    : leg.latitude
        .slice(1)
        .reduce(
          (sum, latitude, k) =>
            sum + distanceBetween(leg.latitude[k], leg.longitude[k], latitude, leg.longitude[k + 1]),
          0,
        )
}

export interface WalkOptions {
  readonly metres: number
  /** Share of the length to lie off the map. */
  readonly offMap: number
  /** Whether a place is too near to mapped ways to count as off the map. */
  readonly isNearWays: (latitude: number, longitude: number) => boolean
  /** Whether to keep to paths and tracks where there are any and mostly, as on a trail run; else anywhere. */
  readonly onTrails: boolean
}

/** Share of a trail run that is on trails. */
const MIN_TRAIL = 0.7

const TRAILS = new Set((['path', 'track', 'bridleway'] as const).map(highwayCode))

/**
 * A walk over the ground: shortest ways to random places in turn with wandering; and, where asked, legs straight
 * across country to another junction, most of which lie clear of every way.
 */
export function madeWalk(region: Region, random: () => number, options: WalkOptions): Leg[] {
  const { edges } = region
  const isTrail = (edge: number): boolean => !options.onTrails || TRAILS.has(edges.highway[edge])
  const cost = (edge: number): number => edges.length[edge] * (isTrail(edge) ? 1 : 2)
  const startNode = (): number => {
    for (;;) {
      const edge = Math.floor(random() * edges.count)
      if (isTrail(edge) && isRunnable(region, edge)) return edges.from[edge]
    }
  }
  for (let attempt = 0; attempt < 200; attempt++) {
    const legs: Leg[] = []
    let node = startNode()
    let walked = 0
    let off = 0
    for (let part = 0; walked < options.metres && part < 40; part++) {
      if (off < options.offMap * walked) {
        const across = crossing(region, node, random, { ...options, least_m: 150, most_m: 500 })
        if (across) {
          legs.push(across.leg)
          walked += legLength(across.leg)
          off += legLength(across.leg)
          node = across.node
        }
      }
      const next =
        part % 2 === 0
          ? shortestLegs(region, node, nodeNear(region, node, 300, 2000, random) ?? node, cost)
          : wanderLegs(region, node, 300 + 700 * random(), random, isTrail)
      for (const leg of next) {
        legs.push(leg)
        walked += legLength(leg)
        node = otherEnd(region, leg.edge, node)
      }
    }
    const trail = legs.reduce((sum, leg) => sum + (leg.edge < 0 || isTrail(leg.edge) ? legLength(leg) : 0), 0)
    const isLong = walked >= options.metres
    if (
      isLong &&
      off >= 0.7 * options.offMap * walked &&
      trail >= MIN_TRAIL * walked &&
      leadsAway(legs, walked)
    )
      return legs
  }
  throw new Error('No walk of that kind was found in this region.')
}

/** Not a labyrinth in a garden: the walk reaches at least a twelfth of its length away from its start. */
export function leadsAway(legs: readonly Leg[], walked: number): boolean {
  const [lat = 0] = legs[0].latitude
  const [lon = 0] = legs[0].longitude
  return legs.some(
    ({ latitude, longitude }) => distanceBetween(lat, lon, latitude[0], longitude[0]) > walked / 12,
  )
}

export function nodeNear(
  region: Region,
  node: number,
  least: number,
  most: number,
  random: () => number,
): number | null {
  for (let attempt = 0; attempt < 3000; attempt++) {
    const other = Math.floor(random() * region.nodes.count)
    const metres = distanceBetween(
      nodeLat(region, node),
      nodeLon(region, node),
      nodeLat(region, other),
      nodeLon(region, other),
    )
    if (metres >= least && metres <= most) return other
  }
  return null
}

export interface CrossingOptions extends Pick<WalkOptions, 'isNearWays'> {
  /** m, straight from junction to junction. */
  readonly least_m: number
  readonly most_m: number
}

/** Straight across country to another junction, three quarters of the way clear of mapped ways; null: none found. */
export function crossing(
  region: Region,
  node: number,
  random: () => number,
  { isNearWays, least_m, most_m }: CrossingOptions,
): { leg: Leg; node: number } | null {
  for (let attempt = 0; attempt < 20; attempt++) {
    const goal = nodeNear(region, node, least_m, most_m, random)
    if (goal === null || !hasRunnable(region, goal)) continue
    const lat = nodeLat(region, node)
    const lon = nodeLon(region, node)
    const north = nodeLat(region, goal) - lat
    const east = eastward(lon, nodeLon(region, goal))
    let near = 0
    for (let k = 0; k <= 20; k++) if (isNearWays(lat + (k / 20) * north, lon + (k / 20) * east)) near++
    if (near > 5) continue
    return {
      leg: { edge: -1, from: 0, to: 0, latitude: [lat, lat + north], longitude: [lon, lon + east] },
      node: goal,
    }
  }
  return null
}

/** Whether nothing but the edge itself leads on from its end. */
export function isDeadEnd({ adjacency, ...rest }: Region, node: number, edge: number): boolean {
  for (let k = adjacency.first[node]; k < adjacency.first[node + 1]; k++)
    if (adjacency.edge[k] !== edge && isRunnable({ adjacency, ...rest }, adjacency.edge[k])) return false
  return true
}

function hasRunnable(region: Region, node: number): boolean {
  const { adjacency } = region
  for (let k = adjacency.first[node]; k < adjacency.first[node + 1]; k++)
    if (isRunnable(region, adjacency.edge[k])) return true
  return false
}
