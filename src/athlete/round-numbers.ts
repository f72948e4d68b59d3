import { NORMAL_80 } from './band.ts'
import type { Learned } from './learn-priors.ts'
import type { Pacing } from './priors-shape.ts'

/**
 * Where learning starts, and what holds where data say little: round numbers, set by hand (grade P). A log
 * variance of 0.01 is ten percent from one run to another.
 */
export const ROUND_NUMBERS: Learned = {
  level: { logPace: -1, perLogLength: 0.06, walked: 0.7 },
  kinship: {
    person: 0.03,
    form: 0.002,
    formDays: 45,
    season: 0.003,
    seasonDays: 1000,
    alike: 0.003,
    length: 0.005,
    hills: 0.001,
    ground: 0.01,
    gait: 0.02,
    day: 0.005,
  },
  band: { newcomer: NORMAL_80, low: -NORMAL_80, high: NORMAL_80 },
}

/** Where the learning of splits starts: they follow the ground, and no noise. */
export const ROUND_PACING: Pacing = { ground: 1, noise: 0, rise: 0.2, ending: 0 }
