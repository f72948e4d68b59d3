/**
 * @module line
 *
 * A line over the ground with its heights: what a recorded track, a course file, a drawn course and a path through a
 * region's graph have in common. Each has a maker of its own (`lineOfTrack`, `courseLine`, `stretchesOfPath`), and
 * `cutIntoStretches` is the one reader of them all.
 *
 * @example
 * ```ts
 * import { cutIntoStretches } from './cut-into-stretches.ts'
 * import type { GroundLine } from './ground-line.ts'
 *
 * declare const line: GroundLine
 * cutIntoStretches(line).ascent // m climbed, stretch by stretch
 * ```
 */

import type { SmoothingOf } from './roughness.ts'

/** Points in the order they are passed, as columns of one length. Points outside `from … to` take no part. */
export interface GroundLine {
  /** First point that counts, and one past the last. */
  readonly from: number
  readonly to: number
  /** m along the line since the first point that counts; never decreasing. */
  readonly distance: Float64Array
  /** Degrees; believed only where `sound`. */
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  /** 1 where the position is believed. */
  readonly sound: Uint8Array
  /** m above sea level; NaN where unknown; null when there is none worth the name. */
  readonly altitude: Float32Array | null
  /** m of the altitude at each point that no way led up or down, cumulative: a lift's, the weather's; null: none. */
  readonly lifted: Float64Array | null
  /** s since the first point that counts, cumulative, never decreasing; null for a line nobody has run yet. */
  readonly times: LineTimes | null
  /** Points at which the line goes on elsewhere; ascending. */
  readonly breaks: readonly number[]
  /** Points across which no stretch reaches, as where one path ends and the next begins; ascending. */
  readonly borders: readonly number[]
  /** m between which its points tell nothing new; null: as its points lie on average. */
  readonly spacing_m: number | null
  /** How strongly its heights are smoothed. */
  readonly smoothingOf: SmoothingOf
}

/** When a recorded line was where. */
export interface LineTimes {
  readonly moving: Float64Array
  readonly elapsed: Float64Array
}
