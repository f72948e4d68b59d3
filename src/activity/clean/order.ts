import { distanceBetween } from '../../geo/distance.ts'
import type { ReadWarning } from '../activity.ts'
import type { Track } from '../track.ts'

/** Share of backward steps from which the samples are out of order, rather than the clock set anew. */
const DISORDER_SHARE = 0.02

/**
 * Files whose times run backwards every few samples were joined, reversed or shuffled by an exporter. Either the
 * order of the samples is wrong, and sorting them by time mends it, or their times are: then the order is kept
 * and the clock held where it would run back. The shorter line through the positions tells which.
 */
export function mendOrder(track: Track, faults: ReadWarning[]): Track {
  if (!isDisordered(track.time)) return track
  const sorted = inClockOrder(track)
  if (lineLength(sorted) <= lineLength(track)) {
    faults.push({
      where: 'file',
      what: 'The samples were not in the order of their clock; they were sorted by it.',
    })
    return sorted
  }
  faults.push({
    where: 'file',
    what: 'The times run back and forth while the positions run on; the clock was held wherever it ran back.',
  })
  let latest = -Infinity
  const time = track.time.map((t) => (Number.isFinite(t) ? (latest = Math.max(latest, t)) : t))
  return { ...track, time }
}

function isDisordered(time: Float64Array): boolean {
  let steps = 0
  let backwards = 0
  let previous = NaN
  for (const t of time) {
    if (!Number.isFinite(t)) continue
    if (t < previous) backwards += 1
    steps += 1
    previous = t
  }
  return backwards > 2 && backwards > steps * DISORDER_SHARE
}

function lineLength(track: Track): number {
  const { latitude, longitude } = track
  let total = 0
  let previous = -1
  for (let i = 0; i < track.length; i++) {
    if (Number.isNaN(latitude[i]) || Number.isNaN(longitude[i])) continue
    if (previous >= 0)
      total += distanceBetween(latitude[previous], longitude[previous], latitude[i], longitude[i])
    previous = i
  }
  return total
}

/** The same samples in the order of their clock (stable); untimed samples stay behind the timed one before them. */
function inClockOrder(track: Track): Track {
  const key = new Float64Array(track.length)
  let last = -Infinity
  for (let i = 0; i < track.length; i++) {
    if (Number.isFinite(track.time[i])) last = track.time[i]
    key[i] = last
  }
  const order = Uint32Array.from(key, (_, i) => i).sort((a, b) => key[a] - key[b] || a - b)
  const f64 = (column: Float64Array): Float64Array => Float64Array.from(order, (i) => column[i])
  const f32 = (column: Float32Array): Float32Array => Float32Array.from(order, (i) => column[i])
  const maybe = (column: Float32Array | null): Float32Array | null => column && f32(column)
  return {
    length: track.length,
    time: f64(track.time),
    latitude: f64(track.latitude),
    longitude: f64(track.longitude),
    altitude: f32(track.altitude),
    distance: track.distance && f64(track.distance),
    speed: maybe(track.speed),
    heartRate: maybe(track.heartRate),
    cadence: maybe(track.cadence),
    power: maybe(track.power),
    temperature: maybe(track.temperature),
    extras: track.extras.map((extra) => ({ ...extra, values: f32(extra.values) })),
    // Shuffled pieces have no borders left.
    segments: track.length > 0 ? Uint32Array.of(0) : new Uint32Array(0),
  }
}
