import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { PRIORS } from '../src/athlete/priors.ts'
import type { Priors } from '../src/athlete/priors-shape.ts'
import { ablationLines } from './predict/ablation.ts'
import { heldOut } from './predict/held-out.ts'
import { priorsOf, priorsWithout } from './predict/left-out.ts'
import { firstRuns, runsFromOneResult } from './predict/newcomers.ts'
import { everybody, type Someone } from './predict/people.ts'
import { isJudged } from './predict/replay.ts'
import { coverageOf, meanOf, rowOf, tableOf } from './predict/score.ts'
import { speedLines } from './predict/speed.ts'
import { replayAll, tablesOf } from './predict/tables.ts'
import { listedPeople } from './predict/told.ts'
import { writeBetween } from './predict/write-between.ts'

/**
 * Every history replayed in order of time: each run predicted from those before it, the person left wholly out
 * of the learned priors, beside published rules calibrated on the same person:
 *
 *     npm run bench:predict [-- --data FOLDER] [--ablation] [--write docs/prediction.md]
 *     npm run bench:predict -- --held-out [--write docs/prediction.md]
 *     npm run bench:predict -- --people FOLDER
 *
 * FOLDER of the data holds runs/, people/ (in each one folder of recordings for every person) and longterm/ (lists of
 * runs). A third of the people are held out of all of this, and told by `--held-out` alone: from what the others
 * teach. `--people` tells of a folder of other people, by the priors as they are shipped. The page that is
 * written to keeps a place for the tables.
 */
const { values: asked } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    people: { type: 'string' },
    'held-out': { type: 'boolean', default: false },
    ablation: { type: 'boolean', default: false },
    write: { type: 'string' },
  },
})

const out: string[] = []
const say = (...lines: readonly string[]) => {
  out.push(...lines)
  console.log(lines.join('\n'))
}

if (asked.people !== undefined) {
  const strangers = await peopleIn(resolve(asked.people))
  say(...tablesOf(replayAll(strangers, () => PRIORS)))
} else await tellPeople(resolve(asked.data))

async function tellPeople(data: string): Promise<void> {
  const lookedAt = await peopleIn(join(data, 'runs'))
  const others = await peopleIn(join(data, 'people'))
  const judged = (people: readonly Someone[]) => people.filter(isJudged).map(({ name }) => name)
  const drawn = heldOut(judged(lookedAt), judged(others))
  const isOut = ({ name }: Someone) => drawn.has(name)
  const people = [...lookedAt, ...others.filter((one) => !isOut(one))]
  const listed = listedPeople(join(data, 'longterm'), PRIORS)

  if (asked['held-out']) {
    const priors = priorsOf(people, listed)
    say(...tablesOf(replayAll(others.filter(isOut), () => priors)))
    write('bench:held-out')
    return
  }
  const learned = new Map<string, Priors>()
  for (const one of people) learned.set(one.name, priorsWithout(one, people, listed))
  const priorsFor = (name: string) => learned.get(name) ?? PRIORS
  const replayed = replayAll(people, priorsFor)
  say(...tablesOf(replayed), ...newcomers(people, priorsFor))
  write('bench:predict')
  say('', ...speedLines(people))
  write('bench:speed')
  if (asked.ablation) {
    say(...ablationLines(people, priorsFor, replayed.ours))
    write('bench:ablation')
  }
}

async function peopleIn(folder: string): Promise<Someone[]> {
  if (!existsSync(folder)) throw new Error(`There are no recordings at ${folder}.`)
  return (await everybody(folder)).filter(({ runs }) => runs.length > 0)
}

/** What was said since the last time, into its place on the page. */
function write(place: string): void {
  if (asked.write !== undefined) writeBetween(resolve(asked.write), place, out)
  out.length = 0
}

function newcomers(people: readonly Someone[], priorsFor: (name: string) => Priors): string[] {
  const nothing = rowOf('nothing known: the first run of each person', firstRuns(people, priorsFor))
  const result = runsFromOneResult(people, priorsFor)
  const names = [...new Set(result.map(({ who }) => who))]
  // A person is covered as far as their runs are; everybody counts alike.
  const coverage = meanOf(names.map((name) => coverageOf(result.filter(({ who }) => who === name))))
  const one = { ...rowOf(`one result known: ${names.length} people's other runs`, result), coverage }
  return ['', '### Before any run is recorded', '', ...tableOf([nothing, one])]
}
