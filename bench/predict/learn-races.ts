import { slopeFactor } from '../../src/athlete/flat-equivalent.ts'
import type { SlopePrior } from '../../src/athlete/priors-shape.ts'
import { fromCheckpoint, type RaceFatigue } from '../../src/athlete/race.ts'
import { effortsTo, type Edition } from './races.ts'

export interface RacePrior {
  readonly slope: SlopePrior
  readonly fatigue: RaceFatigue
}

const START: RacePrior = { slope: { up: 0, down: 0.4 }, fatigue: { rise: 0.6, reach_h: 10 } }
const STEPS = { up: 0.1, down: 0.1, rise: 0.1, reach_h: 3 }
const ROUNDS = 5
/** Errors beyond this are a runner's bad day, not the model's. */
const WORST = 0.4
/** Of every edition about so many finishers, or none of them would be heard for the large races. */
const FINISHERS_AN_EDITION = 60

/** How slopes and hours slow finishers: from the first quarter, the rest of the race foretold best. */
export function learnRaces(editions: readonly Edition[], keep: (runner: string) => boolean): RacePrior {
  let found = START
  let best = lossOf(editions, keep, found)
  let scale = 1
  for (let round = 0; round < ROUNDS; round++, scale /= 2)
    for (const name of ['up', 'down', 'rise', 'reach_h'] as const)
      for (const sign of [1, -1])
        for (;;) {
          const tried = moved(found, name, sign * scale * STEPS[name])
          const loss = tried.fatigue.reach_h > 1 ? lossOf(editions, keep, tried) : Infinity
          if (loss >= best) break
          best = loss
          found = tried
        }
  return found
}

function moved({ slope, fatigue }: RacePrior, name: keyof typeof STEPS, by: number): RacePrior {
  if (name === 'up' || name === 'down') return { slope: { ...slope, [name]: slope[name] + by }, fatigue }
  return { slope, fatigue: { ...fatigue, [name]: fatigue[name] + by } }
}

function lossOf(editions: readonly Edition[], keep: (runner: string) => boolean, prior: RacePrior): number {
  let sum = 0
  for (const edition of editions) {
    const errors = raceErrors(
      edition,
      prior,
      keep,
      Math.ceil(edition.finishers.length / FINISHERS_AN_EDITION),
    )
    sum += mean(errors.finish) + mean(errors.checkpoints)
  }
  return sum / editions.length
}

function mean(errors: readonly number[]): number {
  return errors.reduce((sum, error) => sum + Math.min(WORST, error), 0) / Math.max(1, errors.length)
}

export interface RaceErrors {
  readonly finish: number[]
  readonly checkpoints: number[]
}

/** Absolute relative errors of every later checkpoint and of the finish, predicted from the first quarter. */
export function raceErrors(
  edition: Edition,
  { slope, fatigue }: RacePrior,
  keep: (runner: string) => boolean,
  every = 1,
): RaceErrors {
  const efforts = effortsTo(edition, (grade) => slopeFactor(grade, slope))
  return errorsOf(edition, keep, every, (passed_s) =>
    fromCheckpoint(efforts, edition.quarter, passed_s, fatigue),
  )
}

/** @param foretold from the time to the quarter, s, the time to each checkpoint, s */
export function errorsOf(
  { finishers, quarter }: Edition,
  keep: (runner: string) => boolean,
  every: number,
  foretold: (passed_s: number) => readonly number[],
): RaceErrors {
  const errors: RaceErrors = { finish: [], checkpoints: [] }
  finishers.forEach(({ runner, passed }, i) => {
    if (i % every !== 0 || !keep(runner)) return
    const ahead = foretold(passed[quarter])
    const last = ahead.length - 1
    for (let k = quarter + 1; k <= last; k++) {
      if (!(passed[k] > 0)) continue
      const error = Math.abs(ahead[k] / passed[k] - 1)
      errors.checkpoints.push(error)
      if (k === last) errors.finish.push(error)
    }
  })
  return errors
}
