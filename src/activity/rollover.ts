/**
 * A GPS receiver counts weeks modulo 1,024; one that has lost count of the turns tells a date that lies a multiple of
 * them in the past. Source: IS-GPS-200, whose week number has ten bits.
 */
const TURN_S = 1024 * 7 * 86_400
/** s by which the times that one file tells of one outing may lie apart. */
const TOGETHER_S = 2 * 86_400

/** What is said of a recording whose dates were set right. */
export const DATE_SET_RIGHT =
  'The receiver had lost count of the weeks: dates lay 1,024 weeks (or a multiple) before others in the same file, and the later ones were believed.'

interface Dated {
  readonly start_s: number | null
  readonly end_s: number | null
}

/**
 * Sets the date right of all times of a file that lie whole turns of 1,024 weeks before another that it tells. The
 * latest is believed, since a receiver that lost count is always behind.
 */
export class Dates {
  readonly #witnesses: readonly number[]
  /** Whether anything was set right so far. */
  wereBehind = false

  /** @param told s since 1970 UTC: times of the file, of its laps, of its samples; of each kind the latest counts */
  constructor(told: readonly Iterable<number | null>[]) {
    this.#witnesses = told.map(latest).sort((a, b) => b - a)
  }

  /** In place. */
  setRight(time: Float64Array | Float32Array, length = time.length): void {
    for (let row = 0; row < length; row++) time[row] = this.right(time[row])
  }

  /** s since 1970 UTC as it should have been told. */
  right(time_s: number): number {
    for (const witness of this.#witnesses) {
      const turns = Math.round((witness - time_s) / TURN_S)
      if (turns <= 0 || !(Math.abs(witness - time_s - turns * TURN_S) <= TOGETHER_S)) continue
      this.wereBehind = true
      return time_s + turns * TURN_S
    }
    return time_s
  }

  /** A lap, or a session, as it should have been told. */
  rightLap<L extends Dated>(lap: L): L {
    const { start_s, end_s } = lap
    return {
      ...lap,
      start_s: start_s === null ? null : this.right(start_s),
      end_s: end_s === null ? null : this.right(end_s),
    }
  }
}

function latest(times: Iterable<number | null>): number {
  let most = -Infinity
  for (const time of times) if (time !== null && time > most) most = time
  return most
}
