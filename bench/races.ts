import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { PRIORS } from '../src/athlete/priors.ts'
import { paceFactor } from '../src/body/pace.ts'
import { errorsOf, learnRaces, raceErrors, type RaceErrors } from './predict/learn-races.ts'
import { raceEffortLines } from './predict/race-effort.ts'
import { racePairs, raceResults } from './predict/race-results.ts'
import { editions, effortsTo, type Edition } from './predict/races.ts'
import { quantileOf } from './predict/score.ts'
import { writeBetween } from './predict/write-between.ts'

/**
 * A race from an earlier one of the same runner (race-effort.ts), and from the first quarter of a race, every later checkpoint:
 *
 *     npm run bench:races [-- --races FOLDER] [--write docs/prediction.md]
 *
 * Slopes and fatigue are learned on four fifths of the runners and judged on the fifth, and learned without a
 * race and judged on it; beside an even effort by Kay's curve, and Riegel's rule by distance and by Kay's effort.
 */
const { values: asked } = parseArgs({
  options: { races: { type: 'string', default: '../shared/data/races' }, write: { type: 'string' } },
})
const all = editions(resolve(asked.races))
const RIEGEL = 1.06

/** Time to each checkpoint beside the time to the quarter, as the peers have it. */
const PEERS: readonly ((edition: Edition) => number[])[] = [
  (edition) => beside(effortsTo(edition, paceFactor), edition.quarter, 1),
  (edition) => beside(edition.checkpoints, edition.quarter, RIEGEL),
  (edition) => beside(effortsTo(edition, paceFactor), edition.quarter, RIEGEL),
]

const heldOut = (runner: string) => foldOf(runner) === 0
const kept = (runner: string) => !heldOut(runner)
const everyone = () => true

const out: string[] = []
const say = (line: string) => {
  out.push(line)
  console.log(line)
}

const results = raceResults(resolve(asked.races))
raceEffortLines(racePairs(results, all, PRIORS.slope)).forEach(say)
write('bench:race-effort')
console.log('')

say(
  '| held out | finishes | Underfoot, finish | … checkpoints | median known | even effort (Kay) | Riegel | Riegel on Kay | ours ÷ best peer |',
)
say('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
const learned = learnRaces(all, kept)
tell(
  'one runner in five',
  all,
  heldOut,
  all.map((edition) => raceErrors(edition, learned, heldOut)),
)
const unseen: { edition: Edition; errors: RaceErrors }[] = []
for (const race of new Set(all.map((edition) => edition.race))) {
  const without = learnRaces(
    all.filter((edition) => edition.race !== race),
    everyone,
  )
  const these = all.filter((edition) => edition.race === race)
  const errors = these.map((edition) => raceErrors(edition, without, everyone))
  these.forEach((edition, i) => unseen.push({ edition, errors: errors[i] }))
  tell(`${race}, whole`, these, everyone, errors)
}
tell(
  'each race in turn',
  unseen.map(({ edition }) => edition),
  everyone,
  unseen.map(({ errors }) => errors),
)
write('bench:races')

/** What was said since the last time, into its place on the page. */
function write(place: string): void {
  if (asked.write !== undefined) writeBetween(resolve(asked.write), place, out)
  out.length = 0
}

function tell(
  name: string,
  editions: readonly Edition[],
  keep: (runner: string) => boolean,
  ours: readonly RaceErrors[],
): void {
  const peers = PEERS.map((ahead) =>
    medianFinish(
      editions.map((edition) => {
        const ratios = ahead(edition)
        return errorsOf(edition, keep, 1, (passed_s) => ratios.map((ratio) => ratio * passed_s))
      }),
    ),
  )
  const finish = medianFinish(ours)
  const checkpoints = quantileOf(
    ours.flatMap((errors) => errors.checkpoints),
    0.5,
  )
  const count = ours.reduce((sum, errors) => sum + errors.finish.length, 0)
  const cells = [finish, checkpoints, floorOf(editions, keep), ...peers].map((error) =>
    (100 * error).toFixed(1),
  )
  say(`| ${name} | ${count} | ${cells.join(' | ')} | ${(finish / Math.min(...peers)).toFixed(2)} |`)
}

function beside(ways: readonly number[], quarter: number, power: number): number[] {
  return ways.map((way) => (way / ways[quarter]) ** power)
}

function medianFinish(errors: readonly RaceErrors[]): number {
  return quantileOf(
    errors.flatMap(({ finish }) => finish),
    0.5,
  )
}

/** Were each edition's own median slowing known beforehand, and every runner slowed by it. */
function floorOf(editions: readonly Edition[], keep: (runner: string) => boolean): number {
  const errors = editions.flatMap(({ finishers, quarter }) => {
    const ratios = finishers
      .filter(({ runner }) => keep(runner))
      .map(({ passed }) => passed[passed.length - 1] / passed[quarter])
    const middle = quantileOf(ratios, 0.5)
    return ratios.map((ratio) => Math.abs(middle / ratio - 1))
  })
  return quantileOf(errors, 0.5)
}

/** A fifth of the runners, the same in every edition they ran. */
function foldOf(runner: string): number {
  let sum = 0
  for (const letter of runner) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003
  return sum % 5
}
