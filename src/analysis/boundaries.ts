import type { CleanTrack } from '../activity/clean/clean-track.ts'
import { eastward } from '../geo/distance.ts'
import type { TrackSegment } from './segments.ts'

/** What holds at the borders of a piece's stretches (stretches + 1 values each). */
export interface Boundaries {
  /** m and s since the start of the activity. */
  readonly distance: Float64Array
  readonly moving: Float64Array
  readonly elapsed: Float64Array
  /** Degrees; NaN where the device recorded none. */
  readonly latitude: Float64Array
  readonly longitude: Float64Array
}

/** Between two believed positions further apart along the track than this, where the track lay is not known. */
const LONGEST_UNSEEN_M = 300

/**
 * Straight lines between samples. Time spent standing at a border belongs to the stretch that begins there; the
 * first and last borders hold the piece's whole time, the wait before it included.
 */
export function toBoundaries(clean: CleanTrack, piece: TrackSegment): Boundaries {
  const n = piece.stretches + 1
  const borders: Boundaries = {
    distance: new Float64Array(n),
    moving: new Float64Array(n),
    elapsed: new Float64Array(n),
    latitude: new Float64Array(n).fill(NaN),
    longitude: new Float64Array(n).fill(NaN),
  }
  const { distance, moving, elapsed } = clean
  const origin = distance[piece.first]
  const end = distance[piece.last]
  let i = piece.first
  for (let k = 0; k < n; k++) {
    const x = k === n - 1 ? end : origin + (k * piece.length_m) / piece.stretches
    while (i < piece.last && distance[i] < x) i += 1
    const step = i > piece.first ? distance[i] - distance[i - 1] : 0
    const share = step > 0 ? (x - distance[i - 1]) / step : 1
    const a = step > 0 ? i - 1 : i
    borders.distance[k] = x
    borders.moving[k] = moving[a] + share * (moving[i] - moving[a])
    borders.elapsed[k] = elapsed[a] + share * (elapsed[i] - elapsed[a])
  }
  const before = Math.max(clean.from, piece.first - 1)
  borders.moving[0] = moving[before]
  borders.elapsed[0] = elapsed[before]
  borders.moving[n - 1] = moving[piece.last]
  borders.elapsed[n - 1] = elapsed[piece.last]
  placeBorders(clean, piece, borders)
  return borders
}

function placeBorders(clean: CleanTrack, piece: TrackSegment, borders: Boundaries): void {
  const { distance, sound, track } = clean
  const { latitude, longitude } = track
  let k = 0
  let previous = -1
  for (let i = piece.first; i <= piece.last && k < borders.distance.length; i++) {
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
