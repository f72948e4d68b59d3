import type { Without } from '../../src/athlete/fit-athlete.ts'
import type { Kernel, Priors } from '../../src/athlete/priors-shape.ts'
import type { Someone } from './people.ts'
import { replay } from './replay.ts'
import { rowOf, type Scored } from './score.ts'

/** Terms one could expect that are not in the model: they cannot be left out, so their rows say why. */
const NOT_IN_IT: readonly (readonly [string, string])[] = [
  [
    'surface',
    'no region lies under recordings to learn it from, but for one run of 5 km; what a ground asks of its runner is in the memory of known ground',
  ],
  ['technicality', 'as surface'],
  ['heart rate in history', 'tried: runs unseen came out the same or a little worse'],
  [
    'another curve of slopes',
    'tried: steeper or gentler up, down and where it is steep, for everybody or for each person, and apart for up and down: splits of unseen runs came out the same or worse',
  ],
  ['slopes over more than 50 m', 'tried: over 100, 200 and 400 m splits came out the same'],
  [
    'tiring by climb or descent done, or by share of the way',
    'tried: beside tiring by time splits came out the same',
  ],
  [
    'a day’s pace in splits',
    'tried: how slopes show differs between walks and runs, and who foretold the day by the pace would gain an eighth on real hills; by the foretold pace hardly anything is gained',
  ],
  ['strange runs counting less', 'tried: splits came out the same or worse'],
  [
    'a kinship of one’s own',
    'tried: each person’s variances learned anew from their runs, leaning on everybody’s: some nearer, some farther',
  ],
  [
    'an answer between walking and running',
    'tried: the middle of both, as likely as each is: persons’ medians 8.2 % for 7.5 %, since hardly an outing is half walked',
  ],
  [
    'kinship of length, hills and ground within one gait only',
    'tried: persons’ medians 7.6 % for 7.5 %, bands of hilly runs hold 76.6 % for 79.3 %',
  ],
  [
    'imagined errors that reach less far for who is easily foretold',
    'tried: bands of hilly runs hold 75.8 % for 79.3 %; they reach farther for who is not',
  ],
  [
    'trust in the memory of ground, its fading',
    'tried: how far it held good for this person, and old runs counting less: splits came out the same',
  ],
]

/** How long and how far off is one question, in what shape another: a term touches one of them. */
export function ablationLines(
  people: readonly Someone[],
  priorsFor: (name: string) => Priors,
  whole: readonly Scored[],
): string[] {
  const times = (name: string, zero: readonly (keyof Kernel)[], without: Without = {}) => {
    const scored = people.flatMap((person) => {
      const priors = priorsFor(person.name)
      const kinship = { ...priors.kinship }
      for (const term of zero) kinship[term] = 0
      return replay(person, { ...priors, kinship }, { ...without, ground: true })
    })
    return ablationRow(name, scored, 'times')
  }
  const shapes = (name: string, without: Without, seen = (person: Someone) => person) => {
    const scored = people.flatMap((person) => replay(seen(person), priorsFor(person.name), without))
    return ablationRow(name, scored, 'shapes')
  }
  return [
    '| without | all, median | mean | by person | hilly, median | mean | band holds | hilly | band width | all, shape | hilly, shape |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ablationRow('nothing', whole, 'both'),
    times('recency (form and season)', ['form', 'season']),
    times('likeness of length and hilliness', ['alike']),
    times("a person's own way with length", ['length']),
    times("a person's own way with hills", ['hills']),
    times('runs over the same ground', ['ground']),
    times('walks told from runs', [], { gaits: true }),
    times("a person's own medians", [], { medians: true }),
    times("a person's own errors in the band", [], { ownBand: true }),
    shapes('memory of known ground', { ground: true }),
    shapes("a person's own way with slopes", { slopes: true }),
    shapes("a person's own fatigue", { fatigue: true }),
    shapes("a person's own ending", { ending: true }),
    shapes('doubt of the altitude', {}, trusting),
    shapes("doubt of the altitude, a person's own way with slopes", { slopes: true }, trusting),
    '',
    '| not in the model | why |',
    '| --- | --- |',
    ...NOT_IN_IT.map(([term, why]) => `| ${term} | ${why} |`),
  ]
}

/** The same histories, every altitude believed. */
function trusting(person: Someone): Someone {
  const trust = 1
  return {
    ...person,
    runs: person.runs.map((run) => ({ ...run, trust, course: { ...run.course, trust } })),
  }
}

function ablationRow(name: string, scored: readonly Scored[], touched: 'times' | 'shapes' | 'both'): string {
  const [all, hilly] = [
    rowOf(name, scored),
    rowOf(
      name,
      scored.filter((one) => one.hilly),
    ),
  ]
  const cell = (share: number, decimals: number, by: 'times' | 'shapes') =>
    touched === 'both' || touched === by ? (100 * share).toFixed(decimals) : '·'
  const cells = [
    ...[all.median, all.mean, all.balanced, hilly.median, hilly.mean].map((error) => cell(error, 2, 'times')),
    ...[all.coverage, hilly.coverage, all.width].map((share) => cell(share, 1, 'times')),
    ...[all.shape, hilly.shape].map((error) => cell(error, 3, 'shapes')),
  ]
  return `| ${name} | ${cells.join(' | ')} |`
}
