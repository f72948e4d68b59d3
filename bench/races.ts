import { resolve } from 'node:path'
import { paceFactor } from '../src/body/pace.ts'
import { errorsOf, learnRaces, raceErrors, type RaceErrors } from './predict/learn-races.ts'
import { editions, effortsTo, type Edition } from './predict/races.ts'
import { quantileOf } from './predict/score.ts'

/**
 * From the first quarter of a race, every later checkpoint:
 *
 *     npm run bench:races [-- FOLDER]
 *
 * Slopes and fatigue are learned on four fifths of the runners and judged on the fifth, and learned without a
 * race and judged on it; beside an even effort by Kay's curve, and Riegel's rule by distance and by Kay's effort.
 */
const all = editions(resolve(process.argv[2] ?? '../shared/data/races'))
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

console.log(
  '| held out | finishes | Underfoot finish | checkpoints | even effort (Kay) | Riegel | Riegel on Kay | ours ÷ better peer |',
)
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
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
console.log(`\nLearned: ${JSON.stringify(learned)}`)

function tell(
  name: string,
  editions: readonly Edition[],
  keep: (runner: string) => boolean,
  ours: readonly RaceErrors[],
): void {
  const peers = PEERS.map((ahead) =>
    medianFinish(editions.map((edition) => errorsOf(edition, keep, 1, ahead(edition)))),
  )
  const finish = medianFinish(ours)
  const checkpoints = quantileOf(
    ours.flatMap((errors) => errors.checkpoints),
    0.5,
  )
  const count = ours.reduce((sum, errors) => sum + errors.finish.length, 0)
  const cells = [finish, checkpoints, ...peers].map((error) => (100 * error).toFixed(1))
  console.log(`| ${name} | ${count} | ${cells.join(' | ')} | ${(finish / Math.min(...peers)).toFixed(2)} |`)
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

/** A fifth of the runners, the same in every edition they ran. */
function foldOf(runner: string): number {
  let sum = 0
  for (const letter of runner) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003
  return sum % 5
}
