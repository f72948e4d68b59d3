import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Without } from '../src/athlete/fit-athlete.ts'
import { PRIORS } from '../src/athlete/priors.ts'
import type { Kernel, Priors } from '../src/athlete/priors-shape.ts'
import { sharpestHonestWidth } from './predict/honest-band.ts'
import { priorsWithout } from './predict/left-out.ts'
import { firstRuns, runsFromOneResult } from './predict/newcomers.ts'
import { everybody } from './predict/people.ts'
import { PEERS } from './predict/peers.ts'
import { replay, replayPeer } from './predict/replay.ts'
import { rowOf, tableOf, type Row, type Scored } from './predict/score.ts'
import { speedLines } from './predict/speed.ts'
import { listedPeople } from './predict/told.ts'
import { writeBetween } from './predict/write-between.ts'

/** Terms one could expect that are not in the model: they cannot be left out, so their rows say why. */
const NOT_IN_IT: readonly (readonly [string, string])[] = [
  [
    'surface',
    'no region lies under recordings to learn it from, but for one run of 5 km; what a ground asks of its runner is in the memory of known ground',
  ],
  ['technicality', 'as surface'],
  ['heart rate in history', 'tried: runs unseen came out the same or a little worse'],
  [
    'skill by grade',
    'tried: splits of unseen runs came out worse than by the slope everybody shares; told to the person, not used',
  ],
  [
    'a kinship of one’s own',
    'tried: each person’s variances learned anew from their runs, leaning on everybody’s: some nearer, some farther',
  ],
  [
    'trust in the memory of ground, its fading',
    'tried: how far it held good for this person, and old runs counting less: splits came out the same',
  ],
]

/**
 * Every history replayed in order of time: each run predicted from those before it, the person left wholly out
 * of the learned priors, beside published rules calibrated on the same person:
 *
 *     npm run bench:predict [-- --people FOLDER] [--ablation] [--write docs/prediction.md]
 *
 * FOLDER holds one folder of recordings for each person. The page that is written to keeps a place for the tables.
 */
const { values: asked } = parseArgs({
  options: {
    people: { type: 'string', default: '../shared/data/runs' },
    ablation: { type: 'boolean', default: false },
    write: { type: 'string' },
  },
})
const folder = resolve(asked.people)
if (!existsSync(folder)) throw new Error(`There are no recordings at ${folder}.`)

const out: string[] = []
const say = (...lines: readonly string[]) => {
  out.push(...lines)
  console.log(lines.join('\n'))
}

const people = (await everybody(folder)).filter(({ runs }) => runs.length > 0)
const listed = listedPeople(join(folder, '..', 'longterm'), PRIORS)
const learned = new Map<string, Priors>()
for (const one of people) learned.set(one.name, priorsWithout(one, people, listed))
const priorsFor = (name: string) => learned.get(name) ?? PRIORS

const ours = people.flatMap((one) => replay(one, priorsFor(one.name)))
const peers = PEERS.map((peer) => ({
  name: peer.name,
  scored: people.flatMap((one) => replayPeer(one, peer)),
}))
const isHilly = (one: Scored) => one.hilly

tellRuns('All runs', () => true)
tellRuns('Hilly runs (20 m per km and more)', isHilly)
tellRatios()
tellPeople()
tellNewcomers()
write('bench:predict')
say('', ...speedLines(people))
write('bench:speed')
if (asked.ablation) {
  tellAblation()
  write('bench:ablation')
}

/** What was said since the last time, into its place on the page. */
function write(place: string): void {
  if (asked.write !== undefined) writeBetween(resolve(asked.write), place, out)
  out.length = 0
}

function tellRuns(title: string, keep: (one: Scored) => boolean): void {
  const rows = [{ name: '**Underfoot**', scored: ours }, ...peers].map(({ name, scored }) =>
    rowOf(name, scored.filter(keep)),
  )
  say('', `### ${title}`, '', ...tableOf(rows))
}

function tellRatios(): void {
  const best = (keep: (one: Scored) => boolean, of: (row: Row) => number) =>
    Math.min(...peers.map(({ name, scored }) => of(rowOf(name, scored.filter(keep)))))
  const ratio = (keep: (one: Scored) => boolean, of: (row: Row) => number) =>
    (of(rowOf('', ours.filter(keep))) / best(keep, of)).toFixed(2)
  const everyRun = () => true
  const width = Math.min(...peers.map(({ scored }) => sharpestHonestWidth(scored)))
  const all = rowOf('', ours)
  say(
    '',
    '### Ours beside the best peer',
    '',
    '| | ours ÷ best peer | target |',
    '| --- | ---: | ---: |',
    `| hilly runs, median error | ${ratio(isHilly, (row) => row.median)} | 0.85 |`,
    `| hilly runs, shape error | ${ratio(isHilly, (row) => row.shape)} | 0.80 |`,
    `| all runs, median error | ${ratio(everyRun, (row) => row.median)} | 0.82 |`,
    `| all runs, error by person | ${ratio(everyRun, (row) => row.balanced)} | |`,
    `| band width beside the sharpest honest one | ${(all.width / width).toFixed(2)} | 1.1 |`,
    `| share of runs the 80 % band holds | ${(100 * all.coverage).toFixed(1)} % | 76–84 % |`,
  )
}

/** One person's many runs must not hide another's: each beside the peer that is best for them, in hindsight. */
function tellPeople(): void {
  say(
    '',
    '### Person by person',
    '',
    '| | runs | hilly | median | best peer for them | mean | best peer for them | shape | best peer for them | 80 % band holds |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  )
  for (const who of new Set(ours.map((one) => one.who))) {
    const theirs = (scored: readonly Scored[]) =>
      rowOf(
        who,
        scored.filter((one) => one.who === who),
      )
    const row = theirs(ours)
    const best = (of: (row: Row) => number) => Math.min(...peers.map(({ scored }) => of(theirs(scored))))
    const hilly = ours.filter((one) => one.who === who && one.hilly).length
    const shares = [
      [row.median, 1],
      [best(({ median }) => median), 1],
      [row.mean, 1],
      [best(({ mean }) => mean), 1],
      [row.shape, 2],
      [best(({ shape }) => shape), 2],
      [row.coverage, 1],
    ] as const
    const cells = shares.map(([share, decimals]) => (100 * share).toFixed(decimals))
    say(`| ${who} | ${row.runs} | ${hilly} | ${cells.join(' | ')} |`)
  }
}

function tellNewcomers(): void {
  const nothing = rowOf('nothing known: the first run of each person', firstRuns(people, priorsFor))
  const result = runsFromOneResult(people, priorsFor)
  const names = [...new Set(result.map(({ who }) => who))]
  // A person is covered as far as their runs are; everybody counts alike.
  const coverage = names.map(
    (name) =>
      rowOf(
        '',
        result.filter(({ who }) => who === name),
      ).coverage,
  )
  const covered = coverage.reduce((sum, share) => sum + share, 0) / coverage.length
  const one = { ...rowOf(`one result known: ${names.length} people's other runs`, result), coverage: covered }
  say('', '### Before any run is recorded', '', ...tableOf([nothing, one]))
}

/** How long and how far off is one question, in what shape another: a term touches one of them. */
function tellAblation(): void {
  const times = (name: string, zero: readonly (keyof Kernel)[], without: Without = {}) => {
    const scored = people.flatMap((person) => {
      const priors = priorsFor(person.name)
      const kinship = { ...priors.kinship }
      for (const term of zero) kinship[term] = 0
      return replay(person, { ...priors, kinship }, { ...without, fatigue: true, ground: true })
    })
    say(ablationRow(name, scored, 'times'))
  }
  const shapes = (name: string, without: Without) => {
    const scored = people.flatMap((person) => replay(person, priorsFor(person.name), without))
    say(ablationRow(name, scored, 'shapes'))
  }
  say(
    '| without | all, median | mean | by person | hilly, median | mean | band holds | hilly | band width | all, shape | hilly, shape |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ablationRow('nothing', ours, 'both'),
  )
  times('recency (form and season)', ['form', 'season'])
  times('likeness of length and hilliness', ['alike'])
  times("a person's own way with length", ['length'])
  times("a person's own way with hills", ['hills'])
  times('runs over the same ground', ['ground'])
  times("a person's own medians", [], { medians: true })
  times("a person's own errors in the band", [], { ownBand: true })
  shapes('memory of known ground', { ground: true })
  shapes("a person's own fatigue", { fatigue: true })
  say(
    '',
    '| not in the model | why |',
    '| --- | --- |',
    ...NOT_IN_IT.map(([term, why]) => `| ${term} | ${why} |`),
  )
}

function ablationRow(name: string, scored: readonly Scored[], touched: 'times' | 'shapes' | 'both'): string {
  const [all, hilly] = [rowOf(name, scored), rowOf(name, scored.filter(isHilly))]
  const cell = (share: number, decimals: number, by: 'times' | 'shapes') =>
    touched === 'both' || touched === by ? (100 * share).toFixed(decimals) : '·'
  const cells = [
    ...[all.median, all.mean, all.balanced, hilly.median, hilly.mean].map((error) => cell(error, 2, 'times')),
    ...[all.coverage, hilly.coverage, all.width].map((share) => cell(share, 1, 'times')),
    ...[all.shape, hilly.shape].map((error) => cell(error, 3, 'shapes')),
  ]
  return `| ${name} | ${cells.join(' | ')} |`
}
