import { PACING } from '../evidence/prediction.ts'
import { tirednessAlong } from './flat-equivalent.ts'
import type { FatiguePrior, Pacing } from './priors-shape.ts'
import type { EffortLine } from './run-summary.ts'

const { ending_m } = PACING.value

/** What a runner goes by within a way, piece by piece. */
export interface PacingTerms {
  /** Log of time on the slope beside the flat, by the slope prior. */
  readonly slope: Float64Array
  /** How tired a runner is in the middle, 0 … 1. */
  readonly tired: Float64Array
  /** How near the end is: 1 there, fading over the kilometre before. */
  readonly ending: Float64Array
}

export function pacingTerms(line: EffortLine, fatigue: Pick<FatiguePrior, 'reach_h'>): PacingTerms {
  const { count, length, effort, length_m } = line
  const slope = new Float64Array(count)
  const ending = new Float64Array(count)
  let way = 0
  for (let k = 0; k < count; k++) {
    slope[k] = length[k] > 0 && effort[k] > 0 ? Math.log(effort[k] / length[k]) : 0
    ending[k] = Math.exp((way + length[k] / 2 - length_m) / ending_m)
    way += length[k]
  }
  return { slope, tired: tirednessAlong(line, fatigue), ending }
}

/** Share of the slope's log factors that shows in splits, where altitude is to be trusted so far. */
function followed({ ground, noise }: Pacing, trust: number): number {
  return trust * ground + (1 - trust) * noise
}

/** Share of the time that each piece takes; they add up to 1. */
export function timeShares(
  line: EffortLine,
  { slope, tired, ending }: PacingTerms,
  pacing: Pacing,
): Float64Array {
  const follow = followed(pacing, line.trust)
  const shares = new Float64Array(line.count)
  let sum = 0
  for (let k = 0; k < line.count; k++) {
    const log = follow * slope[k] + pacing.rise * tired[k] + pacing.ending * ending[k]
    shares[k] = line.length[k] * Math.exp(log)
    sum += shares[k]
  }
  for (let k = 0; k < line.count; k++) shares[k] /= sum
  return shares
}
