import type { Grade } from '../evidence/evidence.ts'

/**
 * What is believed of a runner before any of their own recordings is seen, learned from many people.
 * Logarithms are natural, of seconds per metre of flat-equivalent way unless said otherwise.
 */
export interface Priors {
  readonly level: LevelPrior
  readonly kinship: Kernel
  readonly slope: SlopePrior
  readonly fatigue: FatiguePrior
  readonly pacing: Pacing
  readonly person: PersonPrior
  readonly band: BandPrior
  readonly race: RacePrior
  readonly source: string
  readonly grade: Grade
}

/** Log pace of anybody's usual run. */
export interface LevelPrior {
  /** At 10 km of flat-equivalent way. */
  readonly logPace: number
  /** Added per unit of log length beyond 10 km. */
  readonly perLogLength: number
  /** Added where it was walked. */
  readonly walked: number
}

/** Variances and reaches of the covariance between two runs (kinship.ts). */
export interface Kernel {
  /** Between people. */
  readonly person: number
  /** Fitness and habits that come and go within days, and within years. */
  readonly form: number
  readonly formDays: number
  readonly season: number
  readonly seasonDays: number
  /** Runs of like length and hilliness are run alike. */
  readonly alike: number
  /** How differently people take to length, and to hills. */
  readonly length: number
  readonly hills: number
  /** Runs over the same ground are run alike. */
  readonly ground: number
  /** Walks are not runs. */
  readonly gait: number
  /** From day to day, for no reason a recording tells. */
  readonly day: number
}

/** Log factors on the equal-effort curve of elite records at a grade of ±0.3, in proportion below it. */
export interface SlopePrior {
  readonly up: number
  readonly down: number
}

/** Pace slows as exp(rise · (1 − exp(−hours / reach))). */
export interface FatiguePrior {
  /** Of race finishers, whose times hold their rests. */
  readonly rise: number
  readonly reach_h: number
}

/** How moving time is shared out within a run: log pace beside the flat, fresh and far from the end. */
export interface Pacing {
  /** Share of the slope prior's log factors that shows where altitude is the ground's … */
  readonly ground: number
  /** … and where it is noise. */
  readonly noise: number
  /** Added in the end to whoever tires while moving, as in `FatiguePrior`. */
  readonly rise: number
  /** Added at the very end, and less and less in the kilometre before. */
  readonly ending: number
}

/** Log factors for what a person says of themselves; 0 is the median starter. */
export interface PersonPrior {
  readonly female: number
  readonly male: number
  /** Per year beyond `fullStrengthUntil_y`. */
  readonly perYear: number
  readonly fullStrengthUntil_y: number
  /** Ordinary days are slower than races, by so much of log time for whoever races at what is people's ordinary pace. */
  readonly resultHaste: number
  /** Variance that telling one result leaves. */
  readonly resultDoubt: number
  /** Either end of the band then, in predicted deviations. */
  readonly resultBand: number
}

/** How people race: from one of their races to another, and beside their ordinary days. */
export interface RacePrior {
  /** As in `FatiguePrior`, between the races of one runner: whoever starts for longer starts slower. */
  readonly rise: number
  /** Variance of log time between two races as long and hilly as each other, some year apart. */
  readonly day: number
  /** … for every square of log time by which fatigue slows one more than the other: people fade differently. */
  readonly fade: number
  /** Where the band of a race ends, in deviations. */
  readonly low: number
  readonly high: number
  /** A race is so much quicker than recorded runs foretell of an ordinary day, in log time, and its variance. */
  readonly haste: number
  readonly hasteDoubt: number
}

/** Where the band's ends lie before a person's own errors are known, in predicted deviations. */
export interface BandPrior {
  /** Either end, before the first run. */
  readonly newcomer: number
  readonly low: number
  readonly high: number
}
