import type { Priors } from './priors-shape.ts'

/** Written by scripts/learn-priors.ts from many people's recordings and race results: aggregates, nobody's own. */
export const PRIORS: Priors = {
  level: {
    logPace: -1.14,
    perLogLength: 0.06,
    walked: 0.875,
  },
  kinship: {
    person: 0.01,
    form: 0.003,
    formDays: 45,
    season: 0.0045,
    seasonDays: 1000,
    alike: 0.00675,
    length: 0.0169,
    hills: 0.000444,
    ground: 0.00296,
    gait: 0.02,
    day: 0.00222,
  },
  slope: {
    up: 0,
    down: 0.4,
  },
  fatigue: {
    rise: 0.594,
    reach_h: 9.44,
  },
  pacing: {
    ground: 1.02,
    noise: 0,
    rise: 0.239,
    ending: -0.00129,
  },
  person: {
    female: 0.0604,
    male: -0.00906,
    perYear: 0.00304,
    fullStrengthUntil_y: 35,
    resultHaste: 0.0957,
    resultBand: 1.62,
    resultDoubt: 0.0211,
  },
  band: {
    low: -1.56,
    high: 1.6,
    newcomer: 1.73,
  },
  race: {
    rise: 1.2,
    day: 0.018,
    fade: 0.1,
    low: -1.45,
    high: 1.09,
    haste: 0.133,
    hasteDoubt: 0.00254,
  },
  source: '2565 runs of 75 people, 16038 finishers of 16 race editions',
  grade: 'P',
}
