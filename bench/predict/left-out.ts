import { learnNewcomers, learnPriors, type PersonRuns } from '../../src/athlete/learn-priors.ts'
import { learnPacing } from '../../src/athlete/learn-pacing.ts'
import { PRIORS } from '../../src/athlete/priors.ts'
import type { Priors } from '../../src/athlete/priors-shape.ts'
import { ROUND_NUMBERS, ROUND_PACING } from '../../src/athlete/round-numbers.ts'
import { resultPrior } from './newcomers.ts'
import type { Someone } from './people.ts'
import { isJudged } from './replay.ts'
import { toldBy } from './told.ts'

/**
 * What the others teach when one person is wholly left out. Those with few runs, who are judged as newcomers only,
 * teach nothing but what newcomers are told by; only that is learned anew without them.
 *
 * Slopes, the fatigue of races, sex and age are from race finishers, none of whom is among the recordings.
 *
 * @param listed people of whom only lists of runs are kept; nobody of `people`
 */
export function priorsWithout(
  someone: Someone,
  people: readonly Someone[],
  listed: readonly PersonRuns[],
): Priors {
  const others = people.filter(({ name }) => name !== someone.name)
  return learnedFrom(others, listed, isJudged(someone) ? learnPriors : newcomersOnly)
}

/** What people teach, from round numbers on. */
export function priorsOf(people: readonly Someone[], listed: readonly PersonRuns[]): Priors {
  return learnedFrom(people, listed, learnPriors)
}

function learnedFrom(
  people: readonly Someone[],
  listed: readonly PersonRuns[],
  learn: typeof learnPriors,
): Priors {
  const told = [...people.map((one) => toldBy(one, PRIORS)), ...listed].filter(
    ({ features }) => features.length > 0,
  )
  const learned = learn(told, ROUND_NUMBERS)
  const pacing = learnPacing(
    people.map(({ runs }) => runs),
    PRIORS.fatigue,
    ROUND_PACING,
  )
  const priors = { ...PRIORS, ...learned, pacing }
  return { ...priors, person: resultPrior(people, priors) }
}

function newcomersOnly(told: readonly PersonRuns[]): ReturnType<typeof learnPriors> {
  return learnNewcomers(told, PRIORS, ROUND_NUMBERS)
}
