import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { learnPacing } from '../src/athlete/learn-pacing.ts'
import { learnPriors } from '../src/athlete/learn-priors.ts'
import { PRIORS } from '../src/athlete/priors.ts'
import type { Priors } from '../src/athlete/priors-shape.ts'
import { ROUND_NUMBERS, ROUND_PACING } from '../src/athlete/round-numbers.ts'
import { learnRaces } from '../bench/predict/learn-races.ts'
import { learnRaceCurve, triedPairs } from '../bench/predict/learn-race-curve.ts'
import { learnRaceHaste } from '../bench/predict/learn-race-haste.ts'
import { racePairs, raceResults } from '../bench/predict/race-results.ts'
import { resultPrior } from '../bench/predict/newcomers.ts'
import { everybody } from '../bench/predict/people.ts'
import { editions, type Edition } from '../bench/predict/races.ts'
import { quantileOf } from '../bench/predict/score.ts'
import { toFigures } from '../src/units/round.ts'
import { listedPeople, toldBy } from '../bench/predict/told.ts'

/**
 * Learns what runners have in common and writes src/athlete/priors.ts:
 *
 *     npm run learn-priors [-- FOLDER]
 *
 * FOLDER holds runs/ and people/ (in each one folder per person), longterm/ (lists of runs) and races/ (finishers' checkpoint times).
 * Only aggregates are written; nothing of any one person.
 */
const folder = resolve(process.argv[2] ?? '../shared/data')
/** As many as any prior knows. */
const FIGURES = 3
const all = editions(join(folder, 'races'))
const { fatigue } = learnRaces(all, () => true)
const ofRaces = {
  ...PRIORS.fatigue,
  rise: toFigures(fatigue.rise, FIGURES),
  reach_h: toFigures(fatigue.reach_h, FIGURES),
}
const people = [
  ...(await everybody(join(folder, 'runs'))),
  ...(await everybody(join(folder, 'people'))),
].filter(({ runs }) => runs.length > 0)
const pacing = learnPacing(
  people.map(({ runs }) => runs),
  ofRaces,
  ROUND_PACING,
)
const start: Priors = { ...PRIORS, fatigue: ofRaces, pacing }

const told = [
  ...people.map((one) => toldBy(one, start)),
  ...listedPeople(join(folder, 'longterm'), start),
].filter(({ features }) => features.length > 0)
const { level, kinship, band } = learnPriors(told, ROUND_NUMBERS)
const finishers = all.reduce((sum, edition) => sum + edition.finishers.length, 0)
const priors: Priors = {
  ...start,
  level,
  kinship,
  band,
  person: { ...PRIORS.person, ...sexAndAge(all) },
  source: `${told.reduce((sum, one) => sum + one.features.length, 0)} runs of ${told.length} people, ${finishers} finishers of ${all.length} race editions`,
}
// How a race tells of another before how it tells of ordinary days.
const pairs = racePairs(raceResults(join(folder, 'races')), all, priors.slope)
const race = {
  ...priors.race,
  ...learnRaceCurve(triedPairs(pairs, priors), priors),
  ...learnRaceHaste(people, priors),
}
const raced: Priors = { ...priors, race }
const whole: Priors = { ...raced, person: resultPrior(people, raced) }
writeFileSync(
  'src/athlete/priors.ts',
  `import type { Priors } from './priors-shape.ts'

/** Written by scripts/learn-priors.ts from many people's recordings and race results: aggregates, nobody's own. */
export const PRIORS: Priors = ${JSON.stringify(whole, (_, value: unknown) => (typeof value === 'number' ? toFigures(value, FIGURES) : value), 2)}
`,
)

/** Log finish times beside the edition's median, by sex and, for men and women alike, by years of age. */
function sexAndAge(editions: readonly Edition[]): { female: number; male: number; perYear: number } {
  const rows = editions.flatMap((edition) => {
    const ends = edition.finishers.map(({ passed }) => passed[passed.length - 1])
    const middle = quantileOf(ends, 0.5)
    return edition.finishers.map(({ sex, category }, i) => ({
      sex,
      age: ageOf(category),
      off: Math.log(ends[i] / middle),
    }))
  })
  const medianOf = (some: readonly { off: number }[]) =>
    quantileOf(
      some.map(({ off }) => off),
      0.5,
    )
  const sexed = (name: string) => rows.filter(({ sex }) => sex === name)
  const aged = rows.filter(({ age }) => age >= PRIORS.person.fullStrengthUntil_y)
  const [middleAge, middleOff] = [
    quantileOf(
      aged.map(({ age }) => age),
      0.5,
    ),
    medianOf(aged),
  ]
  let [across, along] = [0, 0]
  for (const { age, off } of aged) {
    across += (age - middleAge) * (off - middleOff)
    along += (age - middleAge) ** 2
  }
  return { female: medianOf(sexed('FEMALE')), male: medianOf(sexed('MALE')), perYear: across / along }
}

/** Middle of a category such as `45-49M`, or NaN. */
function ageOf(category: string): number {
  const [, from, to] = /^(\d+)-(\d+)/.exec(category) ?? []
  return (Number(from) + Number(to)) / 2
}
