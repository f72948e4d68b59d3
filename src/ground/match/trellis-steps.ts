import { Ends } from './ends.ts'
import {
  changeCost,
  correlation,
  detourCost,
  leavingCost,
  longestRoute,
  type MatchModel,
  NEGLIGIBLE,
  offMapCost,
  reentryCost,
  routeWithin,
} from './model.ts'
import type { MatchGround, Trellis } from './trellis.ts'

/** m of route between two nodes that are looked for first: nearly every way taken is shorter. */
const NEAR_M = 100
/** What costs this much more than the cheapest state would rather have come to it off the map. */
const HOPELESSLY_BEHIND = 16
/** Searches further out go this much beyond what is asked, for the next samples. */
const BEYOND = 1.2

/**
 * Fills in a trellis step by step: what going from state to state costs, and the least that reaching each costs. Ways
 * are measured only where they could still be on a path that matters: first those nearby, then, where nothing as good
 * was found, those further out.
 */
export class TrellisSteps {
  readonly #ground: MatchGround
  readonly #trellis: Trellis
  readonly #model: MatchModel
  #here = new Ends()
  #there = new Ends()
  /** m from each end node of a candidate here to each of one there, Infinity beyond `#measured` m of the former. */
  #between = new Float64Array(1024)
  #measured = new Float64Array(64)
  /** Per candidate there: the cost of a jump to it, off the map. */
  #jump = new Float64Array(32)
  /** Per pair of candidates: cost of the change, whatever the way; Infinity where nothing better is to be found. */
  #change = new Float64Array(1024)
  // Of the step at hand; `#least` is what the cheapest state there costs so far.
  #least = 0
  #t = 0
  #straight = 0
  #pathLength = 0
  #longest = 0

  constructor(ground: MatchGround, trellis: Trellis, model: MatchModel) {
    this.#ground = ground
    this.#trellis = trellis
    this.#model = model
    if (trellis.count > 0) this.#collect(0, this.#there)
  }

  fill(t: number): void {
    const { candidates, first, cost, block } = this.#trellis
    const model = this.#model
    this.#t = t
    this.#straight = this.#trellis.straight[t]
    this.#pathLength = this.#trellis.pathLength[t]
    this.#longest = longestRoute(model, this.#straight, this.#pathLength)
    const rho = correlation(model, this.#straight)
    this.#moveOn()
    this.#fillJumps(rho)

    const rows = first[t + 1] - first[t]
    const off = first[t + 2] - first[t + 1]
    const hereAt = first[t] + t
    const thereAt = first[t + 1] + t + 1
    // What adjoins first: it is found at once, and most of the rest cannot be better.
    const size = rows * off
    if (this.#change.length < size) this.#change = new Float64Array(2 * size)
    for (let i = 0; i < rows; i++) {
      const at = block[t] + i * (off + 1)
      for (let j = 0; j < off; j++) {
        cost[at + j] = this.#jump[j]
        this.#change[i * off + j] = Infinity
        const limit = this.#limit(hereAt + i, thereAt + j, j)
        if (!(limit > 0)) continue
        const change = changeCost(model, candidates, first[t] + i, first[t + 1] + j, rho)
        this.#change[i * off + j] = change
        if (change < limit) this.#settle(i, j, change, this.#adjoining(first[t] + i, first[t + 1] + j))
      }
      cost[at + off] = leavingCost() + offMapCost(rho)
    }
    for (const search of [NEAR_M, Infinity])
      for (let i = 0; i < rows; i++)
        for (let j = 0; j < off; j++) {
          const change = this.#change[i * off + j]
          const limit = Math.min(this.#limit(hereAt + i, thereAt + j, j), cost[block[t] + i * (off + 1) + j])
          if (change < limit && this.#isSettledWithin(i, j, change, limit, search))
            this.#change[i * off + j] = Infinity
        }
  }

  /** Cost of a step above which it is on no path that matters. */
  #limit(here: number, there: number, j: number): number {
    const { reached } = this.#trellis
    const most = Math.min(reached[there] + NEGLIGIBLE, this.#least + HOPELESSLY_BEHIND)
    return Math.min(this.#jump[j], most - reached[here])
  }

  #moveOn(): void {
    const before = this.#here
    this.#here = this.#there
    this.#there = before
    this.#collect(this.#t + 1, this.#there)
    const size = this.#here.count * this.#there.count
    if (this.#between.length < size) this.#between = new Float64Array(2 * size)
    this.#between.fill(Infinity, 0, size)
    if (this.#measured.length < this.#here.count) this.#measured = new Float64Array(2 * this.#here.count)
    this.#measured.fill(0, 0, this.#here.count)
    this.#ground.routes.aim(this.#there.node, this.#there.count)
  }

  /** Off the map, onto it and off it in between: what every state can do. */
  #fillJumps(rho: number): void {
    const { candidates, first, cost, block, reached, back } = this.#trellis
    const t = this.#t
    const rows = first[t + 1] - first[t]
    const off = first[t + 2] - first[t + 1]
    const hereAt = first[t] + t
    const thereAt = first[t + 1] + t + 1
    let least = Infinity
    let by = 0
    for (let i = 0; i < rows; i++)
      if (reached[hereAt + i] < least) {
        least = reached[hereAt + i]
        by = i
      }
    const whileOff = reached[hereAt + rows]
    const staysOff = offMapCost(rho)
    const goesOff = leavingCost() + staysOff
    const at = block[t] + rows * (off + 1)
    if (this.#jump.length < off) this.#jump = new Float64Array(2 * off)
    for (let j = 0; j < off; j++) {
      const entry = reentryCost(this.#model, candidates.across[first[t + 1] + j])
      this.#jump[j] = goesOff + entry
      cost[at + j] = entry
      const jumps = least + goesOff < whileOff
      reached[thereAt + j] = (jumps ? least + goesOff : whileOff) + entry
      back[thereAt + j] = jumps ? by : rows
    }
    cost[at + off] = staysOff
    const leaves = least + leavingCost() < whileOff
    reached[thereAt + off] = (leaves ? least + leavingCost() : whileOff) + staysOff
    back[thereAt + off] = leaves ? by : rows
    this.#least = reached[thereAt + off]
  }

  /** Looks `search` m out for a way that costs less than `limit`; false where one may be found further out. */
  #isSettledWithin(i: number, j: number, change: number, limit: number, search: number): boolean {
    const most = Math.min(
      this.#longest,
      routeWithin(this.#model, limit - change, this.#straight, this.#pathLength),
    )
    const reach = Math.min(most, search)
    this.#measure(this.#here.from[i], reach)
    this.#measure(this.#here.to[i], reach)
    const route = this.#route(i, j)
    this.#settle(i, j, change, route)
    return route <= search || most <= search
  }

  /** Takes a way into account where it costs less than what is known. */
  #settle(i: number, j: number, change: number, route: number): void {
    if (route > this.#longest) return
    const { first, cost, block, reached, back } = this.#trellis
    const t = this.#t
    const total = change + detourCost(this.#model, route, this.#straight, this.#pathLength)
    const at = block[t] + i * (first[t + 2] - first[t + 1] + 1) + j
    if (total >= cost[at]) return
    cost[at] = total
    const soFar = reached[first[t] + t + i] + total
    const there = first[t + 1] + t + 1 + j
    if (soFar >= reached[there]) return
    reached[there] = soFar
    if (soFar < this.#least) this.#least = soFar
    back[there] = i
  }

  /** m from candidate to candidate on one edge, or from one to the next; Infinity where there is more between. */
  #adjoining(from: number, to: number): number {
    const { edge, along } = this.#trellis.candidates
    const { edges } = this.#ground.region
    const here = edge[from]
    const there = edge[to]
    const a = along[from]
    const b = along[to]
    if (here === there) return Math.abs(b - a)
    const aLeft = edges.length[here] - a
    const bLeft = edges.length[there] - b
    let route = Infinity
    if (edges.from[here] === edges.from[there]) route = a + b
    if (edges.from[here] === edges.to[there]) route = Math.min(route, a + bLeft)
    if (edges.to[here] === edges.from[there]) route = Math.min(route, aLeft + b)
    if (edges.to[here] === edges.to[there]) route = Math.min(route, aLeft + bLeft)
    return route
  }

  #measure(row: number, reach: number): void {
    if (this.#measured[row] >= reach) return
    const further = reach <= NEAR_M ? NEAR_M : Math.min(this.#longest, BEYOND * reach)
    this.#measured[row] = Math.max(reach, further)
    this.#ground.routes.measure(
      this.#here.node[row],
      this.#measured[row],
      this.#between,
      row * this.#there.count,
    )
  }

  /** m of the shortest way between two candidates, as far as it was measured; Infinity beyond. */
  #route(i: number, j: number): number {
    const { candidates, first } = this.#trellis
    const { length } = this.#ground.region.edges
    const from = first[this.#t] + i
    const to = first[this.#t + 1] + j
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

  /** The distinct end nodes of a sample's candidates, and which of them each candidate's edge has. */
  #collect(t: number, ends: Ends): void {
    const { candidates, first } = this.#trellis
    const { from, to } = this.#ground.region.edges
    const rows = first[t + 1] - first[t]
    ends.clear(rows)
    for (let k = 0; k < rows; k++) {
      const edge = candidates.edge[first[t] + k]
      ends.from[k] = ends.place(from[edge])
      ends.to[k] = ends.place(to[edge])
    }
  }
}
