import type { Coefficient } from './evidence.ts'
import {
  ACHTEN_2002,
  BERGER_2020,
  HOWE_2021,
  O_BRIEN_1993,
  PERIC_2016,
  ROTHSCHILD_2022,
  SCHEER_2018,
  VAN_LOON_2001,
} from './fuel-citations.ts'
import type { NumberTable, Spread } from './table.ts'

/** Shares of the energy by shares of the highest uptake, and how people and food move them, either way. */
interface FuelShare {
  readonly byEffort: NumberTable
  readonly spread: number
}

export const CARBOHYDRATE_SHARE: Coefficient<FuelShare> = {
  id: 'carbohydrate-share',
  what: 'Share of the energy that comes from carbohydrate, by how hard one goes',
  value: {
    byEffort: [
      [0.3, 0.3],
      [0.5, 0.47],
      [0.65, 0.66],
      [0.75, 0.85],
      [0.88, 1],
    ],
    spread: 0.15,
  },
  unit: 'share of gross energy, by the share of the highest oxygen uptake; held at both ends',
  validity: 'the first hour of steady going, by people who eat a mixed diet',
  grade: 'C',
  uncertainty: '±0.15: training, food and sex move it',
  citations: [ACHTEN_2002, O_BRIEN_1993, VAN_LOON_2001, PERIC_2016, ROTHSCHILD_2022],
  provenance: 'derived',
  caveat:
    'Drawn through what was measured: on a treadmill marathon 0.66 at 64.5 % of the highest uptake and 0.97 at 73.3 %, both fasted; fat at its most near 64 % and gone at 85 to 89 %. In 434 studies effort, hours and food together explained a third of the differences. What the body used, not what to eat.',
}

/** Share lost per hour of moving, up to `to_h`; held beyond. */
interface FuelByHours {
  readonly perHour: Spread
  readonly to_h: number
}

export const CARBOHYDRATE_BY_HOURS: Coefficient<FuelByHours> = {
  id: 'carbohydrate-share-by-hours',
  what: 'How much of that share is lost, hour by hour',
  value: { perHour: { value: 0.04, low: 0.08, high: 0 }, to_h: 6 },
  unit: 'share of the share per hour of moving, up to 6 h; held beyond',
  validity: 'going on at one effort; who eats on the way loses less of it',
  grade: 'P',
  uncertainty: 'from none to 0.08',
  citations: [ROTHSCHILD_2022, HOWE_2021, BERGER_2020, SCHEER_2018],
  provenance: 'judged',
  caveat:
    'That it falls is measured: in 434 studies, over 80 km on a treadmill, and to a third of the energy in one runner over seven days. After 65 km outdoors it was found risen. The rate is judged.',
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

export const CARBOHYDRATE_EVIDENCE = [CARBOHYDRATE_SHARE, CARBOHYDRATE_BY_HOURS, CARBOHYDRATE_ENERGY] as const
