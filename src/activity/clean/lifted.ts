/** Nobody climbs a way steeper than this (±45 %: beyond it neither the models nor a sensor's slope mean anything). */
const STEEPEST = 0.45

/**
 * How much of the change of altitude is none of the runner's: what changes while nobody moves is a lift's, a ferry's,
 * the weather's. Told step by step, in order; the column is cumulative, in m.
 */
export class Lifted {
  readonly column: Float64Array
  readonly #altitude: Float32Array
  /** The last sample that knows its altitude, and what holds of the steps since. */
  #known: number
  #hasPaused = false
  #share = 1
  #way_m = 0

  constructor(altitude: Float32Array, from: number) {
    this.#altitude = altitude
    this.#known = from
    this.column = new Float64Array(altitude.length)
  }

  /** The step to sample i was gone on foot, the whole of it. */
  moved(i: number, way_m: number): void {
    this.#step(i, way_m)
  }

  /**
   * During the step to sample i a watch was stopped, or said nothing for a while.
   *
   * @param share of the time that may have been moving, 0 … 1
   * @param way_m gone meanwhile
   */
  paused(i: number, share: number, way_m: number): void {
    this.#hasPaused = true
    this.#share = Math.min(this.#share, share)
    this.#step(i, way_m)
  }

  #step(i: number, way_m: number): void {
    this.#way_m += way_m
    const before = this.column[i - 1]
    const height = this.#altitude[i]
    if (Number.isNaN(height)) {
      this.column[i] = before
      return
    }
    const rise = height - this.#altitude[this.#known]
    this.column[i] = this.#hasPaused && !Number.isNaN(rise) ? before + rise - this.#climbed(rise) : before
    this.#known = i
    this.#hasPaused = false
    this.#share = 1
    this.#way_m = 0
  }

  /** m of a rise that feet may have made. */
  #climbed(rise_m: number): number {
    const most = STEEPEST * this.#way_m
    return Math.max(-most, Math.min(most, rise_m * this.#share))
  }
}
