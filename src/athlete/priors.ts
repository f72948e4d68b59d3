import type { Priors } from './priors-shape.ts'

/** Written by scripts/learn-priors.ts from many people's recordings and race results: aggregates, nobody's own. */
export const PRIORS: Priors = {
  level: {
    logPace: -1.09,
    perLogLength: 0.06,
  },
  kinship: {
    person: 0.0221,
    form: 0.003,
    formDays: 45,
    season: 0.002,
    seasonDays: 1000,
    alike: 0.00667,
    alikeLogLength: 0.6,
    alikeClimb: 2.5,
    length: 0.0253,
    hills: 0.000444,
    ground: 0.015,
    gait: 0.02,
    day: 0.00333,
  },
  slope: {
    up: 0,
    down: 0.4,
  },
  fatigue: {
    rise: 0.594,
    reach_h: 12.3,
  },
  person: {
    female: 0.0604,
    male: -0.00906,
    perYear: 0.00304,
    fullStrengthUntil_y: 35,
    background: {
      trail: 0,
      road: 0,
      cycling: 0.05,
      swimming: 0.08,
      none: 0.15,
    },
    resultHaste: 0.222,
    resultDoubt: 0.0248,
  },
  band: {
    low: -1.52,
    high: 1.59,
  },
  source: '1647 runs of 56 people, 16038 finishers of 16 race editions',
  grade: 'P',
}
