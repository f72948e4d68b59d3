import { BAKER_2016 } from './citations.ts'
import type { Coefficient } from './evidence.ts'
import type { Spread } from './table.ts'

export const SWEAT_RATE: Coefficient<Spread> = {
  id: 'sweat-rate',
  what: 'Water lost as sweat while exercising',
  value: { value: 15.3, low: 8.5, high: 22.1 },
  unit: 'mL/kg per h of moving time',
  validity: '506 athletes of many sports in training and competition, 15–50 °C',
  grade: 'B',
  uncertainty: 'SD 6.8 mL/kg/h between athletes; seen from 3.3 to 69.7',
  citations: [BAKER_2016],
  provenance: 'read',
  caveat:
    'A mean over people and weather, not this day’s: cool air and easy running lie near the low end, heat and hard running near or above the high one. It does not say how much to drink.',
}

export const WATER_EVIDENCE = [SWEAT_RATE] as const
