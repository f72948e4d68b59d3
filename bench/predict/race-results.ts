import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Result } from '../../src/athlete/runner-profile.ts'
import { toLine, type EffortLine } from '../../src/athlete/run-summary.ts'
import type { SlopePrior } from '../../src/athlete/priors-shape.ts'
import { resultEffort } from '../../src/athlete/told-result.ts'
import { type Edition, FIRST_TIME, firstTime, foldersIn, rowsOf, tidy } from './races.ts'

/** Somebody's finish as they would tell of it: what its organiser says of the race, and their time. */
export interface RaceResult {
  readonly runner: string
  readonly race: string
  readonly year: string
  readonly result: Result
}

/** Two races of one runner, the earlier told and the later to be foretold. */
export interface RacePair {
  readonly runner: string
  readonly told: RaceResult
  readonly race: string
  readonly year: string
  readonly course: EffortLine
  /** s */
  readonly time_s: number
}

/** Every finish in the lists, also of editions whose course is not kept. */
export function raceResults(folder: string): RaceResult[] {
  return foldersIn(folder)
    .flatMap(foldersIn)
    .flatMap((race) =>
      readdirSync(race)
        .flatMap((file) => /^times_(\d{4})\.csv\.gz$/.exec(file)?.[1] ?? [])
        .flatMap((year) => resultsOf(race, year)),
    )
}

function resultsOf(folder: string, year: string): RaceResult[] {
  const path = (file: string) => join(folder, file)
  const [checkpointHeader, ...checkpoints] = rowsOf(readFileSync(path(`checkpoints_${year}.csv`), 'utf8'))
  const [header, ...lines] = rowsOf(gunzipSync(readFileSync(path(`times_${year}.csv.gz`))).toString('utf8'))
  const names = header.map(tidy)
  const last = checkpoints[checkpoints.length - 1][checkpointHeader.indexOf('shortName')]
  const [from, to] = [firstTime(names), names.indexOf(tidy(last), FIRST_TIME)]
  const course = toldOf(folder, year)
  const race = folder.split(/[\\/]/).slice(-1)[0]
  return lines
    .filter((line) => line[1] === 'FINISHER')
    .map((line) => ({
      runner: line[0],
      race,
      year,
      result: { ...course, time_s: (Date.parse(line[to]) - Date.parse(line[from])) / 1000 },
    }))
    .filter(({ result }) => result.time_s > 0)
}

/** What the organiser says of a race: of this year, or of the year before or after. */
function toldOf(folder: string, year: string): Omit<Result, 'time_s'> {
  const years = [0, 1, -1].map((step) => String(Number(year) + step))
  const file = years.map((one) => join(folder, `config_${one}.json`)).find(existsSync)
  if (file === undefined) throw new Error(`Nothing says how long ${folder} was in ${year}.`)
  // The organiser's file, as the data's index describes it.
  const said = JSON.parse(readFileSync(file, 'utf8')) as { distance: number; elevationGain: number }
  return { distance_m: said.distance, ascent_m: said.elevationGain }
}

/** Every two finishes of one runner of which the later was on a course that is kept. */
export function racePairs(
  results: readonly RaceResult[],
  editions: readonly Edition[],
  slope: SlopePrior,
): RacePair[] {
  const byRunner = new Map<string, RaceResult[]>()
  for (const one of results) byRunner.set(one.runner, [...(byRunner.get(one.runner) ?? []), one])
  return editions.flatMap(({ race, year, stretches, finishers }) => {
    const course = toLine(stretches, slope)
    return finishers.flatMap(({ runner, passed }) =>
      (byRunner.get(runner) ?? [])
        .filter((told) => told.year < year)
        .map((told) => ({ runner, told, race, year, course, time_s: passed[passed.length - 1] })),
    )
  })
}

/** Of each finish the pair with the race most like it; among those as like, the latest. */
export function mostAlike<P extends RacePair>(pairs: readonly P[], slope: SlopePrior): P[] {
  // The same race of two years is as like in either, whatever its organiser said of its length.
  const apart = (pair: RacePair) => (pair.told.race === pair.race ? 0 : unlikeness(pair, slope))
  const finishes = new Map<string, P>()
  for (const pair of pairs) {
    const key = `${pair.runner} ${pair.race} ${pair.year}`
    const other = finishes.get(key)
    const nearer = other === undefined ? -1 : apart(pair) - apart(other)
    if (other === undefined || nearer < 0 || (nearer === 0 && pair.told.year > other.told.year))
      finishes.set(key, pair)
  }
  return [...finishes.values()]
}

/** Between the flat-equivalent lengths of the two races, in logarithms. */
export function unlikeness({ told, course }: RacePair, slope: SlopePrior): number {
  return Math.abs(Math.log(course.effort_m / resultEffort(told.result, { slope })))
}
