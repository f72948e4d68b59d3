import { type Match, OFF_MAP } from '../../../src/ground/match/match.ts'
import type { MadeRecording } from './made-recording.ts'
import { type Leg, legLength } from './made-walk.ts'

/**
 * m of everything that the shares are made of; add them over walks. Gaps in the recording count nowhere.
 *
 * A place of the walk is *found* when the route told passes through it: that very edge at that very place, while
 * the recording is within `slack` m of it. A place of the route is *true* when the walk passes through it likewise.
 */
export interface Score {
  walked: number
  walkedFound: number
  told: number
  toldTrue: number
  /** m of the route told that are not true, but whose place was called ambiguous. */
  toldAmbiguous: number
  /** Off the map: in truth, as told, and both; m of the walk. */
  offTrue: number
  offTold: number
  offBoth: number
  /** m of the walk on the map that were not found, but whose place was called ambiguous. */
  walkedAmbiguous: number
  /** m of the walk on the map, at each moment of which the edge told is the edge of that moment. */
  atOnce: number
  ambiguous: number
}

export const NO_SCORE: Score = {
  walked: 0,
  walkedFound: 0,
  told: 0,
  toldTrue: 0,
  toldAmbiguous: 0,
  offTrue: 0,
  offTold: 0,
  offBoth: 0,
  walkedAmbiguous: 0,
  atOnce: 0,
  ambiguous: 0,
}

/** m of the walk between samples from which on the recording has a gap. */
const GAP_M = 65
/** m of route between the places looked at. */
const EVERY_M = 2

/** The lesser of the two shares: what was walked and found, and what was told and true. */
export const rightShare = (score: Score): number =>
  Math.min(score.walkedFound / score.walked, score.toldTrue / score.told)

export function scoreOf(legs: readonly Leg[], recording: MadeRecording, match: Match, slack: number): Score {
  const score = { ...NO_SCORE, ambiguous: match.ambiguous_m }
  const starts = legStarts(legs)
  for (let i = 1; i < match.count; i++) {
    const metres = recording.walked[i] - recording.walked[i - 1]
    if (metres > GAP_M) continue
    const leg = legs[recording.leg[i]]
    const saysOff = match.edge[i] === OFF_MAP
    if (saysOff) score.offTold += metres
    if (leg.edge < 0) {
      score.offTrue += metres
      if (saysOff) score.offBoth += metres
      continue
    }
    score.walked += metres
    if (match.edge[i] === leg.edge) score.atOnce += metres
    const along = leg.from + Math.sign(leg.to - leg.from) * (recording.walked[i] - starts[recording.leg[i]])
    if (isTold(match, leg, along, match.distance[i], slack)) score.walkedFound += metres
    else if (match.ambiguous[i] === 1) score.walkedAmbiguous += metres
  }
  scoreRoute(score, legs, starts, recording, match, slack)
  return score
}

function isTold({ route }: Match, leg: Leg, along: number, distance: number, slack: number): boolean {
  for (let k = 0; k < route.count; k++) {
    if (route.edge[k] !== leg.edge || route.start[k] - slack > distance || route.end[k] + slack < distance)
      continue
    if (isBetween(along, route.from[k], route.to[k])) return true
  }
  return false
}

function scoreRoute(
  score: Score,
  legs: readonly Leg[],
  starts: Float64Array,
  recording: MadeRecording,
  { route, distance, ambiguous }: Match,
  slack: number,
): void {
  let i = 1
  for (let k = 0; k < route.count; k++) {
    const length = Math.abs(route.to[k] - route.from[k])
    for (let into = 0; into < length; into += EVERY_M) {
      const metres = Math.min(EVERY_M, length - into)
      const share = (into + metres / 2) / length
      const at = route.start[k] + share * (route.end[k] - route.start[k])
      while (i < distance.length - 1 && distance[i] < at) i++
      if (recording.walked[i] - recording.walked[i - 1] > GAP_M) continue
      score.told += metres
      const along = route.from[k] + share * (route.to[k] - route.from[k])
      const span = distance[i] - distance[i - 1]
      const part = span > 0 ? Math.min(1, Math.max(0, (at - distance[i - 1]) / span)) : 1
      const walked = recording.walked[i - 1] + part * (recording.walked[i] - recording.walked[i - 1])
      const isTrue = legs.some(
        (leg, index) =>
          leg.edge === route.edge[k] &&
          starts[index] - slack <= walked &&
          starts[index] + legLength(leg) + slack >= walked &&
          isBetween(along, leg.from, leg.to),
      )
      if (isTrue) score.toldTrue += metres
      else if (ambiguous[i] === 1) score.toldAmbiguous += metres
    }
  }
}

const isBetween = (value: number, a: number, b: number): boolean =>
  value >= Math.min(a, b) - EVERY_M / 2 && value <= Math.max(a, b) + EVERY_M / 2

function legStarts(legs: readonly Leg[]): Float64Array {
  const starts = new Float64Array(legs.length)
  for (let k = 1; k < legs.length; k++) starts[k] = starts[k - 1] + legLength(legs[k - 1])
  return starts
}

export function added(a: Score, b: Score): Score {
  const sum = { ...a }
  for (const key of Object.keys(NO_SCORE) as (keyof Score)[]) sum[key] += b[key]
  return sum
}
