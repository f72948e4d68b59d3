import { GIOVANELLI_2016, LOONEY_2019, MINETTI_2002, ORTIZ_2017 } from './citations.ts'
import type { Coefficient } from './evidence.ts'
import type { NumberTable } from './table.ts'

export const MINETTI_WALK_COST: Coefficient<NumberTable> = {
  id: 'minetti-walk-cost',
  what: 'Energy that walking costs mountain runners per metre at the cheapest speed, by grade, above standing',
  value: [
    [-0.45, 3.46],
    [-0.4, 3.23],
    [-0.35, 2.65],
    [-0.3, 2.18],
    [-0.2, 1.3],
    [-0.1, 0.81],
    [0, 1.64],
    [0.1, 4.68],
    [0.2, 8.07],
    [0.3, 11.29],
    [0.35, 12.72],
    [0.4, 14.75],
    [0.45, 17.33],
  ],
  unit: 'J/kg per m along the slope',
  validity: 'grades −0.45 to +0.45 on a treadmill, each at its cheapest walking speed',
  grade: 'B',
  uncertainty: 'SD 0.34–1.14 J/kg/m between ten walkers',
  citations: [MINETTI_2002],
  provenance: 'secondary',
  caveat:
    'The measured means, not the published polynomial, which is 50 % too high on the level. Elite mountain runners: the lower end of the walking range.',
}

/** Gross W/kg = standing + a·S^b + c·S⁴ + d·S·G·(1 − 1.05^(1 − 1.1^(G + 32))); S in m/s, G in percent. */
export interface LcdaTerms {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly fastest: number
  readonly steepestDown: number
  readonly steepestUp: number
}

export const LCDA_WALK_POWER: Coefficient<LcdaTerms> = {
  id: 'lcda-walk-power',
  what: 'Power of walking at any speed and grade, above standing',
  value: { a: 1.94, b: 0.43, c: 0.24, d: 0.34, fastest: 1.96, steepestDown: -0.4, steepestUp: 0.45 },
  unit: 'W/kg = a·S^b + c·S⁴ + d·S·G·(1 − 1.05^(1 − 1.1^(G+32))), S in m/s, G in percent',
  validity: 'speeds to 1.96 m/s, grades −0.40 to +0.45; 95 people of 11 studies',
  grade: 'B',
  uncertainty: 'standard error of estimate 0.42 W/kg on grades (0.20 on the level)',
  citations: [LOONEY_2019],
  provenance: 'secondary',
  caveat:
    'Fit and validity were read in the abstract; the equation itself in several independent public programs that name the paper. Later versions by the same group change the level terms a little.',
}

/** W/kg */
export const LCDA_ERROR: Coefficient = {
  id: 'lcda-walk-error',
  what: 'How far the walking equation misses, on grades',
  value: 0.42,
  unit: 'W/kg',
  validity: 'as the equation',
  grade: 'B',
  uncertainty: 'a standard error of estimate',
  citations: [LOONEY_2019],
  provenance: 'read',
  caveat: null,
}

const VERTICAL_COST: Coefficient<{ readonly walk: number; readonly run: number }> = {
  id: 'steep-vertical-cost',
  what: 'Energy per metre climbed on steep slopes: why beyond a grade of 0.45 the cost per vertical metre is held',
  value: { walk: 44.17, run: 48.46 },
  unit: 'J/kg per vertical m, gross, at 0.35 m/s upward',
  validity: 'slopes of 20.4° to 35.0°, fifteen mountain runners',
  grade: 'B',
  uncertainty: 'standard error 0.41 and 0.35 J/kg/m',
  citations: [GIOVANELLI_2016, ORTIZ_2017],
  provenance: 'read',
  caveat: 'Used as a check and for the shape beyond the measured grades, not as a term of its own.',
}

export const WALK_COST_EVIDENCE = [MINETTI_WALK_COST, LCDA_WALK_POWER, LCDA_ERROR, VERTICAL_COST] as const
