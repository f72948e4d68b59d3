import { type Trellis, states } from './trellis.ts'

/** The cheapest way through a trellis, and how much more each other state would cost. */
export interface BestPath {
  /** State of each sample. */
  readonly state: Uint32Array
  /**
   * Extra cost of the cheapest whole path through each state: 0 on the best path. State i of sample t is entry
   * `first[t] + t + i`.
   */
  readonly regret: Float64Array
}

/** Viterbi's forward pass and its mirror image: together they give the best path through every state. */
export function bestPath(trellis: Trellis): BestPath {
  const { count, first } = trellis
  const regret = new Float64Array(first[count] + count)
  const state = new Uint32Array(count)
  if (count === 0) return { state, regret }
  const ahead = backward(trellis)
  const back = forward(trellis, regret)

  const last = count - 1
  const lastAt = first[last] + last
  let best = 0
  for (let i = 1; i < states(trellis, last); i++) if (regret[lastAt + i] < regret[lastAt + best]) best = i
  const least = regret[lastAt + best]
  for (let t = last; t >= 0; t--) {
    state[t] = best
    best = back[first[t] + t + best]
  }
  for (let k = 0; k < regret.length; k++) regret[k] += ahead[k] - least
  return { state, regret }
}

/** Fills in the least cost from the start to each state; returns the state before it. */
function forward(trellis: Trellis, reached: Float64Array): Uint8Array {
  const { count, first, cost, block, opening } = trellis
  const back = new Uint8Array(reached.length)
  reached.set(opening)
  for (let t = 0; t + 1 < count; t++) {
    const here = first[t] + t
    const there = first[t + 1] + t + 1
    const width = states(trellis, t + 1)
    for (let j = 0; j < width; j++) {
      let least = Infinity
      let by = 0
      let at = block[t] + j
      for (let i = here; i < there; i++, at += width) {
        const total = reached[i] + cost[at]
        if (total < least) {
          least = total
          by = i - here
        }
      }
      reached[there + j] = least
      back[there + j] = by
    }
  }
  return back
}

/** Least cost from each state to the end. */
function backward(trellis: Trellis): Float64Array {
  const { count, first, cost, block } = trellis
  const ahead = new Float64Array(first[count] + count)
  for (let t = count - 2; t >= 0; t--) {
    const here = first[t] + t
    const there = first[t + 1] + t + 1
    const width = states(trellis, t + 1)
    let at = block[t]
    for (let i = here; i < there; i++, at += width) {
      let least = Infinity
      for (let j = 0; j < width; j++) {
        const total = cost[at + j] + ahead[there + j]
        if (total < least) least = total
      }
      ahead[i] = least
    }
  }
  return ahead
}
