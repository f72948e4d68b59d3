import { altitudeTrust } from '../analysis/altitude-trust.ts'
import { passagesOf } from '../analysis/passages.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { slopeFactor } from './flat-equivalent.ts'
import { cellAt } from '../geo/grid.ts'
import type { SlopePrior } from './priors-shape.ts'

/** What calibration keeps of one recording. Lengths, efforts and times add up to the run's own. */
export interface RunSummary extends EffortLine {
  /** s since 1970 UTC. */
  readonly start_s: number
  readonly onFoot: 'run' | 'walk'
  readonly movingTime_s: number
  /** s per piece. */
  readonly time: Float32Array
}

/** A course or the way of a run in pieces, one after the other: what prediction looks at. */
export interface EffortLine {
  readonly length_m: number
  /** m of flat road that would take as long, by the slope prior. */
  readonly effort_m: number
  readonly climb_mPerKm: number
  /** How far its slopes are the ground's and not the altitude's noise, 0 … 1 (`altitudeTrust`). */
  readonly trust: number
  readonly count: number
  /** m of way and of flat-equivalent way per piece. */
  readonly length: Float32Array
  readonly effort: Float32Array
  /** Which band of grade (`gradeBand`). */
  readonly band: Uint8Array
  /** Position at the middle, degrees, NaN unknown; heading 0 … 3. */
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  readonly heading: Uint8Array
  /** Squares of ground gone over, ascending, each with its share of the way; squares of shares sum to 1. */
  readonly squares: Float64Array
  readonly shares: Float32Array
}

/** m. Squares that tell whether two runs went over the same ground: wider than a fix is wrong. */
const GROUND_SQUARE_M = 100

/** The way alone; times are not looked at. */
export function toLine(stretches: Stretches, slope: SlopePrior): EffortLine {
  return linePieces(stretches, slope).line
}

/** One recording for calibration: the way, and how long each piece of it took. */
export function summariseRun(
  stretches: Stretches,
  about: Pick<RunSummary, 'start_s' | 'onFoot'>,
  slope: SlopePrior,
): RunSummary {
  const { line, pieceOf } = linePieces(stretches, slope)
  const time = new Float32Array(line.count)
  let movingTime_s = 0
  for (let i = 0; i < stretches.count; i++) {
    const seconds = stretches.movingTime[i] > 0 ? stretches.movingTime[i] : 0
    time[pieceOf[i]] += seconds
    movingTime_s += seconds
  }
  return { ...about, ...line, movingTime_s, time }
}

function linePieces(stretches: Stretches, slope: SlopePrior): { line: EffortLine; pieceOf: Uint32Array } {
  const { count, latitude, longitude } = stretches
  const passages = passagesOf(stretches)
  const { count: n, pieceOf } = passages
  const line = {
    count: n,
    length: passages.length,
    effort: new Float32Array(n),
    band: passages.band,
    latitude: new Float64Array(n),
    longitude: new Float64Array(n),
    heading: passages.heading,
  }
  const members = new Uint8Array(n)
  let [length_m, effort_m, ascent] = [0, 0, 0]
  for (let i = 0; i < count; i++) {
    const k = pieceOf[i]
    const effort = stretches.length[i] * slopeFactor(stretches.grade[i], slope)
    line.effort[k] += effort
    members[k] += 1
    // A running mean, so that a piece lies in the middle of its stretches.
    line.latitude[k] += (latitude[i] - line.latitude[k]) / members[k]
    line.longitude[k] += (longitude[i] - line.longitude[k]) / members[k]
    length_m += stretches.length[i]
    effort_m += effort
    if (stretches.ascent[i] > 0) ascent += stretches.ascent[i]
  }
  const climb_mPerKm = length_m > 0 ? (1000 * ascent) / length_m : 0
  const { share: trust } = altitudeTrust(stretches, passages)
  return { line: { ...line, length_m, effort_m, climb_mPerKm, trust, ...squaresOf(stretches) }, pieceOf }
}

function squaresOf(stretches: Stretches): Pick<EffortLine, 'squares' | 'shares'> {
  const ways = new Map<number, number>()
  for (let i = 0; i < stretches.count; i++) {
    const key = cellAt(stretches.latitude[i], stretches.longitude[i], GROUND_SQUARE_M)
    if (!Number.isNaN(key)) ways.set(key, (ways.get(key) ?? 0) + stretches.length[i])
  }
  const squares = Float64Array.from(ways.keys()).sort()
  let sum = 0
  for (const way of ways.values()) sum += way * way
  const norm = sum > 0 ? 1 / Math.sqrt(sum) : 0
  return { squares, shares: Float32Array.from(squares, (key) => (ways.get(key) ?? 0) * norm) }
}
