import type { Stretches } from '../../src/stretch/stretches.ts'
import { smoothedGrade } from '../lib/smoothed-grade.ts'
import { lengthOf, stretchAt } from '../lib/place.ts'

/**
 * The run cut into equally long bins: as many as a drawing has room for, or of a fixed length. Each column is the mean of what is
 * known in the bin; NaN where less than half of it is.
 */
export interface Bins {
  readonly count: number
  /** m per bin. */
  readonly length: number
  /** Index of the stretch in its middle. */
  readonly stretch: Int32Array
  readonly altitude: Float64Array
  /** Rise over run, evened for the eye. */
  readonly grade: Float64Array
  /** s per m of moving time, evened out so that one stumble is not a spike. */
  readonly pace: Float64Array
  readonly heartRate: Float64Array
  readonly cadence: Float64Array
  readonly power: Float64Array
}

const equally = () => 1

/** m per bin, about, of what the page says of a place: a matter of the file, whatever room there is to draw. */
const READING_M = 20

/** m over which pace and grade are evened out: a watch knows the speed and slope of a few metres badly. */
const WINDOW_M = 90
/** Bins that a colour of grade is meant to last, so that a long run is no barcode. */
const GRADE_BINS = 6

/** m over which grade is evened out for bins of this length (m). */
export function calmWindow(binLength: number): number {
  return Math.max(WINDOW_M, GRADE_BINS * binLength)
}

/** The bins that words, scales and numbers are read from. Their length does not depend on the window. */
export function readingsOf(stretches: Stretches): Bins {
  return binsOf(stretches, Math.max(1, Math.round(lengthOf(stretches) / READING_M)))
}

export function binsOf(stretches: Stretches, count: number): Bins {
  const length = lengthOf(stretches) / count
  // Time weighs what a sensor wrote once a second.
  const byTime = (i: number) => stretches.movingTime[i] / stretches.length[i]
  const mean = (column: ArrayLike<number>, weight: (i: number) => number) =>
    meansOf(stretches, count, length, column, weight)
  const pacePerStretch = stretches.movingTime.map((seconds, i) => seconds / stretches.length[i])
  return {
    count,
    length,
    stretch: Int32Array.from({ length: count }, (_, bin) => stretchAt(stretches, (bin + 0.5) * length)),
    altitude: mean(stretches.altitude, equally),
    grade: mean(smoothedGrade(stretches, calmWindow(length)), equally),
    pace: evened(mean(pacePerStretch, equally), Math.round(WINDOW_M / length / 2)),
    heartRate: mean(stretches.heartRate, byTime),
    cadence: mean(stretches.cadence, byTime),
    power: mean(stretches.power, byTime),
  }
}

function meansOf(
  stretches: Stretches,
  count: number,
  binLength: number,
  column: ArrayLike<number>,
  weight: (i: number) => number,
): Float64Array {
  const sum = new Float64Array(count)
  const weights = new Float64Array(count)
  const known = new Float64Array(count)
  for (let i = 0; i < stretches.count; i++) {
    if (Number.isNaN(column[i])) continue
    const from = stretches.start[i]
    const to = from + stretches.length[i]
    for (let bin = Math.floor(from / binLength); bin < count && bin * binLength < to; bin++) {
      const metres = Math.min(to, (bin + 1) * binLength) - Math.max(from, bin * binLength)
      // A stretch without moving time weighs nothing and knows nothing.
      const share = metres * weight(i)
      if (!(share > 0)) continue
      sum[bin] += column[i] * share
      weights[bin] += share
      known[bin] += metres
    }
  }
  return sum.map((total, bin) => (known[bin] >= binLength / 2 ? total / weights[bin] : Number.NaN))
}

/** Mean over `reach` bins either side; what is unknown stays unknown. */
function evened(values: Float64Array, reach: number): Float64Array {
  return values.map((value, middle) => {
    if (Number.isNaN(value)) return value
    let sum = 0
    let seen = 0
    for (let i = Math.max(0, middle - reach); i <= Math.min(values.length - 1, middle + reach); i++) {
      if (Number.isNaN(values[i])) continue
      sum += values[i]
      seen++
    }
    return sum / seen
  })
}
