import type { Track } from './track.ts'

/**
 * The track with only these of its rows, in this order.
 *
 * @param segments of the new track: the first row of each unbroken piece, beginning with 0
 */
export function takeRows(track: Track, rows: Uint32Array, segments: Uint32Array): Track {
  const f64 = (column: Float64Array): Float64Array => Float64Array.from(rows, (row) => column[row])
  const f32 = (column: Float32Array): Float32Array => Float32Array.from(rows, (row) => column[row])
  const maybe = (column: Float32Array | null): Float32Array | null => column && f32(column)
  return {
    length: rows.length,
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
    segments,
  }
}

/** Where the pieces of a track begin once only these rows of it are left, in this order. */
export function keptSegments(track: Track, rows: Uint32Array): Uint32Array {
  const segmentOf = new Uint32Array(track.length)
  track.segments.forEach((from, segment) => segmentOf.fill(segment, from, track.segments[segment + 1]))
  const starts: number[] = []
  for (let row = 0; row < rows.length; row++)
    if (row === 0 || segmentOf[rows[row]] !== segmentOf[rows[row - 1]]) starts.push(row)
  return Uint32Array.from(starts)
}
