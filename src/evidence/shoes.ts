import type { Coefficient } from './evidence.ts'
import { FRANZ_2012, FREDERICK_1984, HOOGKAMER_2016, SCHEER_2020 } from './plan-citations.ts'

export const SHOE_MASS: Coefficient = {
  id: 'shoe-mass',
  what: 'Energy of running for each 100 g more on each foot, and time of a 3 000 m race with it',
  value: 1,
  unit: '% per 100 g on each foot',
  validity: 'level running, shoes of some 150 to 450 g',
  grade: 'A',
  uncertainty: 'about; three studies agree',
  citations: [FREDERICK_1984, FRANZ_2012, HOOGKAMER_2016],
  provenance: 'read',
  caveat: 'Nobody has measured it on trails. Grip, lugs and plates have no trial that compares them.',
}

export const CARRYING_SYSTEM: Coefficient = {
  id: 'bottle-belt-pack',
  what: 'Difference in energy between 1 kg in the hand, at the waist and on the back',
  value: 0,
  unit: '% of energy',
  validity: '12 runners, an hour at 9.5 km/h on a treadmill',
  grade: 'B',
  uncertainty: 'none found; small ones would not have been',
  citations: [SCHEER_2020],
  provenance: 'read',
  caveat: 'The level and one kilogram only; choose what sits well.',
}

export const SHOE_EVIDENCE = [SHOE_MASS, CARRYING_SYSTEM] as const
