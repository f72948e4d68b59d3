import type { Ranged } from '../body/figure.ts'
import type { LocalCorrections } from './local-corrections.ts'
import type { Baseline } from './baseline.ts'
import type { PacingEvidence } from './fit-pacing.ts'
import type { RunFeatures } from './kernel.ts'
import type { Pacing, Priors } from './priors-shape.ts'
import type { PaceModel } from './pace-model.ts'
import type { ToldResult } from './told-result.ts'

/** A person as their own recordings show them, and as people are where they show nothing. */
export interface Athlete {
  readonly priors: Priors
  /** How many recordings speak. */
  readonly runs: number
  /** s since 1970 UTC: the day predictions are for. */
  readonly now_s: number
  /** What runs are compared by, of each recording that speaks, in order of time. */
  readonly outings: readonly RunFeatures[]
  readonly effort: PaceModel
  readonly medians: Baseline
  /** Of each outing from those before it, in predicted deviations. */
  readonly errors: Float64Array
  /** Share of what is likely that the band leaves outside (`shareOutside`). */
  readonly outside: number
  /** `effort` before the first run. */
  readonly before: PaceModel
  /** The race they told of; null: none. */
  readonly told: ToldResult | null
  readonly pacing: KnownPacing
  readonly ground: LocalCorrections
  readonly skills: Skills
}

/** How somebody shares time out within a run. */
export interface KnownPacing {
  /** On all their runs together. */
  readonly usual: Pacing
  /** What each of the outings says. */
  readonly evidence: readonly PacingEvidence[]
  readonly held: readonly (keyof Pacing)[]
}

/** The same in words people use; each with its 80 % range or beside what people do. */
export interface Skills {
  /** s per km on an ordinary day, 10 km on the flat. */
  readonly flatPace_sPerKm: Ranged
  /** Time uphill and downhill beside the slope prior's: below 1 is quicker than people are. */
  readonly uphill: number
  readonly downhill: number
  /** Share by which pace has slowed after five hours. */
  readonly slowingIn5h: number
  /** Share by which one day differs from the next (one standard deviation). */
  readonly dayToDay: number
}
