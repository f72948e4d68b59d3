/** The edge of a sample that no mapped way explains. */
export const OFF_MAP = 0xffffffff

/** What is matched: samples in order of time, as columns of one length. */
export interface TrackPositions {
  /** Degrees; NaN where the device recorded none, or none to be believed. */
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  /** m along the track, never decreasing; measured from the positions when absent. */
  readonly distance?: Float64Array
}

export interface MatchOptions {
  /** m, standard deviation of a position across the way, where known; estimated from the track otherwise. */
  readonly noise_m?: number
}

/**
 * Which paths a track followed. Columns per sample are as long as the track; `progress` ties them to the route.
 */
export interface Match {
  readonly count: number
  /** Index of the edge, or `OFF_MAP`. */
  readonly edge: Uint32Array
  /** m from the edge's first node, along its shape; NaN off the map. */
  readonly along: Float64Array
  /** m from the recorded position to the matched place; NaN off the map and where no position was recorded. */
  readonly off: Float32Array
  /** 0 … 1: how probable this edge (or being off the map) is, given the whole track and the model. */
  readonly confidence: Float32Array
  /** 1 where another way explains the track nearly as well (see `AMBIGUOUS_ODDS`). */
  readonly ambiguous: Uint8Array
  /** Those other ways; null where there are none. */
  readonly others: readonly (OtherEdges | null)[]
  /** m along the track, as given or measured. */
  readonly distance: Float64Array
  /** m along the route, summed over its traversals; never decreasing; NaN off the map. */
  readonly progress: Float64Array
  readonly route: Traversals
  readonly ambiguities: readonly Ambiguity[]
  /** m: the noise across the way, and the distance over which it stays alike, as estimated or given. */
  readonly noise_m: number
  readonly alike_m: number
  /** m along the track; matched + offMap is the track's length, ambiguous is part of matched. */
  readonly matched_m: number
  readonly offMap_m: number
  readonly ambiguous_m: number
}

/** Pieces of edges in the order they were run. Where the track is off the map, the route has a break. */
export interface Traversals {
  readonly count: number
  readonly edge: Uint32Array
  /** m along the edge where it was entered and left; `from > to` when run against its direction. */
  readonly from: Float64Array
  readonly to: Float64Array
  /** m along the route at which the traversal begins. */
  readonly progress: Float64Array
  /** m along the track at which it begins and ends. */
  readonly start: Float64Array
  readonly end: Float64Array
}

/** Edges that lead elsewhere than the way told and explain the track nearly as well. */
export interface OtherEdges {
  readonly edge: readonly number[]
  /** How likely each is beside the way told, 0 … 1. */
  readonly odds: readonly number[]
}

/** A run of samples that other ways explain nearly as well. */
export interface Ambiguity {
  /** First sample, and the one after the last. */
  readonly from: number
  readonly to: number
  /** The edges of those other ways. */
  readonly edges: Uint32Array
}
