import { DAY_AFTER_RACE } from '../evidence/prediction.ts'
import { slopeFactor, USUAL_PACE } from './flat-equivalent.ts'
import type { RunFeatures } from './kernel.ts'
import type { PersonPrior, Priors } from './priors-shape.ts'
import { freshTime, tiredTime } from './race-curve.ts'
import type { RaceFatigue } from './race.ts'
import type { Result } from './runner-profile.ts'
import { asFlatRoad } from './told-climb.ts'

/** A race that somebody has run, as it speaks of others. */
export interface ToldResult {
  /** m of flat road that would have taken as long, while fresh. */
  readonly effort_m: number
  /** As in `RunFeatures`. */
  readonly climb: number
  /** s/m of it, while fresh. */
  readonly freshPace: number
}

/** What a told result says of one course. */
export interface RaceTold {
  /** Log pace of a race over it, s/m of tired flat-equivalent way. */
  readonly logPace: number
  /** Variance of that beyond the day's: how differently people fade and take to hills. */
  readonly unlike: number
}

export function toldResult(result: Result, priors: Priors): ToldResult {
  const effort_m = resultEffort(result, priors)
  return {
    effort_m,
    climb: Math.sqrt((1000 * result.ascent_m) / result.distance_m),
    freshPace: freshTime(result.time_s, raceFatigue(priors)) / effort_m,
  }
}

/**
 * The same runner racing over another course: as fast while fresh, slowed by the hours it takes. The doubt of it is
 * that of the two courses and not of the runner, so that whoever told a faster result is always told a faster time.
 */
export function raceOver(
  told: ToldResult,
  of: Omit<RunFeatures, 'walks'>,
  priors: Pick<Priors, 'race' | 'fatigue' | 'kinship'>,
): RaceTold {
  const fatigue = raceFatigue(priors)
  const tired_m = 10_000 * Math.exp(of.logLength)
  const effort_m = tired_m * Math.exp(of.plain[1])
  const fade = usualSlowing(effort_m, fatigue) - usualSlowing(told.effort_m, fatigue)
  const climb = of.climb - told.climb
  const { race, kinship } = priors
  return {
    logPace: Math.log(tiredTime(told.freshPace * effort_m, fatigue) / tired_m),
    unlike: race.fade * fade * fade + kinship.hills * climb * climb,
  }
}

/** What is believed of a day beside the race that was told, in shares of log pace; and how near to it a day comes. */
const { lean: LEAN, soft: SOFT } = DAY_AFTER_RACE.value

/**
 * By how much an ordinary day is slower than the race, in log pace, as far as people's do: half of a day is what people
 * run on theirs, whoever was told of. So the quick take their days easier beside their races than the slow do.
 *
 * @param race log pace of a race over a course
 * @param usual what people run over it on an ordinary day
 */
export function leanedHaste(race: number, usual: number): number {
  return LEAN * (usual - race)
}

/**
 * Log pace of an ordinary day of whoever so races. Grows with `race`, if less than it, and is never below it: people
 * race no slower than they run on any day.
 *
 * @param race as in `leanedHaste`, and so is `usual`
 */
export function dayBesideRace(
  race: number,
  usual: number,
  { resultHaste }: Pick<PersonPrior, 'resultHaste'>,
): number {
  const haste = resultHaste + leanedHaste(race, usual)
  return race + Math.max(0, haste) + SOFT * Math.log1p(Math.exp(-Math.abs(haste) / SOFT))
}

/** Log time by which so much way slows most people. */
function usualSlowing(effort_m: number, fatigue: RaceFatigue): number {
  const fresh_s = effort_m * USUAL_PACE
  return Math.log(tiredTime(fresh_s, fatigue) / fresh_s)
}

/** Between races of one runner, and not within one: whoever starts for longer starts slower. */
function raceFatigue({ race, fatigue }: Pick<Priors, 'race' | 'fatigue'>): RaceFatigue {
  return { rise: race.rise, reach_h: fatigue.reach_h }
}

/** m of flat road for a result of which only length and climb are known. */
export function resultEffort(
  result: Pick<Result, 'distance_m' | 'ascent_m'>,
  { slope }: Pick<Priors, 'slope'>,
): number {
  return asFlatRoad(result, (grade) => slopeFactor(grade, slope))
}
