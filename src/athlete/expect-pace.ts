import type { Athlete } from './athlete.ts'
import { bandEnds } from './band.ts'
import type { RunFeatures } from './kernel.ts'
import { blendWithBaseline } from './baseline.ts'
import { type ExpectedLogPace, expectedLogPace, type PaceModel } from './pace-model.ts'
import type { Priors } from './priors-shape.ts'
import { raceOver, type ToldResult } from './told-result.ts'

/** Log pace (s/m of tired flat-equivalent way) of a run like this, and the ends of its 80 % band. */
export interface ExpectedPace {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** An ordinary day. */
export function expectPace(
  {
    effort,
    medians,
    errors,
    before,
    priors,
    told,
  }: Pick<Athlete, 'effort' | 'medians' | 'errors' | 'before' | 'priors' | 'told'>,
  of: RunFeatures,
): ExpectedPace {
  const { mean: model, variance } = withResult(effort, told, of, priors)
  const mean = blendWithBaseline(medians, effort.errors, of, model)
  const deviation = Math.sqrt(variance)
  // Neither a result nor a run makes anybody less known than they were.
  const unknown = priors.band.newcomer * Math.sqrt(expectedLogPace(before, of).variance)
  const fromResult = priors.person.resultBand * Math.sqrt(withResult(before, told, of, priors).variance)
  const widest = told === null ? unknown : Math.min(unknown, fromResult)
  const { low, high } = bandEnds(errors, priors.band, widest / deviation)
  return { mean, low: mean + low * deviation, high: mean + high * deviation }
}

/**
 * What runs and a told result say together. The result counts as one more run, of this very course: what the curve of
 * races makes of it there, slower by what people's days are beside their races. So a faster result is a faster day on
 * every course; as a run of its own course it would say the opposite of one far shorter and steeper, since the kinship
 * of such two is below nothing.
 */
function withResult(
  effort: PaceModel,
  told: ToldResult | null,
  of: RunFeatures,
  priors: Priors,
): ExpectedLogPace {
  const runs = expectedLogPace(effort, of)
  if (told === null) return runs
  const { day } = effort.kinship
  const { resultHaste, resultDoubt } = priors.person
  const { logPace, unlike } = raceOver(told, of, priors)
  const open = runs.variance - day
  const heard = open / (open + day + resultDoubt + unlike)
  return {
    mean: runs.mean + heard * (logPace + resultHaste - runs.mean),
    variance: open * (1 - heard) + day,
  }
}
