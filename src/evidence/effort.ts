import type { Coefficient } from './evidence.ts'
import { ACHTEN_2002, HOWE_2021, LOE_2013, SCHEER_2018, SWAIN_1994 } from './fuel-citations.ts'
import type { Spread } from './table.ts'

/** How hard somebody went, as a share of the most oxygen they can take up. */

export const UPTAKE_OF_RUNNERS: Coefficient = {
  id: 'uptake-of-runners',
  what: 'Highest oxygen uptake of somebody who goes out on trails and of whom nothing is known',
  value: 48,
  unit: 'ml/kg/min',
  validity: 'adults who run or hike; the middle of a wide field',
  grade: 'C',
  uncertainty: 'SD some 20 % of it between people',
  citations: [LOE_2013, SCHEER_2018, HOWE_2021],
  provenance: 'derived',
  caveat:
    'Healthy adults have 45.4 ± 8.9 (men) and 37.0 ± 7.5 (women), runners of 65 km 48.8 ± 3.4, of 80 km 60.4 ± 5.8. No estimate of anybody’s own: one result tells more.',
}

export const USUAL_EFFORT: Coefficient = {
  id: 'usual-effort',
  what: 'How hard an outing usually is, beside a race of its length',
  value: 0.75,
  unit: 'share of the uptake that lasts for so long',
  validity: 'outings of every kind, where neither heart rate nor a result tells more',
  grade: 'P',
  uncertainty: 'some 20 % of it from one outing to another',
  citations: [],
  provenance: 'judged',
  caveat: 'Who goes fast has more to go with, or goes harder: half of it is taken for each.',
}

/** Share of the highest uptake from the share of the highest heart rate: (heart − at0) / perUptake. */
interface HeartAndUptake {
  readonly at0: number
  readonly perUptake: number
  /** Nobody moves at less: a heart rate that says so is a sensor that slipped. */
  readonly least: number
  /** beats/min. Nobody's heart beats faster: a reading that says so is none. */
  readonly fastest: number
}

export const HEART_AND_UPTAKE: Coefficient<HeartAndUptake> = {
  id: 'heart-rate-and-uptake',
  what: 'Share of the highest heart rate at which a share of the highest oxygen uptake is used',
  value: { at0: 0.372, perUptake: 0.646, least: 0.2, fastest: 220 },
  unit: 'share = 0.372 + 0.646 × share of uptake; a heart rate that says less than a fifth, or beats faster than 220/min, is not believed',
  validity: '40 to 85 % of the highest uptake; held to the line around it',
  grade: 'C',
  uncertainty: 'some ±0.07 of the uptake between studies',
  citations: [SWAIN_1994, ACHTEN_2002],
  provenance: 'secondary',
  caveat:
    'A line through that paper’s means, as a public copy has it; cyclists had 74 % of their heart rate at 64 % of the uptake, where the line says 79 %. Heat, hours and a loose strap raise a heart rate without any effort. The 220 are judged: two SD above the highest mean of any age.',
}

export const HIGHEST_HEART_RATE: Coefficient<Spread> = {
  id: 'highest-heart-rate',
  what: 'Highest heart rate of somebody whose own is not known',
  value: { value: 181, low: 167, high: 195 },
  unit: 'beats/min',
  validity:
    '3678 healthy adults of 20 to 90 years on a treadmill; 194 to 196 at 20 to 29, some 6 lower per decade',
  grade: 'B',
  uncertainty: 'SD 14 between people of all ages',
  citations: [LOE_2013],
  provenance: 'read',
  caveat: 'Where a recording shows a higher one, that is taken.',
}

export const EFFORT_SPREAD: Coefficient<{
  readonly unknown: number
  readonly byHeart: number
  readonly byResult: number
}> = {
  id: 'effort-spread',
  what: 'How far the effort told may be off',
  value: { unknown: 0.2, byHeart: 0.15, byResult: 0.15 },
  unit: 'share of it either way: where nothing, a heart rate, or a result speaks of the person',
  validity: 'the effort of a whole outing',
  grade: 'P',
  uncertainty: 'itself a range',
  citations: [],
  provenance: 'judged',
  caveat:
    'In 579 recordings with a heart rate the effort by it and the effort without it lay within −0.24 and +0.17 of one another four times of five, as two guesses of that width would.',
}

export const EFFORT_EVIDENCE = [
  UPTAKE_OF_RUNNERS,
  USUAL_EFFORT,
  HEART_AND_UPTAKE,
  HIGHEST_HEART_RATE,
  EFFORT_SPREAD,
] as const
