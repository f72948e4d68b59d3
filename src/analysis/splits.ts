import { equivalentFlatPace, type FlatWay } from '../body/pace.ts'
import type { FigureColumns } from '../body/figure.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { Split } from './analysis.ts'
import { totalOf } from './ranged.ts'

/** m. A last split shorter than this is joined to the one before it: nobody asks for the pace of four metres. */
const SHORTEST_LAST_SPLIT = 25

/** Where splits end, in m from the start, the end of the activity left out. */
export function splitBounds(distance_m: number, length_m: number): number[] {
  const bounds: number[] = []
  for (let at = length_m; at < distance_m - SHORTEST_LAST_SPLIT; at += length_m) bounds.push(at)
  return bounds
}

/** What splits tell of the body, of activities on foot. */
interface SplitBody {
  readonly energyColumns: FigureColumns
  readonly flatWay: FlatWay
}

/**
 * Sums per split, from stretches that have already been cut at `bounds` (so that no stretch straddles one and
 * the splits add up to the total).
 */
export function splitsOf(stretches: Stretches, bounds: readonly number[], body: SplitBody | null): Split[] {
  const splits: Split[] = []
  let from = 0
  for (const bound of [...bounds, Number.POSITIVE_INFINITY]) {
    let to = from
    // A stretch belongs to the split its middle lies in: bounds and starts are sums, and may differ in the last bit.
    while (to < stretches.count && stretches.start[to] + stretches.length[to] / 2 < bound) to++
    if (to > from) splits.push(splitOf(stretches, from, to, body))
    from = to
  }
  return splits
}

function splitOf(stretches: Stretches, from: number, to: number, body: SplitBody | null): Split {
  let length = 0
  let time = 0
  let ascent = 0
  let descent = 0
  let beats = 0
  let beatTime = 0
  for (let i = from; i < to; i++) {
    const seconds = stretches.movingTime[i]
    length += stretches.length[i]
    time += seconds
    ascent += stretches.ascent[i]
    descent += stretches.descent[i]
    if (stretches.heartRate[i] > 0) {
      beats += stretches.heartRate[i] * seconds
      beatTime += seconds
    }
  }
  return {
    distance_m: stretches.start[to - 1] + stretches.length[to - 1],
    length_m: length,
    movingTime_s: time,
    ascent_m: orNull(ascent),
    descent_m: orNull(descent),
    heartRate_bpm: beatTime > 0 ? beats / beatTime : null,
    energy_kJPerKg: body && (totalOf(body.energyColumns, stretches.movingTime, from, to)?.total ?? null),
    equivalentFlatPace_sPerKm: body && orNull(equivalentFlatPace(stretches, body.flatWay, from, to).value),
  }
}

/** NaN (some part unknown) is told as null. */
function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
