import { createHash } from 'node:crypto'
import { fitAthlete } from '../../src/athlete/fit-athlete.ts'
import { predict } from '../../src/athlete/predict.ts'
import { PRIORS } from '../../src/athlete/priors.ts'
import type { Priors } from '../../src/athlete/priors-shape.ts'
import { UNKNOWN_RUNNER } from '../../src/athlete/runner-profile.ts'
import { learnRaceCurve, type TriedPair, triedPairs } from './learn-race-curve.ts'
import { mostAlike, type RacePair, unlikeness } from './race-results.ts'
import { coverageOf, errorOf, meanOf, quantileOf, type Scored } from './score.ts'

/** Drawn once, and never again. */
const SEED = 'race effort, 30 November 2026'
const DRAWN = 3
/** Log flat-equivalent length. A race told is like the one foretold within a quarter of it. */
const LIKE = 0.25
const RIEGEL = 1.06
/** m of way that a metre of climb counts as. */
const KM_EFFORT = 10

interface Judged extends RacePair, Pick<Scored, 'predicted_s' | 'real_s' | 'band_s'> {
  readonly isLike: boolean
}

/**
 * A later race from one earlier of the same runner, told as its organiser tells it (length, climb, time), by the very
 * function that page and terminal ask; the races judged are left out of what the slowing, the day and the band's ends
 * are learned from, told or foretold. Every finish counts once: of several earlier races the one most like it is told,
 * and the latest of those.
 */
export function raceEffortLines(all: readonly RacePair[]): string[] {
  const pairs = triedPairs(all, PRIORS)
  const races = [...new Set(pairs.map(({ race }) => race))]
  const inTurn = races.map((race) => ({ race, judged: judgedWithout(pairs, [race]) }))
  const drawn = [...races].sort((a, b) => (lotOf(a) < lotOf(b) ? -1 : 1)).slice(0, DRAWN)
  return [
    '| held out | finishes | median error | mean | Riegel | Riegel on km-effort | 80 % band holds | slow end ÷ quick end | a like race told | median error | 80 % band holds |',
    `| --- |${' ---: |'.repeat(10)}`,
    rowOf(`${drawn.join(', ')}: drawn by a seed`, judgedWithout(pairs, drawn)),
    ...inTurn.map(({ race, judged }) => rowOf(race, judged)),
    rowOf(
      'each race in turn',
      inTurn.flatMap(({ judged }) => judged),
    ),
  ]
}

function judgedWithout(pairs: readonly TriedPair[], races: readonly string[]): Judged[] {
  const isOut = (race: string) => races.includes(race)
  const others = pairs.filter(({ told, race }) => !isOut(told.race) && !isOut(race))
  const priors: Priors = { ...PRIORS, race: { ...PRIORS.race, ...learnRaceCurve(others, PRIORS) } }
  return mostAlike(
    pairs.filter(({ race }) => isOut(race)),
    PRIORS.slope,
  ).map((pair) => judged(pair, priors))
}

function judged(pair: RacePair, priors: Priors): Judged {
  const about = { ...UNKNOWN_RUNNER, result: pair.told.result }
  const { movingTime_s, band80_s } = predict(pair.course, fitAthlete([], priors, 0, about), 'race')
  return {
    ...pair,
    predicted_s: movingTime_s,
    real_s: pair.time_s,
    band_s: band80_s,
    isLike: unlikeness(pair, PRIORS.slope) < LIKE,
  }
}

function rowOf(name: string, all: readonly Judged[]): string {
  const like = all.filter(({ isLike }) => isLike)
  const cells = [
    all.length,
    percent(medianOf(all.map(errorOf))),
    percent(meanOf(all.map(errorOf))),
    percent(medianOf(all.map(riegelError(0)))),
    percent(medianOf(all.map(riegelError(KM_EFFORT)))),
    percent(coverageOf(all)),
    medianOf(all.map(({ band_s: [low, high] }) => high / low)).toFixed(2),
    like.length,
    like.length === 0 ? '–' : percent(medianOf(like.map(errorOf))),
    like.length === 0 ? '–' : percent(coverageOf(like)),
  ]
  return `| ${name} | ${cells.join(' | ')} |`
}

/** Time grows with the power of the way, climb counted as so much of it. */
function riegelError(perMetre: number): (one: Judged) => number {
  return ({ told: { result }, course, real_s }) => {
    const here = course.length_m * (1 + (perMetre * course.climb_mPerKm) / 1000)
    const there = result.distance_m + perMetre * result.ascent_m
    return errorOf({ predicted_s: result.time_s * (here / there) ** RIEGEL, real_s })
  }
}

function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5)
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}

function lotOf(race: string): string {
  return createHash('sha256').update(`${SEED} ${race}`).digest('hex')
}
