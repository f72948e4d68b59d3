import { distanceBetween } from '../../geo/distance.ts'
import type { Region } from '../region/region.ts'
import { Candidates } from './candidates.ts'
import type { LocalRoutes } from './local-routes.ts'
import {
  emissionCost,
  jumpCost,
  leavingCost,
  correlation,
  longestRoute,
  type MatchModel,
  offMapCost,
  reentryCost,
  transitionCost,
} from './model.ts'
import type { NearbyEdges } from './nearby-edges.ts'
import type { SampledTrack } from './downsample.ts'

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
  /** Cost of each state of the first sample. */
  readonly opening: Float64Array
  /** From state i of sample t to state j of the next: `cost[block[t] + i * states(t + 1) + j]`. */
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
 */
export function buildTrellis(
  ground: MatchGround,
  { latitude, longitude, pathLength }: SampledTrack,
  begin: number,
  end: number,
  model: MatchModel,
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
  const opening = new Float64Array(first[1] + 1)
  for (let row = 0; row < first[1]; row++) opening[row] = emissionCost(model, candidates.across[row])
  opening[first[1]] = leavingCost()
  const trellis: Trellis = {
    count,
    candidates,
    first,
    opening,
    cost: new Float32Array(count > 0 ? block[count - 1] : 0),
    block,
    straight,
    pathLength: pathLength.subarray(begin + 1, end),
  }
  const steps = new StepCosts(ground, trellis, model)
  for (let t = 0; t + 1 < count; t++) steps.fill(t)
  return trellis
}

/** Costs of one step after the other, on the same scratch columns. */
class StepCosts {
  readonly #ground: MatchGround
  readonly #trellis: Trellis
  readonly #model: MatchModel
  #here: Ends = emptyEnds()
  #there: Ends = emptyEnds()
  #between = new Float64Array(64)

  constructor(ground: MatchGround, trellis: Trellis, model: MatchModel) {
    this.#ground = ground
    this.#trellis = trellis
    this.#model = model
    if (trellis.count > 0) this.#collect(0, this.#there)
  }

  fill(t: number): void {
    const { candidates, first, cost, block } = this.#trellis
    const model = this.#model
    const before = this.#here
    this.#here = this.#there
    this.#there = before
    this.#collect(t + 1, this.#there)
    const straight = this.#trellis.straight[t]
    const pathLength = this.#trellis.pathLength[t]
    const rho = correlation(model, straight)
    const longest = longestRoute(model, straight, pathLength)
    this.#measure(longest)

    const width = states(this.#trellis, t + 1)
    const off = width - 1
    const nextFirst = first[t + 1]
    const staysOff = offMapCost(rho)
    let at = block[t]
    for (let i = first[t]; i < first[t + 1]; i++) {
      for (let j = 0; j < off; j++) {
        const row = nextFirst + j
        const jump = jumpCost(model, rho, candidates.across[row])
        const route = this.#route(i, i - first[t], row, j)
        cost[at + j] =
          route > longest
            ? jump
            : Math.min(jump, transitionCost(model, candidates, i, row, rho, route, straight, pathLength))
      }
      cost[at + off] = leavingCost() + staysOff
      at += width
    }
    for (let j = 0; j < off; j++) cost[at + j] = reentryCost(model, candidates.across[nextFirst + j])
    cost[at + off] = staysOff
  }

  /** m of the shortest way between two candidates; Infinity when it is longer than the step was measured for. */
  #route(from: number, i: number, to: number, j: number): number {
    const { candidates } = this.#trellis
    const { length } = this.#ground.region.edges
    const width = this.#there.count
    const between = this.#between
    const a = candidates.along[from]
    const b = candidates.along[to]
    const aLeft = length[candidates.edge[from]] - a
    const bLeft = length[candidates.edge[to]] - b
    const rowOfFrom = this.#here.from[i] * width
    const rowOfTo = this.#here.to[i] * width
    const toFrom = this.#there.from[j]
    const toTo = this.#there.to[j]
    const direct = candidates.edge[from] === candidates.edge[to] ? Math.abs(b - a) : Infinity
    return Math.min(
      direct,
      a + between[rowOfFrom + toFrom] + b,
      a + between[rowOfFrom + toTo] + bLeft,
      aLeft + between[rowOfTo + toFrom] + b,
      aLeft + between[rowOfTo + toTo] + bLeft,
    )
  }

  #measure(longest: number): void {
    const { count: sources, node: source } = this.#here
    const { count: targets, node: target } = this.#there
    if (this.#between.length < sources * targets) this.#between = new Float64Array(2 * sources * targets)
    this.#ground.routes.distances(source, sources, target, targets, longest, this.#between)
  }

  /** The distinct end nodes of a sample's candidates, and which of them each candidate's edge has. */
  #collect(t: number, ends: Ends): void {
    const { candidates, first } = this.#trellis
    const { from, to } = this.#ground.region.edges
    const rows = first[t + 1] - first[t]
    ends.reserve(rows)
    ends.count = 0
    for (let k = 0; k < rows; k++) {
      const edge = candidates.edge[first[t] + k]
      ends.from[k] = ends.place(from[edge])
      ends.to[k] = ends.place(to[edge])
    }
  }
}

class Ends {
  count = 0
  node = new Uint32Array(64)
  from = new Uint32Array(32)
  to = new Uint32Array(32)

  reserve(rows: number): void {
    if (rows <= this.from.length) return
    this.node = new Uint32Array(4 * rows)
    this.from = new Uint32Array(2 * rows)
    this.to = new Uint32Array(2 * rows)
  }

  place(node: number): number {
    for (let k = 0; k < this.count; k++) if (this.node[k] === node) return k
    this.node[this.count] = node
    return this.count++
  }
}

const emptyEnds = (): Ends => new Ends()
