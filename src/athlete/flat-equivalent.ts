import { paceFactor } from '../body/pace.ts'
import { USUAL_JOG } from '../evidence/prediction.ts'
import type { FatiguePrior, SlopePrior } from './priors-shape.ts'
import type { EffortLine } from './run-summary.ts'

/** Grade beyond which the slope prior's log factors are held. */
const STEEP = USUAL_JOG.value.steep

/** s/m. The pace at which flat-equivalent way becomes hours: what most people jog at. */
export const USUAL_PACE = USUAL_JOG.value.pace

/** Time per metre on a grade beside the flat, for people rather than for records; level where grade is unknown. */
export function slopeFactor(grade: number, { up, down }: SlopePrior): number {
  if (Number.isNaN(grade)) return 1
  const share = Math.min(STEEP, Math.abs(grade)) / STEEP
  return paceFactor(grade) * Math.exp((grade > 0 ? up : down) * share)
}

/** How tired a runner is after so much flat-equivalent way: 0 fresh, 1 when nothing gets worse any more. */
export function fatigueAt(effort_m: number, fatigue: Pick<FatiguePrior, 'reach_h'>): number {
  return fatigueAfter(effort_m * USUAL_PACE, fatigue)
}

/**
 * The same in the middle of each piece of a way.
 *
 * @param pace s per m of flat-equivalent way, by which it becomes hours
 */
export function tirednessAlong(
  { count, effort }: Pick<EffortLine, 'count' | 'effort'>,
  fatigue: Pick<FatiguePrior, 'reach_h'>,
  pace = USUAL_PACE,
): Float64Array {
  const tired = new Float64Array(count)
  let gone = 0
  for (let k = 0; k < count; k++) {
    tired[k] = fatigueAfter(pace * (gone + effort[k] / 2), fatigue)
    gone += effort[k]
  }
  return tired
}

/** The same after so many seconds under way. */
export function fatigueAfter(time_s: number, { reach_h }: Pick<FatiguePrior, 'reach_h'>): number {
  return 1 - Math.exp(-time_s / 3600 / reach_h)
}
