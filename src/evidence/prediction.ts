import type { Coefficient } from './evidence.ts'

/**
 * Numbers of the prediction that are set by hand. What is learned from people stands in `athlete/priors.ts`, and is
 * listed beside these by `athlete/prediction-evidence.ts`.
 */

const BY_HAND = { grade: 'P', citations: [], provenance: 'judged' } as const

export const ALIKE_RUNS: Coefficient<{
  readonly logLength: number
  readonly climb: number
  readonly rolling: number
}> = {
  ...BY_HAND,
  id: 'alike-runs',
  what: 'How near two runs must be in length and hills to tell of one another',
  value: { logLength: 0.6, climb: 2.5, rolling: 3 },
  unit: 'logarithm of length; √(m climbed per km), and where hills turn from fewer to more than usual',
  validity: 'kinship between runs',
  uncertainty: 'chosen',
  caveat: 'How much alike runs share is learned; how fast that fades is not.',
}

export const PLAIN_MEDIAN: Coefficient<{
  readonly latest: number
  readonly least: number
  readonly costly: number
  readonly worst: number
  readonly heardAfter: number
}> = {
  ...BY_HAND,
  id: 'plain-median',
  what: 'When the median of one’s latest runs is heard beside the model',
  value: { latest: 40, least: 5, costly: 0.09, worst: 0.2, heardAfter: 3 },
  unit: 'runs it is taken over, and from how many on; log time of an error that costs it a factor e of its say, and the most one day can cost; like runs until it is heard half as much',
  validity: 'people with runs',
  uncertainty: 'chosen',
  caveat: 'Where a plain median was nearer on a person’s own runs, it is their answer.',
}

export const LEARNING_ONE: Coefficient<{
  readonly halt: number
  readonly gradeShrink_s: number
  readonly fatigueShrink: number
  readonly placeShrink_s: number
  readonly tail: number
}> = {
  ...BY_HAND,
  id: 'learning-one-runner',
  what: 'How soon one’s own runs outweigh what is believed of anybody, and how little a strange day counts',
  value: { halt: 4, gradeShrink_s: 20_000, fatigueShrink: 300, placeShrink_s: 20, tail: 4 },
  unit: 'times its share from which a piece is a halt; s of one’s own going that weigh as much as the prior of a grade, of tiring, of a place; degrees of freedom of Student’s t',
  validity: 'people with runs',
  uncertainty: 'chosen',
  caveat: null,
}

export const USUAL_JOG: Coefficient<{ readonly pace: number; readonly steep: number }> = {
  ...BY_HAND,
  id: 'usual-jog',
  what: 'Pace at which way becomes hours of tiredness, and the grade beyond which people differ from records no more',
  value: { pace: 0.45, steep: 0.3 },
  unit: 's/m of flat-equivalent way; rise over run',
  validity: 'predictions of everybody',
  uncertainty: 'chosen: what most people jog at',
  caveat: null,
}

export const BY_HAND_EVIDENCE = [ALIKE_RUNS, PLAIN_MEDIAN, LEARNING_ONE, USUAL_JOG] as const
