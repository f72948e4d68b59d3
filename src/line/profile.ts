import type { GroundLine } from './ground-line.ts'
import type { LineSegment } from './segments.ts'

/** Altitudes at even spacing along one segment: `PER_STRETCH` steps to a stretch of the usual length. */
export interface RawProfile {
  readonly spacing_m: number
  /** m; NaN where it is unknown. */
  readonly altitude: Float64Array
}

/** Steps of the profile per stretch (so about 5 m). */
export const PER_STRETCH = 4

/** Altitude missing over less than this is drawn straight; over more it is unknown. */
export const LONGEST_BRIDGE_M = 500

/** A point of which less than this share has been recorded is unknown. */
const SMALLEST_SHARE = 0.25

/**
 * Each point is the mean of the recorded line over the step around it, by distance: standing about adds nothing,
 * however long the sensor drifts meanwhile, and every metre counts once. What a lift or the weather did to the altitude
 * is taken out.
 */
export function toProfile(
  { distance, lifted }: GroundLine,
  altitude: Float32Array,
  segment: LineSegment,
): RawProfile {
  const steps = segment.usualStretches * PER_STRETCH
  const spacing_m = segment.length_m / steps
  const means = new LineMeans(steps, spacing_m)
  const origin = distance[segment.first]
  let known = -1
  let before = NaN
  for (let i = segment.first; i <= segment.last; i++) {
    const z = altitude[i] - (lifted?.[i] ?? 0)
    if (Number.isNaN(z)) continue
    const x = distance[i] - origin
    if (known < 0) means.add(Math.max(0, x - LONGEST_BRIDGE_M), z, x, z)
    else {
      const from = distance[known] - origin
      if (x - from <= LONGEST_BRIDGE_M) means.add(from, before, x, z)
    }
    known = i
    before = z
  }
  if (known >= 0) {
    const x = distance[known] - origin
    means.add(x, before, Math.min(segment.length_m, x + LONGEST_BRIDGE_M), before)
  }
  return { spacing_m, altitude: means.values() }
}

/** Means of a line over the step around each of `steps + 1` evenly spaced points (half a step at either end). */
class LineMeans {
  private readonly area: Float64Array
  private readonly length: Float64Array
  private readonly steps: number
  private readonly spacing: number

  constructor(steps: number, spacing: number) {
    this.area = new Float64Array(steps + 1)
    this.length = new Float64Array(steps + 1)
    this.steps = steps
    this.spacing = spacing
  }

  /** A straight piece of the line, from x0 to x1 >= x0. */
  add(x0: number, z0: number, x1: number, z1: number): void {
    if (!(x1 > x0)) return
    const slope = (z1 - z0) / (x1 - x0)
    const last = this.pointAt(x1)
    let from = x0
    for (let k = this.pointAt(x0); k <= last; k++) {
      const to = k === last ? x1 : (k + 0.5) * this.spacing
      this.area[k] += (z0 + slope * ((from + to) / 2 - x0)) * (to - from)
      this.length[k] += to - from
      from = to
    }
  }

  values(): Float64Array {
    const least = this.spacing * SMALLEST_SHARE
    return this.area.map((area, k) => (this.length[k] > least ? area / this.length[k] : NaN))
  }

  private pointAt(x: number): number {
    return Math.min(this.steps, Math.max(0, Math.floor(x / this.spacing + 0.5)))
  }
}
