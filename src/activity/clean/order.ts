import type { Track } from '../track.ts'

/** The same samples in the order of their clock (stable); untimed samples stay behind the timed one before them. */
export function inClockOrder(track: Track): Track {
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
