import type { Priors } from './priors-shape.ts'

/** Written by scripts/learn-priors.ts from many people's recordings and race results: aggregates, nobody's own. */
export const PRIORS: Priors = {
  level: {
    logPace: -1.1,
    perLogLength: 0.06,
    walked: 0.7,
  },
  kinship: {
    person: 0.0297,
    form: 0.003,
    formDays: 45,
    season: 0.002,
    seasonDays: 1000,
    alike: 0.0152,
    length: 0.038,
    hills: 0.000667,
    ground: 0.00444,
    gait: 0.02,
    day: 0.00222,
  },
  slope: {
    up: 0,
    down: 0.4,
  },
  fatigue: {
    rise: 0.594,
    movingRise: 0.2,
    reach_h: 9.44,
  },
  person: {
    female: 0.0604,
    male: -0.00906,
    perYear: 0.00304,
    fullStrengthUntil_y: 35,
    resultHaste: 0.222,
    resultBand: 0.924,
    resultDoubt: 0.0248,
  },
  band: {
    low: -1.55,
    high: 1.64,
    newcomer: 0.821,
  },
  source: '1647 runs of 56 people, 16038 finishers of 16 race editions',
  grade: 'P',
}
