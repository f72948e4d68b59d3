import { UNKNOWN_RUNNER, type Result } from '../../src/athlete/runner-profile.ts'
import { fitAthlete } from '../../src/athlete/fit-athlete.ts'
import { predict } from '../../src/athlete/predict.ts'
import { priorLogPace } from '../../src/athlete/pace-model.ts'
import type { Priors } from '../../src/athlete/priors-shape.ts'
import { leanedHaste, raceOver, toldResult } from '../../src/athlete/told-result.ts'
import type { RealRun, Someone } from './people.ts'
import { middleVariance, quantileOf, type Scored } from './score.ts'
import { toldBy } from './told.ts'

/** m. What people mean when they name a result is a race of about this length, on roads: false climb makes no record. */
const RESULT_FROM_M = 4_000
const RESULT_TO_M = 22_000
const RESULT_CLIMB_MPERKM = 20

/** Runs of one person that are predicted from their one result: enough, and no more for those who recorded years. */
const MAX_RUNS = 40

/** The first run of everybody, of whom nothing is known. */
export function firstRuns(people: readonly Someone[], priorsFor: (name: string) => Priors): Scored[] {
  return people.flatMap(({ name, runs }) => {
    const first = runs.find((run) => run.onFoot === 'run')
    if (first === undefined) return []
    const athlete = fitAthlete([], priorsFor(name), first.start_s)
    return [scoredBy(name, first, predict(first.course, athlete))]
  })
}

/** Runs of everybody with at least two, from the best one of middling length, told as a result. */
export function runsFromOneResult(people: readonly Someone[], priorsFor: (name: string) => Priors): Scored[] {
  return people.flatMap(({ name, runs }) => {
    const best = bestRun(runs, priorsFor(name))
    if (best === null) return []
    const others = runs.filter((run) => run !== best && run.onFoot === 'run').slice(0, MAX_RUNS)
    return others.map((run) => {
      const about = { ...UNKNOWN_RUNNER, result: resultOf(best) }
      const athlete = fitAthlete([], priorsFor(name), run.start_s, about)
      return scoredBy(name, run, predict(run.course, athlete))
    })
  })
}

/** What one result tells and leaves open, learned from people with more than one run; each counts alike. */
export function resultPrior(people: readonly Someone[], priors: Priors): Priors['person'] {
  const learned = hasteAndDoubt(people, priors)
  if (learned === null) return priors.person
  const person = { ...priors.person, ...learned, resultBand: 1 }
  const scored = runsFromOneResult(people, () => ({ ...priors, person }))
  const counts = new Map<string, number>()
  for (const { who } of scored) counts.set(who, (counts.get(who) ?? 0) + 1)
  const off = scored.map(({ who, real_s, predicted_s, band_s }) => ({
    deviations: Math.abs(Math.log(real_s / predicted_s) / Math.log(band_s[1] / predicted_s)),
    weight: 1 / (counts.get(who) ?? 1) / counts.size,
  }))
  off.sort((a, b) => a.deviations - b.deviations)
  let sum = 0
  const end = off.find(({ weight }) => (sum += weight) >= COVERED)
  return { ...person, resultBand: end?.deviations ?? priors.person.resultBand }
}

/** From fewer, how people differ cannot be told. */
const MIN_PEOPLE = 5

/** Share of people's runs that their band is to hold. */
const COVERED = 0.8

/**
 * How much slower people's everyday runs are than their best says by the curve of races, beyond what the best itself
 * lets expect, each person's median; from people with enough runs. Its variance between people is what one result leaves open. null from too few people.
 */
function hasteAndDoubt(
  people: readonly Someone[],
  priors: Priors,
): Pick<Priors['person'], 'resultHaste' | 'resultDoubt'> | null {
  const medians = people.flatMap(({ runs }) => {
    const best = bestRun(runs, priors)
    const others = runs.filter((run) => run !== best && run.onFoot === 'run')
    if (best === null || others.length < 2) return []
    const told = toldResult(resultOf(best), priors)
    const { features, logPaces } = toldBy({ runs: others }, priors)
    const hastes = features.flatMap((one, i) => {
      const race = raceOver(told, one, priors).logPace
      return one.walks ? [] : [logPaces[i] - race - leanedHaste(race, priorLogPace(priors.level, one))]
    })
    return hastes.length < 2 ? [] : [quantileOf(hastes, 0.5)]
  })
  if (medians.length < MIN_PEOPLE) return null
  return { resultHaste: quantileOf(medians, 0.5), resultDoubt: middleVariance(medians) }
}

function bestRun(runs: readonly RealRun[], priors: Priors): RealRun | null {
  const like = runs.filter(
    ({ onFoot, length_m, climb_mPerKm }) =>
      onFoot === 'run' &&
      length_m > RESULT_FROM_M &&
      length_m < RESULT_TO_M &&
      climb_mPerKm < RESULT_CLIMB_MPERKM,
  )
  const paceOf = (run: RealRun) => toldResult(resultOf(run), priors).freshPace
  return like.reduce<RealRun | null>(
    (best, run) => (best === null || paceOf(run) < paceOf(best) ? run : best),
    null,
  )
}

function resultOf(run: RealRun): Result {
  return {
    distance_m: run.length_m,
    time_s: run.movingTime_s,
    ascent_m: (run.climb_mPerKm * run.length_m) / 1000,
  }
}

function scoredBy(who: string, run: RealRun, { movingTime_s, band80_s }: ReturnType<typeof predict>): Scored {
  return {
    who,
    hilly: false,
    realHills: false,
    predicted_s: movingTime_s,
    real_s: run.movingTime_s,
    band_s: band80_s,
    shape: NaN,
  }
}
