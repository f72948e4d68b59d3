import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { learnPriors } from '../src/athlete/learn-priors.ts'
import type { Without } from '../src/athlete/fit-athlete.ts'
import { PRIORS } from '../src/athlete/priors.ts'
import type { Kinship, Priors } from '../src/athlete/priors-shape.ts'
import { ROUND_NUMBERS } from '../src/athlete/round-numbers.ts'
import { sharpestHonestWidth } from './predict/honest-band.ts'
import { firstRuns, resultPrior, runsFromOneResult } from './predict/newcomers.ts'
import { everybody } from './predict/people.ts'
import { PEERS } from './predict/peers.ts'
import { isJudged, replay, replayPeer } from './predict/replay.ts'
import { rowOf, tableOf, type Row, type Scored } from './predict/score.ts'
import { listedPeople, toldBy } from './predict/told.ts'

/** Ten models replayed: on each so-many-th run, all on the same ones. */
const ABLATED_EVERY = 2

/**
 * Every history replayed in order of time: each run predicted from those before it, the person left wholly out
 * of the learned priors, beside published rules calibrated on the same person:
 *
 *     npm run bench:predict [-- --people FOLDER] [--ablation] [--write FILE]
 *
 * FOLDER holds one folder of recordings for each person.
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

const people = everybody(folder).filter(({ runs }) => runs.length > 0)
const listed = listedPeople(join(folder, '..', 'longterm'), PRIORS)
const learned = new Map(people.filter(isJudged).map(({ name }) => [name, priorsWithout(name)]))
// Those with few runs are judged as newcomers only; their part in what all the others teach is nothing.
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
tellNewcomers()
if (asked.ablation) tellAblation()
if (asked.write !== undefined) writeFileSync(asked.write, `${out.join('\n')}\n`)

function priorsWithout(name: string): Priors {
  const others = people.filter((one) => one.name !== name)
  const told = [...others.map((one) => toldBy(one, PRIORS)), ...listed].filter(({ kin }) => kin.length > 0)
  return {
    ...PRIORS,
    ...learnPriors(told, ROUND_NUMBERS),
    person: { ...PRIORS.person, ...resultPrior(others) },
  }
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

function tellAblation(): void {
  const cut = (name: string, zero: readonly (keyof Kinship)[], without: Without = {}) => {
    const scored = people.flatMap((person) => {
      const priors = priorsFor(person.name)
      const kinship = { ...priors.kinship }
      for (const term of zero) kinship[term] = 0
      return replay(person, { ...priors, kinship }, without, ABLATED_EVERY)
    })
    const [all, hilly] = [rowOf(name, scored), rowOf(name, scored.filter(isHilly))]
    const cells = [all.median, all.balanced, hilly.median].map((error) => (100 * error).toFixed(2))
    const shapes = [all.shape, hilly.shape].map((error) => (100 * error).toFixed(3))
    return `| ${name} | ${cells.join(' | ')} | ${shapes.join(' | ')} | ${(100 * all.coverage).toFixed(1)} | ${(100 * all.width).toFixed(1)} |`
  }
  say(
    '',
    '### Each term left out in turn',
    '',
    `On one in ${ABLATED_EVERY} of the same runs.`,
    '',
    '| without | all, median | by person | hilly, median | all, shape | hilly, shape | band holds | band width |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  )
  say(cut('nothing', []))
  say(cut('recency (form and season)', ['form', 'season']))
  say(cut('likeness of length and hilliness', ['alike']))
  say(cut("a person's own way with length", ['length']))
  say(cut("a person's own way with hills", ['hills']))
  say(cut('runs over the same ground', ['ground']))
  say(cut('memory of known ground', [], { ground: true }))
  say(cut("a person's own fatigue", [], { fatigue: true }))
  say(cut("a person's own errors in the band", [], { ownBand: true }))
}
