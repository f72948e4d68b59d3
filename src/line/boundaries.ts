import { eastward } from '../geo/distance.ts'
import type { GroundLine } from './ground-line.ts'
import type { LineSegment } from './segments.ts'

/** What holds at the borders of a segment's stretches (stretches + 1 values each). */
export interface Boundaries {
  /** m since the start of the line. */
  readonly distance: Float64Array
  /** s since the start of the line; NaN throughout where it has no times. */
  readonly moving: Float64Array
  readonly elapsed: Float64Array
  /** m that a lift or the weather has changed the altitude by so far. */
  readonly lifted: Float64Array
  /** Degrees; NaN where the device recorded none. */
  readonly latitude: Float64Array
  readonly longitude: Float64Array
}

/** Between two believed positions further apart along the track than this, where the track lay is not known. */
export const LONGEST_UNSEEN_M = 300

/**
 * Straight lines between points. Time spent standing at a border belongs to the stretch that begins there; the
 * first and last borders hold the segment's whole time, the wait before it included.
 */
export function toBoundaries(line: GroundLine, segment: LineSegment): Boundaries {
  const n = segment.cuts.length
  const borders: Boundaries = {
    distance: new Float64Array(n),
    moving: new Float64Array(n).fill(NaN),
    elapsed: new Float64Array(n).fill(NaN),
    lifted: new Float64Array(n),
    latitude: new Float64Array(n).fill(NaN),
    longitude: new Float64Array(n).fill(NaN),
  }
  const { distance, times, lifted } = line
  const origin = distance[segment.first]
  const end = distance[segment.last]
  let i = segment.first
  for (let k = 0; k < n; k++) {
    const x = k === n - 1 ? end : origin + segment.cuts[k]
    borders.distance[k] = x
    if (times === null && lifted === null) continue
    while (i < segment.last && distance[i] < x) i += 1
    const step = i > segment.first ? distance[i] - distance[i - 1] : 0
    const share = step > 0 ? (x - distance[i - 1]) / step : 1
    const a = step > 0 ? i - 1 : i
    const here = (column: Float64Array) => column[a] + share * (column[i] - column[a])
    if (lifted !== null) borders.lifted[k] = here(lifted)
    if (times === null) continue
    borders.moving[k] = here(times.moving)
    borders.elapsed[k] = here(times.elapsed)
  }
  if (times !== null) {
    const before = Math.max(line.from, segment.first - 1)
    borders.moving[0] = times.moving[before]
    borders.elapsed[0] = times.elapsed[before]
    borders.moving[n - 1] = times.moving[segment.last]
    borders.elapsed[n - 1] = times.elapsed[segment.last]
  }
  placeBorders(line, segment, borders)
  return borders
}

function placeBorders(line: GroundLine, segment: LineSegment, borders: Boundaries): void {
  const { distance, sound, latitude, longitude } = line
  let k = 0
  let previous = -1
  for (let i = segment.first; i <= segment.last && k < borders.distance.length; i++) {
    if (sound[i] === 0) continue
    const a = previous < 0 ? i : previous
    previous = i
    const step = distance[i] - distance[a]
    for (; k < borders.distance.length && borders.distance[k] <= distance[i]; k++) {
      const short = distance[a] - borders.distance[k]
      if (step > LONGEST_UNSEEN_M || short > LONGEST_UNSEEN_M) continue
      const share = step > 0 ? (borders.distance[k] - distance[a]) / step : 0
      borders.latitude[k] = latitude[a] + share * (latitude[i] - latitude[a])
      borders.longitude[k] = longitude[a] + share * eastward(longitude[a], longitude[i])
    }
  }
  if (previous < 0) return
  for (; k < borders.distance.length; k++) {
    if (borders.distance[k] - distance[previous] > LONGEST_UNSEEN_M) break
    borders.latitude[k] = latitude[previous]
    borders.longitude[k] = longitude[previous]
  }
}
