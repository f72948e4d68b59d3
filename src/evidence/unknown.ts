import type { Coefficient } from './evidence.ts'

/** What is done where a recording or a map is silent or wrong. */

export const KNOWN_ENOUGH: Coefficient = {
  id: 'known-enough',
  what: 'Share of an outing that must be known for its climb, a figure, a flat pace or a mean heart rate to be told',
  value: 0.5,
  unit: 'share of its time, for climb and flat pace of its length',
  validity: 'recordings and courses alike; below it nothing is told',
  grade: 'P',
  uncertainty: 'chosen',
  citations: [],
  provenance: 'judged',
  caveat: 'A convention: what is known of half an outing is told of the whole.',
}

export const ORDINARY_GRADE: Coefficient = {
  id: 'ordinary-grade',
  what: 'How steep ground may be, up or down, whose slope nobody knows',
  value: 0.05,
  unit: 'rise over run; such ground is told as level, with a range that reaches to here',
  validity: 'recordings without altitude',
  grade: 'P',
  uncertainty: 'ordinary rolling ground; in mountains more',
  citations: [],
  provenance: 'judged',
  caveat: null,
}

export const UNSURE_CLASS: Coefficient = {
  id: 'unsure-class',
  what: 'How sure an inferred class of ground is taken to be that comes without a probability',
  value: 0.5,
  unit: 'probability',
  validity: 'regions built before probabilities were kept',
  grade: 'P',
  uncertainty: 'the least sure that is told at all',
  citations: [],
  provenance: 'judged',
  caveat: null,
}

export const FASTEST_ON_FOOT: Coefficient = {
  id: 'fastest-on-foot',
  what: 'Mean speed up to which a recording without a sport may be one on foot: if its name says so, or somebody names it as a run',
  value: 5.5,
  unit: 'm/s of moving time',
  validity: 'recordings without a sport; the fastest 10 km ever run was 6.4 m/s',
  grade: 'P',
  uncertainty: 'most such files above it are rides',
  citations: [],
  provenance: 'judged',
  caveat: 'Below it a ride may be as slow as a run, and is not taken for one by its speed.',
}

export const TOO_SLOW_TO_RIDE: Coefficient<{
  readonly usual: number
  readonly fast: number
  readonly fastShare: number
}> = {
  id: 'too-slow-to-ride',
  what: 'Median speed of half minutes, and the speed that all but a fiftieth of them stay under, up to which a recording without a sport is taken for one on foot',
  value: { usual: 3, fast: 5, fastShare: 0.02 },
  unit: 'm/s of moving time; share of the half minutes',
  validity:
    'recordings without sport, telling name and cadence; the slowest of 25 rides in our recordings: 3.96 and 5.2',
  grade: 'P',
  uncertainty:
    'a ride with small children is slower; a third of runs is faster, and stays unknown until somebody says',
  citations: [],
  provenance: 'judged',
  caveat: 'Skis, skates and boats can be as slow.',
}

export const RUNNERS_CADENCE: Coefficient<{
  readonly least: number
  readonly most: number
  readonly spread: number
  readonly resting: number
  readonly step: number
}> = {
  id: 'runners-cadence',
  what: 'Steps per minute, their spread from the lowest tenth to the highest, the share without steps, and the length of a step, within which a cadence without a sport is taken for that of a runner',
  value: { least: 140, most: 220, spread: 0.15, resting: 0.1, step: 1.7 },
  unit: 'steps/min; times the median; share of samples; m',
  validity: 'recordings without sport and telling name that are too fast to be surely no ride',
  grade: 'P',
  uncertainty: 'chosen',
  citations: [],
  provenance: 'judged',
  caveat: 'A runner who walks between runs fails it, and stays unknown until somebody says.',
}

export const UNKNOWN_EVIDENCE = [
  KNOWN_ENOUGH,
  ORDINARY_GRADE,
  UNSURE_CLASS,
  FASTEST_ON_FOOT,
  TOO_SLOW_TO_RIDE,
  RUNNERS_CADENCE,
] as const
