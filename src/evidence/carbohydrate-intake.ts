import type { Coefficient } from './evidence.ts'
import { ARRIBALZAGA_2021, GSSI_2022, JEUKENDRUP_2014 } from './plan-citations.ts'

interface Between {
  readonly from: number
  readonly to: number
}

export const CARBOHYDRATE_PER_HOUR: Coefficient<{
  readonly oneToTwoAndAHalfHours: Between
  readonly longer: Between
}> = {
  id: 'carbohydrate-per-hour',
  what: 'Carbohydrate that is advised during long efforts',
  value: { oneToTwoAndAHalfHours: { from: 30, to: 60 }, longer: { from: 60, to: 90 } },
  unit: 'g/h',
  validity: 'efforts of 1–2.5 h, and beyond; the larger amounts as glucose with fructose',
  grade: 'P',
  uncertainty: 'advice, not a measurement; less is enough at an easy pace',
  citations: [GSSI_2022, JEUKENDRUP_2014],
  provenance: 'read',
  caveat: 'What a gut puts up with has to be practised.',
}

export const CARBOHYDRATE_TAKEN_UP: Coefficient = {
  id: 'carbohydrate-taken-up',
  what: 'The most carbohydrate of one kind that a body burns while it is taken in',
  value: 60,
  unit: 'g/h',
  validity: 'one kind of sugar, such as glucose alone; glucose with fructose lets more through',
  grade: 'B',
  uncertainty: 'about; body mass and training hardly move it',
  citations: [JEUKENDRUP_2014],
  provenance: 'read',
  caveat: 'Measured in laboratories, not on descents that shake the stomach.',
}

export const CARBOHYDRATE_IN_ULTRAS: Coefficient<{
  readonly tried: number
  readonly stomachTroubleFrom: number
  readonly stomachTroubleTo: number
}> = {
  id: 'carbohydrate-in-ultra-trails',
  what: 'The most that was tried in ultra-trails, and how many had trouble with the stomach at any intake',
  value: { tried: 120, stomachTroubleFrom: 65, stomachTroubleTo: 82 },
  unit: 'g/h; of a hundred runners, by study',
  validity: 'one-day ultra-trails; two studies of 120 g/h, in runners whose guts were trained for it',
  grade: 'B',
  uncertainty: 'few and fast runners; less muscle damage in the blood and a quicker recovery within 24 h',
  citations: [ARRIBALZAGA_2021],
  provenance: 'read',
  caveat: 'Nothing for somebody who has not practised it.',
}

export const CARBOHYDRATE_INTAKE_EVIDENCE = [
  CARBOHYDRATE_PER_HOUR,
  CARBOHYDRATE_TAKEN_UP,
  CARBOHYDRATE_IN_ULTRAS,
] as const
