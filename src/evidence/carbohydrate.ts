import { ACHTEN_2002 } from './citations.ts'
import type { Coefficient } from './evidence.ts'
import type { Spread } from './table.ts'

export const CARBOHYDRATE_SHARE: Coefficient<Spread> = {
  id: 'carbohydrate-share',
  what: 'Share of the energy that comes from carbohydrate',
  value: { value: 0.6, low: 0.35, high: 0.85 },
  unit: 'share of gross energy',
  validity: 'steady running between easy and hard',
  grade: 'P',
  uncertainty: 'itself a wide range: effort, training, food and duration all move it',
  citations: [ACHTEN_2002],
  provenance: 'judged',
  caveat:
    'Fat burns fastest at 64 ± 4 % of VO2max and hardly at all near 90 %. This is what the body used, not what to eat.',
}

export const CARBOHYDRATE_ENERGY: Coefficient = {
  id: 'carbohydrate-energy',
  what: 'Energy in one gram of carbohydrate',
  value: 17,
  unit: 'kJ/g',
  validity: 'mixed glucose and glycogen',
  grade: 'P',
  uncertainty: '15.6 for glucose to 17.6 for glycogen',
  citations: [],
  provenance: 'remembered',
  caveat: 'A textbook constant, from memory; its error is small beside that of the share.',
}

export const CARBOHYDRATE_EVIDENCE = [CARBOHYDRATE_SHARE, CARBOHYDRATE_ENERGY] as const
