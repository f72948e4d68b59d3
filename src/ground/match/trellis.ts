import { distanceBetween } from '../../geo/distance.ts'
import type { Region } from '../region/region.ts'
import { Candidates } from './candidates.ts'
import type { LocalRoutes } from './local-routes.ts'
import { emissionCost, leavingCost, type MatchModel } from './model.ts'
import type { NearbyEdges } from './nearby-edges.ts'
import type { SampledTrack } from './downsample.ts'
import { TrellisSteps } from './trellis-steps.ts'

/** What the trellis knows of the ground. */
export interface MatchGround {
  readonly region: Region
  readonly nearby: NearbyEdges
  readonly routes: LocalRoutes
}

/**
 * The places where each of some samples may have been, and what going from each to each of the next costs. The
 * states of sample t are its candidates in order, then one more for being off the map.
 */
export interface Trellis {
  readonly count: number
  readonly candidates: Candidates
  /** Candidates of sample t are rows `first[t]` to `first[t + 1]`. */
  readonly first: Uint32Array
  /** Least cost from the start to each state, and the state before it: state i of sample t is entry `first[t] + t + i`. */
  readonly reached: Float64Array
  readonly back: Uint8Array
  /**
   * From state i of sample t to state j of the next: `cost[block[t] + i * states(t + 1) + j]`. Exact for what is on some
   * path that costs up to `NEGLIGIBLE` more than the best one, else an upper bound.
   */
  readonly cost: Float32Array
  readonly block: Float64Array
  /** m from each sample to the next: in a straight line, and as the track winds. */
  readonly straight: Float64Array
  readonly pathLength: Float64Array
}

export const states = (trellis: Trellis, t: number): number => trellis.first[t + 1] - trellis.first[t] + 1

/**
 * @param begin first sample of the trellis
 * @param end the one after its last
 * @param opening the state of the first sample where it is decided already; null where it is not
 */
export function buildTrellis(
  ground: MatchGround,
  { latitude, longitude, pathLength }: SampledTrack,
  begin: number,
  end: number,
  model: MatchModel,
  opening: number | null = null,
): Trellis {
  const count = end - begin
  const candidates = new Candidates()
  const first = new Uint32Array(count + 1)
  const straight = new Float64Array(Math.max(0, count - 1))
  const block = new Float64Array(count)
  for (let t = 0; t < count; t++) {
    const i = begin + t
    ground.nearby.addCandidates(latitude[i], longitude[i], candidates)
    first[t + 1] = candidates.count
    if (t === 0) continue
    straight[t - 1] = distanceBetween(latitude[i - 1], longitude[i - 1], latitude[i], longitude[i])
    block[t] = block[t - 1] + (first[t] - first[t - 1] + 1) * (first[t + 1] - first[t] + 1)
  }
  const reached = new Float64Array(first[count] + count)
  for (let row = 0; row < first[1]; row++) reached[row] = emissionCost(model, candidates.across[row])
  if (count > 0) reached[first[1]] = leavingCost()
  if (opening !== null) {
    reached.fill(Infinity, 0, first[1] + 1)
    reached[opening] = 0
  }
  const trellis: Trellis = {
    count,
    candidates,
    first,
    reached,
    back: new Uint8Array(reached.length),
    cost: new Float32Array(count > 0 ? block[count - 1] : 0),
    block,
    straight,
    pathLength: pathLength.subarray(begin + 1, end),
  }
  const steps = new TrellisSteps(ground, trellis, model)
  for (let t = 0; t + 1 < count; t++) steps.fill(t)
  return trellis
}
