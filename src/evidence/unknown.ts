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
  what: 'Mean speed up to which a recording that names no sport is taken for one on foot',
  value: 5.5,
  unit: 'm/s of moving time',
  validity: 'recordings without a sport; the fastest 10 km ever run was 6.4 m/s',
  grade: 'P',
  uncertainty: 'most such files above it are rides',
  citations: [],
  provenance: 'judged',
  caveat: 'A slow ride without a name is told as a run.',
}

export const UNKNOWN_EVIDENCE = [KNOWN_ENOUGH, ORDINARY_GRADE, UNSURE_CLASS, FASTEST_ON_FOOT] as const
