import { type Trellis, states } from './trellis.ts'

/** The cheapest way through a trellis: the state of each sample. */
export function bestPath({ count, first, reached, back }: Trellis): Uint32Array {
  const state = new Uint32Array(count)
  if (count === 0) return state
  const last = count - 1
  let best = 0
  for (let i = 1; i <= first[count] - first[last]; i++)
    if (reached[first[last] + last + i] < reached[first[last] + last + best]) best = i
  for (let t = last; t >= 0; t--) {
    state[t] = best
    best = back[first[t] + t + best]
  }
  return state
}

/**
 * Extra cost of the cheapest whole path through each state, 0 on the best path: Viterbi's pass forward and its mirror
 * image. State i of sample t is entry `first[t] + t + i`. What costs more than `NEGLIGIBLE` may be told too high.
 */
export function regrets(trellis: Trellis): Float64Array {
  const { count, first, reached } = trellis
  const regret = backward(trellis)
  let least = Infinity
  if (count > 0)
    for (let k = first[count - 1] + count - 1; k < first[count] + count; k++)
      least = Math.min(least, reached[k])
  for (let k = 0; k < regret.length; k++) regret[k] += reached[k] - least
  return regret
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
