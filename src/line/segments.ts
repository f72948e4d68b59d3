import type { GroundLine } from './ground-line.ts'

/** Points from one break of a line to the next, cut into stretches. */
export interface LineSegment {
  /** First and last point. */
  readonly first: number
  readonly last: number
  readonly length_m: number
  /** m from the segment's start at which stretches begin and end, ascending: one more than there are stretches. */
  readonly cuts: Float64Array
  /** How many stretches of the usual length it is long: its profile is as fine as that, however it is cut. */
  readonly usualStretches: number
}

/** m a stretch is long, more or less: several fixes long, and short enough to keep a switchback's legs apart. */
export const STRETCH_M = 20
/** Sparse recordings get longer ones: no finer than their samples lie, up to this. */
const LONGEST_STRETCH_M = 50
/** A segment shorter than this is joined to the one before it. */
const SHORTEST_SEGMENT_M = 10
/** A part thinner than this is rounding, not a part. */
const THINNEST_M = 1e-6
/** However far a recording says it went, no more stretches than this. */
const MAX_STRETCHES = 1_000_000

/** Parts a line at its breaks, and cuts each segment into equal stretches, or each of its parts between borders. */
export function toSegments(line: GroundLine): LineSegment[] {
  const { distance, from, to, breaks } = line
  const total = distance[to - 1]
  const nominal = Math.max(STRETCH_M, Math.min(LONGEST_STRETCH_M, spacing(line)), total / MAX_STRETCHES)
  const firsts = [from]
  for (const at of breaks) {
    const sincePrevious = distance[at] - distance[firsts[firsts.length - 1]]
    const left = total - distance[at]
    if (sincePrevious >= SHORTEST_SEGMENT_M && left >= SHORTEST_SEGMENT_M) firsts.push(at)
  }
  return firsts.map((first, k) => {
    const last = k + 1 < firsts.length ? firsts[k + 1] - 1 : to - 1
    const length_m = distance[last] - distance[first]
    const borders = line.borders.filter((at) => at > first && at < last)
    const ends = [...borders.map((at) => distance[at] - distance[first]), length_m]
    return {
      first,
      last,
      length_m,
      cuts: cutsBetween(ends, nominal),
      usualStretches: stretchesIn(length_m, nominal),
    }
  })
}

function stretchesIn(length_m: number, nominal_m: number): number {
  return Math.max(1, Math.round(length_m / nominal_m))
}

/** Equal stretches up to each end; parts without length get none of their own. */
function cutsBetween(ends: readonly number[], nominal_m: number): Float64Array {
  const cuts = [0]
  let from = 0
  for (const end of ends) {
    if (!(end - from > THINNEST_M)) continue
    const count = stretchesIn(end - from, nominal_m)
    for (let k = 1; k < count; k++) cuts.push(from + (k * (end - from)) / count)
    cuts.push(end)
    from = end
  }
  if (cuts.length > 1) cuts[cuts.length - 1] = ends[ends.length - 1]
  return Float64Array.from(cuts)
}

/** m between the points at which a line tells something new. */
export function spacing({ distance, from, to, spacing_m }: GroundLine): number {
  if (spacing_m !== null) return spacing_m
  let steps = 0
  for (let i = from + 1; i < to; i++) if (distance[i] > distance[i - 1]) steps += 1
  return steps > 0 ? distance[to - 1] / steps : STRETCH_M
}
