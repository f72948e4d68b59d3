import type { Track } from '../../src/activity/track.ts'

/** A bare line as a track: positions and altitudes, and nothing else unless times are given. */
export function lineTrack(line: {
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  readonly altitude: Float32Array
  readonly time?: Float64Array
}): Track {
  const { length } = line.latitude
  return {
    length,
    time: new Float64Array(length).fill(NaN),
    distance: null,
    speed: null,
    heartRate: null,
    cadence: null,
    power: null,
    temperature: null,
    extras: [],
    segments: Uint32Array.of(0),
    ...line,
  }
}
