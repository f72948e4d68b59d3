import type { Priors } from './priors-shape.ts'

/** Written by scripts/learn-priors.ts from many people's recordings and race results: aggregates, nobody's own. */
export const PRIORS: Priors = {
  level: {
    logPace: -1.09,
    perLogLength: 0.06,
  },
  kinship: {
    person: 0.0292,
    form: 0.003,
    formDays: 45,
    season: 0.002,
    seasonDays: 1000,
    alike: 0.003,
    alikeLogLength: 0.6,
    alikeClimb: 2.5,
    length: 0.038,
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
    rise: 0.6,
    reach_h: 13.1,
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
    resultBand: 0.866,
    resultDoubt: 0.0248,
  },
  band: {
    low: -1.51,
    high: 1.74,
    newcomer: 0.804,
  },
  source: '1647 runs of 56 people, 16038 finishers of 16 race editions',
  grade: 'P',
}
