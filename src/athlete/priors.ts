import type { Priors } from './priors-shape.ts'

/** Written by scripts/learn-priors.ts from many people's recordings and race results: aggregates, nobody's own. */
export const PRIORS: Priors = {
  level: { logPace: -0.868, perLogLength: 0.06 },
  kinship: {
    person: 0.06,
    form: 0.002,
    formDays: 45,
    season: 0.003,
    seasonDays: 1000,
    alike: 0.01,
    alikeLogLength: 0.6,
    alikeClimb: 2.5,
    length: 0.006,
    hills: 0.001,
    ground: 0.01,
    gait: 0.05,
    day: 0.004,
  },
  slope: { up: 0, down: 0.4 },
  fatigue: { rise: 0.6, reach_h: 14 },
  person: {
    female: 0.05,
    male: -0.02,
    perYear: 0.007,
    fullStrengthUntil_y: 35,
    background: { trail: 0, road: 0, cycling: 0.05, swimming: 0.08, none: 0.15 },
    resultHaste: 0.1,
    resultDoubt: 0.01,
  },
  band: { low: -1.1, high: 1.2 },
  source: 'first hand-set values',
  grade: 'P',
}
