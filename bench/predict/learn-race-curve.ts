import { runFeatures, tiredEffort, type RunFeatures } from '../../src/athlete/kernel.ts'
import type { Priors, RacePrior } from '../../src/athlete/priors-shape.ts'
import { raceOver, toldResult } from '../../src/athlete/told-result.ts'
import type { EffortLine } from '../../src/athlete/run-summary.ts'
import { mostAlike, type RacePair } from './race-results.ts'
import { quantileOf } from './score.ts'

/** Of every two races so many runners at most, or none would be heard beside the largest. */
const MOST = 60
/** Log time. Errors beyond this are a runner's bad day, not the curve's. */
const WORST = 0.4
/** Tail by which the spread of errors is judged. */
const TAIL = 5
/** Tried: slowing between races, and variances of the day. */
const RISES = Array.from({ length: 15 }, (_, k) => 0.4 + 0.1 * k)
const DAYS = Array.from({ length: 12 }, (_, k) => 0.004 + 0.002 * k)
/** Share of errors to leave outside on either side. */
const OUTSIDE = 0.1

/** Log time of a later race beside what the earlier says of it, and its variance beyond the day's. */
interface Judged {
  readonly error: number
  readonly unlike: number
}

/** A pair, judged by every slowing that is tried. */
export interface TriedPair extends RacePair {
  readonly byRise: readonly Judged[]
}

/** Worked out once for all who learn from any of the pairs. */
export function triedPairs(pairs: readonly RacePair[], priors: Priors): TriedPair[] {
  const featured = new Map(
    [...new Set(pairs.map(({ course }) => course))].map((course) => {
      const tired_m = tiredEffort(course, priors.fatigue)
      return [course, { tired_m, features: runFeatures(course, 0, false, tired_m) }]
    }),
  )
  return pairs.map((pair) => ({
    ...pair,
    byRise: RISES.map((rise) => judged(pair, featured, { ...priors, race: { ...priors.race, rise } })),
  }))
}

function judged(
  { told, course, time_s }: RacePair,
  featured: ReadonlyMap<EffortLine, { readonly tired_m: number; readonly features: RunFeatures }>,
  priors: Priors,
): Judged {
  const of = featured.get(course)
  if (of === undefined) throw new Error('A course without features.')
  const { logPace, unlike } = raceOver(toldResult(told.result, priors), of.features, priors)
  return { error: Math.log(time_s / of.tired_m) - logPace, unlike }
}

/**
 * How a race of one runner tells of another: the slowing between races first, then what the day leaves open, then the
 * ends of the band, from races that the slowing was learned without. How differently people fade and take to hills is
 * not learned here: the races are all long and hilly.
 */
export function learnRaceCurve(
  pairs: readonly TriedPair[],
  { slope }: Pick<Priors, 'slope'>,
): Pick<RacePrior, 'rise' | 'day' | 'low' | 'high'> {
  const { at, day } = learnMiddle(pairs)
  const races = [...new Set(pairs.map(({ race }) => race))]
  const deviations = races.flatMap((race) => {
    const without = learnMiddle(pairs.filter((pair) => pair.race !== race && pair.told.race !== race))
    const finishes = mostAlike(
      pairs.filter((pair) => pair.race === race),
      slope,
    )
    return finishes.map(({ byRise }) => {
      const { error, unlike } = byRise[without.at]
      return error / Math.sqrt(day + unlike)
    })
  })
  return {
    rise: RISES[at],
    day,
    low: quantileOf(deviations, OUTSIDE),
    high: quantileOf(deviations, 1 - OUTSIDE),
  }
}

/** Which of `RISES` foretells best, and the variance that the day then has. */
function learnMiddle(pairs: readonly TriedPair[]): { readonly at: number; readonly day: number } {
  const heard = someOfEach(pairs)
  const at = best([...RISES.keys()], (one) =>
    heard.reduce((sum, { byRise }) => sum + Math.min(WORST, Math.abs(byRise[one].error)), 0),
  )
  const day = best(DAYS, (one) =>
    heard.reduce((sum, { byRise }) => {
      const variance = one + byRise[at].unlike
      const off = byRise[at].error ** 2 / variance
      return sum + Math.log(variance) / 2 + ((TAIL + 1) / 2) * Math.log(1 + off / TAIL)
    }, 0),
  )
  return { at, day }
}

function someOfEach(pairs: readonly TriedPair[]): TriedPair[] {
  const together = new Map<string, TriedPair[]>()
  for (const pair of pairs) {
    const races = `${pair.told.race} ${pair.race}`
    const some = together.get(races)
    if (some === undefined) together.set(races, [pair])
    else some.push(pair)
  }
  return [...together.values()].flatMap((some) => {
    const every = Math.ceil(some.length / MOST)
    return some.filter((_, i) => i % every === 0)
  })
}

function best<T>(choices: readonly T[], lossOf: (choice: T) => number): T {
  return choices
    .map((choice) => ({ choice, loss: lossOf(choice) }))
    .reduce((a, b) => (b.loss < a.loss ? b : a)).choice
}
