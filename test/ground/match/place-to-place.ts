import type { Region } from '../../../src/ground/region/region.ts'
import {
  crossing,
  isRunnable,
  type Leg,
  legLength,
  leadsAway,
  nodeNear,
  otherEnd,
  shortestLegs,
  type WalkOptions,
} from './made-walk.ts'

/** m between the places that a run goes by. */
const NEAR_M = 400
const FAR_M = 3000
/** m across country at a time. */
const LEAST_ACROSS_M = 250
const MOST_ACROSS_M = 1000

/**
 * A run from place to place, each taken by chance, by the shortest way open to feet, whatever kind of way that is; and,
 * where asked, straight across country to a junction and on from there.
 */
export function placeToPlace(
  region: Region,
  random: () => number,
  { metres, offMap, isNearWays }: Pick<WalkOptions, 'metres' | 'offMap' | 'isNearWays'>,
): Leg[] {
  const { edges } = region
  const across = { isNearWays, least_m: LEAST_ACROSS_M, most_m: MOST_ACROSS_M }
  for (let attempt = 0; attempt < 300; attempt++) {
    const start = Math.floor(random() * edges.count)
    if (!isRunnable(region, start)) continue
    const legs: Leg[] = []
    let node = edges.from[start]
    let walked = 0
    let off = 0
    for (let part = 0; walked < metres && part < 30; part++) {
      const goal = nodeNear(region, node, NEAR_M, FAR_M, random)
      const next = goal === null ? [] : shortestLegs(region, node, goal, (edge) => edges.length[edge])
      if (next.length === 0 && walked === 0) break
      for (const leg of next) {
        legs.push(leg)
        walked += legLength(leg)
        node = otherEnd(region, leg.edge, node)
      }
      if (off >= offMap * walked) continue
      const beyond = crossing(region, node, random, across)
      if (beyond === null) continue
      legs.push(beyond.leg)
      const length = legLength(beyond.leg)
      walked += length
      off += length
      node = beyond.node
    }
    if (walked >= metres && legs[0].edge >= 0 && leadsAway(legs, walked)) return legs
  }
  throw new Error('No run of that length was found in this region.')
}
