import { fitAthlete } from '../../src/athlete/fit-athlete.ts'
import { errorsWithBaseline } from '../../src/athlete/baseline.ts'
import type { Priors, RacePrior } from '../../src/athlete/priors-shape.ts'
import type { Someone } from './people.ts'
import { middleVariance, quantileOf } from './score.ts'

/** Of a person's runs so many are one race. */
const RUNS_A_RACE = 20
/** The first runs are foretold from next to nothing. */
const FROM = 8
/** From fewer people, how they differ cannot be told. */
const MIN_PEOPLE = 5

/**
 * By how much a person's quickest run in twenty is quicker than was expected of it: what their history can say of a
 * race, since no recording says that it was one. Each person's twentieth; the median of people, and their spread. One's
 * own earlier twentieth is not used: from the first half of a history to the second it told nothing.
 */
export function learnRaceHaste(
  people: readonly Someone[],
  priors: Priors,
): Pick<RacePrior, 'haste' | 'hasteDoubt'> | null {
  const hastes = people.flatMap(({ runs }) => {
    const now_s = runs.reduce((latest, { start_s }) => Math.max(latest, start_s), 0)
    const { effort, medians } = fitAthlete(runs, priors, now_s)
    const errors = errorsWithBaseline(medians, effort.errors).filter(
      (_, i) => i >= FROM && !effort.features[i].walks,
    )
    return errors.length < RUNS_A_RACE ? [] : [-quantileOf([...errors], 1 / RUNS_A_RACE)]
  })
  if (hastes.length < MIN_PEOPLE) return null
  return { haste: quantileOf(hastes, 0.5), hasteDoubt: middleVariance(hastes) }
}
