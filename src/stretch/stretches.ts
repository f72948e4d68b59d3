/**
 * @module stretch
 *
 * The unit all models work on, its classes of ground, and how stretches are cut, joined and summed.
 *
 * @example
 * ```ts
 * import { sum } from './columns.ts'
 * import { splitStretches } from './split.ts'
 * import type { Stretches } from './stretches.ts'
 *
 * declare const stretches: Stretches
 * const halves = splitStretches(stretches, [sum(stretches.length) / 2]) // cutting changes no total
 * ```
 */

/**
 * A stretch is a short homogeneous piece of a course or activity (about 10–50 m): the unit every model
 * works on. Stretches are held as columns, one typed array per quantity, all `count` long.
 *
 * Unknown is a value: NaN in a number column, `UNKNOWN` in an ordinal one. Extensive columns (length, time, turn,
 * ascent, descent) add up; intensive ones (grade, altitude, heart rate …) hold for the whole stretch,
 * so cutting a stretch anywhere changes no total.
 */
export interface Stretches {
  readonly count: number
  /** m from the start of the activity to the start of the stretch, along the track. */
  readonly start: Float64Array
  /** m, horizontal length; > 0. */
  readonly length: Float64Array
  /** s of moving time; NaN where the recording has no clock. */
  readonly movingTime: Float64Array
  /** s of elapsed time, pauses included. */
  readonly elapsedTime: Float64Array
  /** rise over run, smoothed, within ±0.45; NaN where altitude is unknown. */
  readonly grade: Float32Array
  /** m above sea level, mean over the stretch. */
  readonly altitude: Float32Array
  /** m climbed and descended by the documented method (line/ascent.ts); both >= 0; NaN where unknown. */
  readonly ascent: Float32Array
  readonly descent: Float32Array
  /** Degrees: mean position; NaN where the device recorded none. */
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  /** bpm, means over moving time; NaN where not recorded. */
  readonly heartRate: Float32Array
  /** Steps per minute, both feet. */
  readonly cadence: Float32Array
  /** W */
  readonly power: Float32Array
  /** °C as the device felt it. */
  readonly temperature: Float32Array
  /** Classes of ground; `UNKNOWN` until a region tells otherwise. */
  readonly surface: Uint8Array
  readonly softness: Uint8Array
  readonly technicality: Uint8Array
  /** How each class is known: 0 nobody knows, 1 tagged by a mapper, 2 inferred (stretch/classes.ts, PROVENANCES). */
  readonly surfaceFrom: Uint8Array
  readonly softnessFrom: Uint8Array
  readonly technicalityFrom: Uint8Array
  /** How sure each class is, 0..1: 1 where tagged, NaN where nobody knows. */
  readonly surfaceProbability: Float32Array
  readonly softnessProbability: Float32Array
  readonly technicalityProbability: Float32Array
  /** Degrees turned per stretch, >= 0; NaN unknown. */
  readonly turn: Float32Array
  /** Rise over run across the path, >= 0; NaN unknown. */
  readonly sideSlope: Float32Array
  /** Degrees that the sun stands above the horizon, negative at night; NaN without a date or a position. */
  readonly sunHeight: Float32Array
}

/** The ordinal columns' "nobody knows". */
export const UNKNOWN = 0
