import type { Priors } from './priors-shape.ts'

/** Written by scripts/learn-priors.ts from many people's recordings and race results: aggregates, nobody's own. */
export const PRIORS: Priors = {
  level: {
    logPace: -1.1,
    perLogLength: 0.06,
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
    resultHaste: 0.22,
    resultBand: 1.37,
    resultDoubt: 0.028,
  },
  band: {
    low: -1.55,
    high: 1.64,
    newcomer: 0.821,
  },
  race: {
    rise: 1.2,
    day: 0.018,
    fade: 0.1,
    low: -1.44,
    high: 1.09,
    haste: 0.158,
    hasteDoubt: 0.00615,
  },
  source: '1647 runs of 56 people, 16038 finishers of 16 race editions',
  grade: 'P',
}
