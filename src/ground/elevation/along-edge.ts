import { distanceBetween, eastward } from '../../geo/distance.ts'
import { climbBetween } from './climb-between.ts'
import type { ElevationModel } from './elevation.ts'
import { believedRise, GRADE_BOUND, gradeWindow, SAMPLES_PER_POST, smoothingReach } from './grade-window.ts'

/** Heights along an edge, and what they add up to. Unknown figures are NaN. */
export interface EdgeProfile {
  /** m at each point of the shape, smoothed; NaN where the model knows none. */
  readonly altitude: Float32Array
  /** m from the first point to the last; `ascent − descent` is the difference between its ends. */
  readonly ascent: number
  readonly descent: number
  /** Largest grade, rise over run, up or down, over the grade window; over the whole edge when it is shorter. */
  readonly steepest: number
  /** True where the grade passes ±45 % anywhere, between samples too: path or height is probably not right. */
  readonly suspicious: boolean
  /** True where a height rests on filled voids, or was interpolated over a bridge or through a tunnel. */
  readonly filled: boolean
}

export interface AlongEdgeOptions {
  /** A bridge or a tunnel: the ground's heights are not the path's, which runs straight from end to end. */
  readonly isSpan?: boolean
  /**
   * m at the first and the last point, where better known than from the model: as where two spans meet, high
   * over the valley or deep in the mountain.
   */
  readonly ends?: readonly [number, number]
}

/** What a line asks of an elevation model, or of the heights that a region keeps of one. */
type HeightsOfLand = Pick<ElevationModel, 'at' | 'isFilled' | 'resolution_m'>

/** 1e-7 degrees, as OpenStreetMap counts. */
const DEGREES = 1e-7

/**
 * Heights along an edge: sampled at least twice per post spacing, averaged over `smoothingReach` to either side
 * and, near an end, over no more than what is left to it. So the ends keep the model's own heights and edges
 * meet at the same height in their node, and an even slope stays exactly what it is.
 *
 * Where the model knows no height for some sample, the shape keeps the model's bare heights and the figures are
 * NaN.
 *
 * @param lat 1e-7 degrees
 * @param lon 1e-7 degrees
 * @param from index of the edge's first point
 * @param to index after its last
 */
export function profileAlong(
  lat: Int32Array,
  lon: Int32Array,
  from: number,
  to: number,
  model: HeightsOfLand,
  options: AlongEdgeOptions = {},
): EdgeProfile {
  const line = measured(lat, lon, from, to)
  if (to - from < 2) return unknownAlong(line, model, false)
  if (options.isSpan === true) return straightBetween(line, endsOf(line, model, options))

  const samples = sampled(line, model)
  if (options.ends !== undefined) {
    samples.height[0] = options.ends[0]
    samples.height[samples.height.length - 1] = options.ends[1]
  }
  if (samples.height.some(Number.isNaN)) return unknownAlong(line, model, samples.filled)

  const reach = Math.round(smoothingReach(model.resolution_m) / samples.step)
  const height = smoothed(samples.height, reach)
  const { ascent, descent } = climbBetween(height, believedRise(model.resolution_m))
  return {
    altitude: atShape(line, height, samples.step),
    ascent,
    descent,
    steepest: steepestOver(height, samples.step, gradeWindow(model.resolution_m)),
    suspicious: steepestOver(height, samples.step, samples.step) > GRADE_BOUND,
    filled: samples.filled,
  }
}

/** An edge's shape in degrees, with m from its start. */
interface Line {
  readonly lat: Float64Array
  readonly lon: Float64Array
  readonly distance: Float64Array
  readonly length: number
}

function measured(lat: Int32Array, lon: Int32Array, from: number, to: number): Line {
  const n = to - from
  const line = { lat: new Float64Array(n), lon: new Float64Array(n), distance: new Float64Array(n) }
  for (let i = 0; i < n; i++) {
    line.lat[i] = lat[from + i] * DEGREES
    line.lon[i] = lon[from + i] * DEGREES
    if (i > 0)
      line.distance[i] =
        line.distance[i - 1] + distanceBetween(line.lat[i - 1], line.lon[i - 1], line.lat[i], line.lon[i])
  }
  return { ...line, length: n > 0 ? line.distance[n - 1] : 0 }
}

interface Samples {
  /** m, evenly spaced from end to end; at least two. */
  readonly height: Float64Array
  /** m between samples, > 0. */
  readonly step: number
  readonly filled: boolean
}

function sampled(line: Line, model: HeightsOfLand): Samples {
  const steps = Math.max(1, Math.ceil((line.length * SAMPLES_PER_POST) / model.resolution_m))
  const step = line.length / steps
  const height = new Float64Array(steps + 1)
  let filled = false
  let segment = 1
  for (let k = 0; k <= steps; k++) {
    const along = k * step
    while (segment < line.distance.length - 1 && line.distance[segment] < along) segment++
    const start = line.distance[segment - 1]
    const span = line.distance[segment] - start
    const share = span > 0 ? Math.min(1, (along - start) / span) : 0
    const lat = line.lat[segment - 1] + (line.lat[segment] - line.lat[segment - 1]) * share
    const lon = line.lon[segment - 1] + eastward(line.lon[segment - 1], line.lon[segment]) * share
    height[k] = model.at(lat, lon)
    filled ||= model.isFilled(lat, lon)
  }
  return { height, step, filled }
}

/** Averages with weights falling evenly to 0 at `reach` samples; the window shrinks towards the ends. */
function smoothed(height: Float64Array, reach: number): Float64Array {
  const last = height.length - 1
  return height.map((own, k) => {
    const wide = Math.min(reach, k, last - k)
    let sum = own * (wide + 1)
    for (let j = 1; j <= wide; j++) sum += (height[k - j] + height[k + j]) * (wide + 1 - j)
    return sum / ((wide + 1) * (wide + 1))
  })
}

function atShape(line: Line, height: Float64Array, step: number): Float32Array {
  const last = height.length - 1
  return Float32Array.from(line.distance, (distance) => {
    const place = step > 0 ? Math.min(last, distance / step) : 0
    const k = Math.min(last - 1, Math.floor(place))
    return height[k] + (height[k + 1] - height[k]) * (place - k)
  })
}

/** Largest grade over a window of about this many m, or over the whole line when it is shorter. */
function steepestOver(height: Float64Array, step: number, window_m: number): number {
  if (!(step > 0)) return 0
  const wide = Math.min(height.length - 1, Math.max(1, Math.round(window_m / step)))
  let steepest = 0
  for (let k = wide; k < height.length; k++)
    steepest = Math.max(steepest, Math.abs(height[k] - height[k - wide]))
  return steepest / (wide * step)
}

function endsOf(line: Line, model: HeightsOfLand, options: AlongEdgeOptions): readonly [number, number] {
  if (options.ends !== undefined) return options.ends
  const last = line.lat.length - 1
  return [model.at(line.lat[0], line.lon[0]), model.at(line.lat[last], line.lon[last])]
}

function straightBetween(line: Line, [first, last]: readonly [number, number]): EdgeProfile {
  const rise = last - first
  const share = line.length > 0 ? rise / line.length : 0
  const steepest = Math.abs(share)
  return {
    altitude: Float32Array.from(line.distance, (distance) => first + distance * share),
    ascent: rise > 0 ? rise : rise <= 0 ? 0 : Number.NaN,
    descent: rise < 0 ? -rise : rise >= 0 ? 0 : Number.NaN,
    steepest,
    suspicious: steepest > GRADE_BOUND,
    filled: true,
  }
}

function unknownAlong(line: Line, model: HeightsOfLand, filled: boolean): EdgeProfile {
  return {
    altitude: Float32Array.from(line.lat, (lat, i) => model.at(lat, line.lon[i])),
    ascent: Number.NaN,
    descent: Number.NaN,
    steepest: Number.NaN,
    suspicious: false,
    filled,
  }
}
