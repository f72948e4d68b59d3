import { lineTrack } from '../activity/line-track.ts'
import type { Track } from '../activity/track.ts'

/** Whether two lines have the same positions in the same order. */
export function samePositions(one: Track, other: Track): boolean {
  if (one.length !== other.length) return false
  const alike = (a: Float64Array, b: Float64Array) => a.every((value, i) => Object.is(value, b[i]))
  return alike(one.latitude, other.latitude) && alike(one.longitude, other.longitude)
}

/**
 * Lines one after the other, each a segment of its own. What nobody reads of a course, times and sensors, is left
 * behind; of a single line nothing is.
 */
export function joinTracks(tracks: readonly Track[]): Track {
  if (tracks.length === 1) return tracks[0]
  const length = tracks.reduce((points, track) => points + track.length, 0)
  const joined = {
    latitude: new Float64Array(length),
    longitude: new Float64Array(length),
    altitude: new Float32Array(length),
  }
  const segments: number[] = []
  let at = 0
  for (const track of tracks) {
    joined.latitude.set(track.latitude, at)
    joined.longitude.set(track.longitude, at)
    joined.altitude.set(track.altitude, at)
    for (const first of track.segments) segments.push(at + first)
    at += track.length
  }
  return lineTrack({ ...joined, segments: Uint32Array.from(segments) })
}
