import type { Athlete } from './athlete.ts'
import { errorsAhead, weightedQuantile } from './band.ts'
import { chanceOfWalking } from './gait.ts'
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
  const chance = chanceOfWalking(effort.features, of)
  const told = [false, true].flatMap((walks) => {
    const weight = walks ? chance : 1 - chance
    if (weight < RARE) return []
    const as = { ...of, walks }
    const { mean: model, variance } = expectedLogPace(effort, as)
    const mean = blendWithBaseline(medians, effort.errors, as, model)
    const deviation = Math.sqrt(variance)
    const widest = (before.band * Math.sqrt(expectedLogPace(before.effort, as).variance)) / deviation
    return [{ weight, mean, deviation, errors: errorsAhead(errors, priors.band, widest) }]
  })
  const likelier = told.reduce((a, b) => (b.weight > a.weight ? b : a))
  const ends = told.flatMap(({ weight, mean, deviation, errors }) =>
    Array.from(errors, (error) => ({ at: mean + error * deviation, weight: weight / errors.length })),
  )
  return { mean: likelier.mean, low: weightedQuantile(ends, 0.1), high: weightedQuantile(ends, 0.9) }
}

/** A gait less likely than this is not reckoned with. */
const RARE = 0.02
