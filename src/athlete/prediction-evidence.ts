import type { Coefficient } from '../evidence/evidence.ts'
import { PRIORS } from './priors.ts'
import type { Priors } from './priors-shape.ts'
import { ROUND_NUMBERS, ROUND_PACING } from './round-numbers.ts'

type Part = Exclude<keyof Priors, 'source' | 'grade'>

/** What each part of the priors is, in words. A part that is not here does not compile. */
const TOLD: Readonly<Record<Part, Pick<Coefficient, 'id' | 'what' | 'unit'>>> = {
  level: {
    id: 'prior-level',
    what: 'Pace of anybody’s usual run before any run of theirs is known',
    unit: 'logarithm of s per m of flat-equivalent way at 10 km, what is added per unit of log length beyond, and where it was walked',
  },
  kinship: {
    id: 'prior-kinship',
    what: 'How much two runs of a person have in common',
    unit: 'variances of log pace; 0.01 is ten percent from one run to another; days until form and season have faded to a third',
  },
  slope: {
    id: 'prior-slope',
    what: 'How much more slopes slow people than they slow record holders',
    unit: 'logarithm of time at a grade of ±0.30, in proportion below it',
  },
  fatigue: {
    id: 'prior-fatigue',
    what: 'How pace falls as hours go by',
    unit: 'logarithm of pace in the end, of finishers with their rests; hours until two thirds of it',
  },
  pacing: {
    id: 'prior-pacing',
    what: 'How moving time is shared out within a run',
    unit: 'share of a slope’s log factor that shows where altitude is the ground’s and where it is noise; logarithm of pace added by tiring while moving, and at the very end',
  },
  person: {
    id: 'prior-person',
    what: 'What sex, age and one result say of somebody’s pace',
    unit: 'logarithm of pace; per year from the age on; how much quicker and surer a result is than a usual run',
  },
  band: {
    id: 'prior-band',
    what: 'How wide the band is before somebody’s own errors are known',
    unit: 'predicted deviations to either end, and before the first run',
  },
  race: {
    id: 'prior-race',
    what: 'What one race of somebody says of another, and their usual runs of any',
    unit: 'logarithm of pace that hours take between races in the end; variance of log time between two like races, and for every square of log time by which hours slow one more; deviations to either end of the band; logarithm of time by which a race is quicker than was foretold of a usual run, and its variance',
  },
}

const LEARNED = {
  validity: 'people at large, before their own runs outweigh it',
  grade: PRIORS.grade,
  uncertainty: `learned from ${PRIORS.source}; how it was tried stands in docs/prediction.md`,
  citations: [],
  provenance: 'learned',
  caveat:
    'Those people recorded their runs or finished races; nobody else was asked. What they say little of was left at a round number set by hand.',
} as const

const PRIOR_COEFFICIENTS: readonly Coefficient<unknown>[] = Object.entries(TOLD).map(([part, told]) => ({
  ...LEARNED,
  ...told,
  value: PRIORS[part as Part], // Object.entries widens the key it was given.
}))

const ROUND_COEFFICIENT: Coefficient<unknown> = {
  id: 'round-numbers',
  what: 'Where learning starts, and what holds where people’s runs say little',
  value: { ...ROUND_NUMBERS, pacing: ROUND_PACING },
  unit: 'as above',
  validity: 'the learning of those numbers from many people',
  grade: 'P',
  uncertainty: 'chosen',
  citations: [],
  provenance: 'judged',
  caveat: 'Round on purpose.',
}

/** What predictions believe of people before their runs are known, and where the learning of it began. */
export const PREDICTION_EVIDENCE: readonly Coefficient<unknown>[] = [...PRIOR_COEFFICIENTS, ROUND_COEFFICIENT]
