import {
  BALDUCCI_2016,
  BLACK_2018,
  HUNTER_2025,
  LEMIRE_2021,
  LOONEY_2019,
  MINETTI_2002,
  PADULO_2013,
  ZANINI_2024,
  ZANINI_2025,
} from './citations.ts'
import type { Coefficient } from './evidence.ts'
import type { Spread, NumberTable } from './table.ts'

export const MINETTI_RUN_COST: Coefficient<NumberTable> = {
  id: 'minetti-run-cost',
  what: 'Energy that running costs per metre, by grade, above standing still',
  value: [
    [-0.45, 3.92],
    [-0.4, 3.49],
    [-0.35, 2.81],
    [-0.3, 2.43],
    [-0.2, 1.73],
    [-0.1, 1.93],
    [0, 3.4],
    [0.1, 5.77],
    [0.2, 8.92],
    [0.3, 12.52],
    [0.35, 14.43],
    [0.4, 16.83],
    [0.45, 18.93],
  ],
  unit: 'J/kg per m along the slope',
  validity: 'grades −0.45 to +0.45 on a treadmill; held at the ends beyond',
  grade: 'A',
  uncertainty: 'SD 0.24 level, 0.36 at −0.20, 0.81 at −0.45, 1.74 at +0.45 J/kg/m between ten runners',
  citations: [MINETTI_2002, LEMIRE_2021, BALDUCCI_2016, PADULO_2013],
  provenance: 'secondary',
  caveat:
    'Ten elite male mountain runners on a smooth treadmill. Level, both ends and the −0.20 minimum were read in the abstract, the other means in copies of the table. Others run downhill less cheaply. Later studies agree on the shape: +53 % at +7 % (ours +46 %), 7.3 and 10.8 J/kg/m at 12.5 and 25 %, and the cheapest slope at −14 to −20 %. That it is net of standing rest is remembered.',
}

export const STANDING_REST: Coefficient = {
  id: 'standing-rest',
  what: 'Energy a body uses standing still, added to running and walking for as long as they last',
  value: 1.44,
  unit: 'W/kg',
  validity: 'healthy adults standing',
  grade: 'B',
  uncertainty: '1 MET by convention is 1.16–1.22 W/kg; people differ by some 15 %',
  citations: [LOONEY_2019],
  provenance: 'secondary',
  caveat: 'The standing term of the walking equation, as public copies of it have it; used for both gaits.',
}

export const RUNNER_ECONOMY: Coefficient<Spread> = {
  id: 'runner-economy',
  what: 'Running cost of an unknown runner beside that of an elite one',
  value: { value: 1.1, low: 0.99, high: 1.21 },
  unit: 'times the elite cost',
  validity: 'level running at 8–12 km/h',
  grade: 'B',
  uncertainty: '±10 % between people',
  citations: [BLACK_2018],
  provenance: 'derived',
  caveat:
    'From level running of 24 elite and 68 recreational runners; no sex difference was found. Level economy says little about economy uphill.',
}

export const DOWNHILL_SKILL: Coefficient<{ readonly times: number; readonly fullAt: number }> = {
  id: 'downhill-skill',
  what: 'How much more than a mountain runner others may spend running steeply down (upper end of the range)',
  value: { times: 1.4, fullAt: -0.2 },
  unit: 'times, reached at a grade of −0.20 and on the way there in proportion',
  validity: 'running down; widens the range only',
  grade: 'P',
  uncertainty: 'itself a bound, not a mean',
  citations: [MINETTI_2002],
  provenance: 'judged',
  caveat: 'The paper reports its runners some 40 % below older data on sedentary people.',
}

/** Share per hour of moving, up to `to_h`; held beyond. */
interface Drift {
  readonly perHour: Spread
  readonly to_h: number
}

export const ECONOMY_DRIFT: Coefficient<Drift> = {
  id: 'economy-drift',
  what: 'How much dearer a metre of running becomes, hour by hour',
  value: { perHour: { value: 0.02, low: 0, high: 0.04 }, to_h: 2 },
  unit: 'share of the energy above rest per hour of moving, up to 2 h; held beyond',
  validity: 'runs of 90 to 120 min of trained runners on a treadmill',
  grade: 'B',
  uncertainty:
    '+2.3 % in fast to +4.3 % in slow runners after 90 min, +4.2 and +5.8 % after 90 and 120 min at marathon effort; none in another study',
  citations: [ZANINI_2024, ZANINI_2025, HUNTER_2025],
  provenance: 'derived',
  caveat:
    'Nothing was seen beyond two hours but that cost is higher on every slope after 65 km. Walking is taken not to drift.',
}

export const RUN_COST_EVIDENCE = [
  MINETTI_RUN_COST,
  STANDING_REST,
  RUNNER_ECONOMY,
  DOWNHILL_SKILL,
  ECONOMY_DRIFT,
] as const
