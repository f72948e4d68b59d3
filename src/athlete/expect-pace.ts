import { BAND_OF_ERRORS, WALKING_LIKELY } from '../evidence/prediction.ts'
import type { Athlete } from './athlete.ts'
import { bandEnds, errorsAhead, type Likely } from './band.ts'
import { blendWithBaseline } from './baseline.ts'
import { chanceOfWalking } from './gait.ts'
import { sharedGround, similarity, type RunFeatures } from './kernel.ts'
import { expectedLogPace } from './pace-model.ts'

/** Log pace (s/m of tired flat-equivalent way) of a run like this, and the ends of its 80 % band. */
export interface ExpectedPace {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** A gait less likely than this is not reckoned with. */
const RARE = WALKING_LIKELY.value.rare

/** By how much of itself the predicted deviation is too small of an outing unlike all before. */
const UNLIKE = BAND_OF_ERRORS.value.unlike

/** What an own error counts beside an imagined one: of an outing unlike the course, and how much more of one just like it. */
const { ofAny: OF_ANY, ofLike: OF_LIKE } = BAND_OF_ERRORS.value
/** Outings after which an error counts e times less. */
const FADES_AFTER = BAND_OF_ERRORS.value.fadesAfter

/**
 * What is asked about is not told whether it will be run or walked. The answer is that of the likelier gait; the band holds
 * four of five outings, some of the one gait and some of the other.
 */
export function expectPace(
  {
    outings,
    effort,
    medians,
    errors,
    before,
    priors,
  }: Pick<Athlete, 'outings' | 'effort' | 'medians' | 'errors' | 'before' | 'priors'>,
  of: Omit<RunFeatures, 'walks'>,
): ExpectedPace {
  const shared = Float64Array.from(effort.features, (one) => sharedGround(of, one))
  const alike = Float64Array.from(outings, (one) => similarity(of, one))
  const unlike = 1 + UNLIKE / (1 + alike.reduce((sum, like) => sum + like, 0))
  const weights = errors.map(
    (_, i) => (OF_ANY + OF_LIKE * alike[i]) * Math.exp((i + 1 - errors.length) / FADES_AFTER),
  )
  const walking = chanceOfWalking(outings, of.day, alike, shared)
  const gaits = [
    { walks: false, chance: 1 - walking },
    { walks: true, chance: walking },
  ]
    .filter(({ chance }) => chance >= RARE)
    .map(({ walks, chance }) => {
      const as = { ...of, walks }
      const { mean: model, variance } = expectedLogPace(effort, as, shared)
      const mean = blendWithBaseline(medians, effort.errors, as, model)
      const deviation = unlike * Math.sqrt(variance)
      const widest = (before.band * Math.sqrt(expectedLogPace(before.effort, as).variance)) / deviation
      const likely = errorsAhead(errors, weights, priors.band, widest)
      return { chance, mean, likely: shifted(likely, mean, deviation, chance) }
    })
  const likelier = gaits.reduce((a, b) => (b.chance > a.chance ? b : a))
  return { mean: likelier.mean, ...bandEnds(gaits.flatMap(({ likely }) => likely)) }
}

/** Errors in deviations → log paces, whose weights come to the chance of their gait. */
function shifted(likely: readonly Likely[], mean: number, deviation: number, chance: number): Likely[] {
  const whole = likely.reduce((sum, { weight }) => sum + weight, 0)
  return likely.map(({ at, weight }) => ({
    at: mean + at * deviation,
    weight: (chance * weight) / whole,
  }))
}
