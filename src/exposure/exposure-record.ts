/** What one activity did, or what a course asks, in the dimensions that are held against one another. */
export interface Demand {
  readonly distance_m: number
  readonly moving_s: number
  /** null: unknown. */
  readonly descent_m: number | null
  /** s on rough ground and worse, and of how much of the moving time the ground is known; null: of none. */
  readonly technical_s: number | null
  readonly technical_known_s: number | null
  /** m on soft and yielding ground, and of how much of the way that is known; null: of none. */
  readonly yielding_m: number | null
  readonly yielding_known_m: number | null
  /** Level running steps that land as hard (figure `impact`); null: unknown. */
  readonly impact: number | null
  /** Minutes of level running that brake as much (figure `quads-eccentric`); null: unknown. */
  readonly quads: number | null
}

/** One dated run or walk of a history. */
export interface ExposureRecord extends Demand {
  /** s since 1970 UTC. */
  readonly start_s: number
}
