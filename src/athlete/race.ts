import { fatigueAfter } from './flat-equivalent.ts'
import type { FatiguePrior } from './priors-shape.ts'

/** How finishers slow. */
export type RaceFatigue = Pick<FatiguePrior, 'rise' | 'reach_h'>

/**
 * Where a runner under way will be when, from one checkpoint passed: level pace for them, slowed by fatigue as
 * it is learned from finishers, which comes with the hours: whoever passed later is farther into theirs. Rests at aid stations are in a race's times, and so in its fatigue.
 *
 * @param efforts m of flat-equivalent way from the start to each checkpoint, the start (0) first
 * @param passed which checkpoint was passed last
 * @param passedAt_s s from the start to it
 * @returns s from the start to every checkpoint
 */
export function fromCheckpoint(
  efforts: readonly number[],
  passed: number,
  passedAt_s: number,
  fatigue: RaceFatigue,
): number[] {
  const pace = passedAt_s / efforts[passed]
  let [sum, from] = [0, 0]
  const tired = efforts.map((effort) => {
    const pieces = Math.max(1, Math.ceil((effort - from) / PIECE_M))
    const piece = (effort - from) / pieces
    for (let p = 0; p < pieces; p++)
      sum += piece * Math.exp(fatigue.rise * fatigueAfter(pace * (from + (p + 0.5) * piece), fatigue))
    from = effort
    return sum
  })
  return tired.map((all) => (passedAt_s * all) / tired[passed])
}

/** m within which fatigue is taken as even. */
const PIECE_M = 1000
