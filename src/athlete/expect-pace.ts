import { WALKING_LIKELY } from '../evidence/prediction.ts'
import type { Athlete } from './athlete.ts'
import { bandEnds, errorsAhead, errorWeights, type Likely, unlikeness } from './band.ts'
import { blendWithBaseline } from './baseline.ts'
import { chanceOfWalking } from './gait.ts'
import { sharedGround, similarity, type RunFeatures } from './kernel.ts'
import { type ExpectedLogPace, expectedLogPace, type PaceModel, priorLogPace } from './pace-model.ts'
import type { LevelPrior, Priors } from './priors-shape.ts'
import { dayBesideRace, raceOver, type ToldResult } from './told-result.ts'

/** Log pace (s/m of tired flat-equivalent way) of a run like this, and the ends of its 80 % band. */
export interface ExpectedPace {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** What of an athlete tells their pace. */
export type PaceKnown = Pick<
  Athlete,
  'outings' | 'effort' | 'medians' | 'errors' | 'outside' | 'before' | 'priors' | 'told'
>

/** A gait less likely than this is not reckoned with. */
const RARE = WALKING_LIKELY.value.rare

/**
 * An ordinary day. What is asked about is not told whether it will be run or walked. The answer is that of the likelier gait; the band holds
 * four of five outings, some of the one gait and some of the other.
 */
export function expectPace(
  { outings, effort, medians, errors, outside, before, priors, told }: PaceKnown,
  of: Omit<RunFeatures, 'walks'>,
): ExpectedPace {
  const shared = Float64Array.from(effort.features, (one) => sharedGround(of, one))
  const alike = Float64Array.from(outings, (one) => similarity(of, one))
  const unlike = unlikeness(alike)
  const weights = errorWeights(alike)
  const walking = chanceOfWalking(outings, of.day, alike, shared)
  const gaits = [
    { walks: false, chance: 1 - walking },
    { walks: true, chance: walking },
  ]
    .filter(({ chance }) => chance >= RARE)
    .map(({ walks, chance }) => {
      const as = { ...of, walks }
      const { mean: model, variance } = withResult(
        expectedLogPace(effort, as, shared, alike),
        told,
        as,
        before.level,
        priors,
      )
      const mean = blendWithBaseline(medians, effort.errors, as, model, alike)
      const deviation = unlike * Math.sqrt(variance)
      const widest = widestBefore(before, told, as, priors) / deviation
      const likely = errorsAhead(errors, weights, priors.band, widest)
      return { chance, mean, likely: shifted(likely, mean, deviation, chance) }
    })
  const likelier = gaits.reduce((a, b) => (b.chance > a.chance ? b : a))
  return {
    mean: likelier.mean,
    ...bandEnds(
      gaits.flatMap(({ likely }) => likely),
      outside,
    ),
  }
}

/** Errors in deviations → log paces, whose weights come to the chance of their gait. */
function shifted(likely: readonly Likely[], mean: number, deviation: number, chance: number): Likely[] {
  const whole = likely.reduce((sum, { weight }) => sum + weight, 0)
  return likely.map(({ at, weight }) => ({
    at: mean + at * deviation,
    weight: (chance * weight) / whole,
  }))
}

/** How far the band reached before the first run: neither a result nor a run makes anybody less known than they were. */
function widestBefore(before: PaceModel, told: ToldResult | null, of: RunFeatures, priors: Priors): number {
  const nobody = expectedLogPace(before, of)
  const people = nobody.variance - before.kinship.person + priors.kinship.person
  const unknown = priors.band.newcomer * Math.sqrt(people)
  if (told === null) return unknown
  const { variance } = withResult(nobody, told, of, before.level, priors)
  return Math.min(unknown, priors.person.resultBand * Math.sqrt(variance))
}

/**
 * What runs and a told result say together. The result counts as one more run, of this very course: what the curve of
 * races makes of it there, slower by what such people's days are beside their races (`dayBesideRace`). So a faster result is a faster day on
 * every course; as a run of its own course it would say the opposite of one far shorter and steeper, since the kinship
 * of such two is below nothing.
 */
function withResult(
  runs: ExpectedLogPace,
  told: ToldResult | null,
  of: RunFeatures,
  level: LevelPrior,
  { kinship, person, ...priors }: Priors,
): ExpectedLogPace {
  if (told === null) return runs
  const { logPace, unlike } = raceOver(told, of, { ...priors, kinship })
  const usual = priorLogPace(level, { ...of, walks: false })
  const day = dayBesideRace(logPace, usual, person) + (of.walks ? level.walked : 0)
  // Somebody's walks and runs have less in common than their runs.
  const doubt = kinship.day + person.resultDoubt + unlike + (of.walks ? 2 * kinship.gait : 0)
  const open = runs.variance - kinship.day
  const heard = open / (open + doubt)
  return { mean: runs.mean + heard * (day - runs.mean), variance: open * (1 - heard) + kinship.day }
}
