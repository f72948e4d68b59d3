import { nearestEdges } from '../../../src/ground/graph/nearest.ts'
import { type HighwayName, highwayCode } from '../../../src/ground/osm/tags/highway.ts'
import type { Region } from '../../../src/ground/region/region.ts'
import {
  isDeadEnd,
  isRunnable,
  leadsAway,
  type Leg,
  legLength,
  nodeNear,
  otherEnd,
  shortestLegs,
} from './made-walk.ts'

const FOR_FEET = codes('path', 'footway', 'pedestrian', 'cycleway', 'track')
const BUSY = codes('trunk', 'primary', 'secondary', 'tertiary')
/** m between a busy road and a way for feet along it. */
const BESIDE_M = 20
/** Whoever runs in the carriageway beside such a way would go this many times as far not to. */
const CARRIAGEWAY = 8
/** A footway shorter than this many m is a crossing or a link; taking it is worth some m of detour. */
const LINK_M = 15
const LINK_COST_M = 20
/** m between the places that a run goes by. */
const NEAR_M = 300
const FAR_M = 1500
/** Share of a run that must be on streets and pavements, or the shortest ways lead out into the woods. */
const MIN_TOWN = 0.8
const COUNTRY = codes('path', 'track', 'bridleway')

/**
 * A run as people run one in a town: from place to place by the shortest way, but in no carriageway that has a way
 * for feet beside it, not to and fro between street and pavement for a metre won, and never straight back. (The
 * walks of `made-walk.ts` choose at every junction by chance and run down the middle of main roads.)
 */
export function madeRun(region: Region, random: () => number, metres: number): Leg[] {
  const cost = runningCost(region)
  for (let attempt = 0; attempt < 500; attempt++) {
    const legs: Leg[] = []
    let node = startInTown(region, random)
    let walked = 0
    let country = 0
    for (let part = 0; walked < metres && part < 60 && country < (1 - MIN_TOWN) * metres; part++) {
      const goal = nodeNear(region, node, NEAR_M, FAR_M, random)
      const next = goal === null ? [] : shortestLegs(region, node, goal, cost)
      const [first] = next
      if (first === undefined || first.edge === legs.at(-1)?.edge) continue
      for (const leg of next) {
        const end = otherEnd(region, leg.edge, node)
        if (leg === next.at(-1) && isDeadEnd(region, end, leg.edge)) break
        legs.push(leg)
        walked += legLength(leg)
        if (COUNTRY.has(region.edges.highway[leg.edge])) country += legLength(leg)
        node = end
      }
    }
    if (walked >= metres && country <= (1 - MIN_TOWN) * walked && leadsAway(legs, walked)) return legs
  }
  throw new Error('No run of that length was found in this region.')
}

function startInTown({ edges }: Region, random: () => number): number {
  for (;;) {
    const edge = Math.floor(random() * edges.count)
    if (!COUNTRY.has(edges.highway[edge])) return edges.from[edge]
  }
}

/** m that an edge seems to somebody who runs. */
function runningCost(region: Region): (edge: number) => number {
  const { edges } = region
  const isBeside = new Map<number, boolean>()
  return (edge) => {
    const length = edges.length[edge]
    if (FOR_FEET.has(edges.highway[edge])) return length + (length < LINK_M ? LINK_COST_M : 0)
    if (!BUSY.has(edges.highway[edge])) return length
    const known = isBeside.get(edge) ?? hasWayForFeetBeside(region, edge)
    isBeside.set(edge, known)
    return known ? CARRIAGEWAY * length : length
  }
}

/** Whether at least half of an edge's points have a way for feet near them. */
function hasWayForFeetBeside(region: Region, edge: number): boolean {
  const { edges, shape } = region
  const accepts = (other: number): boolean => FOR_FEET.has(edges.highway[other]) && isRunnable(region, other)
  let near = 0
  const from = edges.shapeStart[edge]
  const to = edges.shapeStart[edge + 1]
  for (let i = from; i < to; i++)
    near += nearestEdges(region, shape.lat[i] / 1e7, shape.lon[i] / 1e7, 1, BESIDE_M, { accepts }).count
  return 2 * near >= to - from
}

function codes(...names: readonly HighwayName[]): ReadonlySet<number> {
  return new Set(names.map(highwayCode))
}
