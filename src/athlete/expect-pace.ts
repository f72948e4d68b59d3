import type { Athlete } from './athlete.ts'
import { bandEnds } from './band.ts'
import type { RunFeatures } from './kernel.ts'
import { blendWithBaseline } from './baseline.ts'
import { expectedLogPace } from './pace-model.ts'

/** Log pace (s/m of tired flat-equivalent way) of a run like this, and the ends of its 80 % band. */
export interface ExpectedPace {
  readonly mean: number
  readonly low: number
  readonly high: number
}

export function expectPace(
  {
    effort,
    medians,
    errors,
    before,
    priors,
  }: Pick<Athlete, 'effort' | 'medians' | 'errors' | 'before' | 'priors'>,
  of: RunFeatures,
): ExpectedPace {
  const { mean: model, variance } = expectedLogPace(effort, of)
  const mean = blendWithBaseline(medians, effort.errors, of, model)
  const deviation = Math.sqrt(variance)
  const widest = (before.band * Math.sqrt(expectedLogPace(before.effort, of).variance)) / deviation
  const { low, high } = bandEnds(errors, priors.band, widest)
  return { mean, low: mean + low * deviation, high: mean + high * deviation }
}
