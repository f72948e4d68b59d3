import { SCHIFTAN_2015 } from './book-citations.ts'
import type { Coefficient } from './evidence.ts'
import { BELLOWS_2018, HUPPERETS_2009, TADDEI_2020, VERHAGEN_2004 } from './plan-citations.ts'
import type { Spread } from './table.ts'

export const HOME_BALANCE: Coefficient<Spread> = {
  id: 'balance-exercises-at-home',
  what: 'Sprains that came back within a year after eight weeks of balance exercises at home, beside usual care',
  value: { value: 0.63, low: 0.45, high: 0.88 },
  unit: 'times as many people; 22 against 33 of a hundred',
  validity:
    'people of 12–70 years who had sprained an ankle in the two months before (522); three times a week, up to 30 min, nobody watching',
  grade: 'B',
  uncertainty: '95 % interval 0.45–0.88; nine people train so that one is spared',
  citations: [HUPPERETS_2009],
  provenance: 'read',
  caveat:
    'It helped those whose sprain had not been treated medically; among the others no difference was seen. Running on trails is not this programme.',
}

export const BALANCE_TRAINING: Coefficient<{ readonly all: Spread; readonly sprainedBefore: Spread }> = {
  id: 'balance-exercises',
  what: 'Ankle sprains of athletes who do balance exercises, beside those who do not',
  value: {
    all: { value: 0.65, low: 0.55, high: 0.77 },
    sprainedBefore: { value: 0.64, low: 0.51, high: 0.81 },
  },
  unit: 'times as many',
  validity: 'people who do sport; seven trials with 3 726 people, one more with 116 volleyball teams',
  grade: 'A',
  uncertainty: '95 % intervals; for ankles never sprained before the reviewers call it inconclusive',
  citations: [SCHIFTAN_2015, VERHAGEN_2004],
  provenance: 'read',
  caveat:
    'Among volleyball players who had hurt a knee before, more knees hurt again with the balance board. No trial was of trail runners.',
}

export const ANKLE_BRACE: Coefficient = {
  id: 'ankle-brace',
  what: 'Ankle sprains of athletes with a brace, beside those without',
  value: 0.36,
  unit: 'times as many',
  validity: 'competitive ball sports; three trials with 3 581 people',
  grade: 'B',
  uncertainty: 'P = 0.0037; the interval was not seen',
  citations: [BELLOWS_2018],
  provenance: 'read',
  caveat: 'Nobody has measured it in runners, where a brace has to be worn for hours.',
}

export const FOOT_CORE: Coefficient<{ readonly control: number; readonly trained: number }> = {
  id: 'foot-strength-programme',
  what: 'Recreational runners hurt within a year, with and without eight weeks of exercises for the foot',
  value: { control: 32.8, trained: 14 },
  unit: 'of a hundred runners',
  validity:
    '118 runners of 18–55 years and 20–100 km a week; three times a week, seen after four to eight months',
  grade: 'B',
  uncertainty: 'P = 0.035; the interval that was printed does not fit it and is not repeated here',
  citations: [TADDEI_2020],
  provenance: 'read',
  caveat: 'After a year half still did the exercises. One trial.',
}

export const BALANCE_EVIDENCE = [HOME_BALANCE, BALANCE_TRAINING, ANKLE_BRACE, FOOT_CORE] as const
