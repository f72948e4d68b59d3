import { BLACK_2018, LOONEY_2019, MINETTI_2002 } from './citations.ts'
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
  citations: [MINETTI_2002],
  provenance: 'secondary',
  caveat:
    'Ten elite male mountain runners on a smooth treadmill. Level, both ends and the −0.20 minimum were read in the abstract, the other means in copies of the table. Others run downhill less cheaply. That it is net of standing rest is remembered.',
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

export const DOWNHILL_SKILL: Coefficient = {
  id: 'downhill-skill',
  what: 'How much more than a mountain runner others may spend running steeply down (upper end of the range)',
  value: 1.4,
  unit: 'times, reached at a grade of −0.20',
  validity: 'running down; widens the range only',
  grade: 'P',
  uncertainty: 'itself a bound, not a mean',
  citations: [MINETTI_2002],
  provenance: 'judged',
  caveat: 'The paper reports its runners some 40 % below older data on sedentary people.',
}

export const RUN_COST_EVIDENCE = [MINETTI_RUN_COST, STANDING_REST, RUNNER_ECONOMY, DOWNHILL_SKILL] as const
