import type { Track } from './track.ts'

/** Columns of one length; whichever is left out is unknown throughout. */
type BareLine = Partial<Pick<Track, 'time' | 'latitude' | 'longitude' | 'altitude' | 'distance' | 'segments'>>

/** A bare line as a track, with what is given of it and without sensors: as long as its positions, or else its times. */
export function lineTrack(line: BareLine): Track {
  const { length } = line.latitude ?? line.time ?? []
  const unknown = () => new Float64Array(length).fill(NaN)
  return {
    length,
    time: unknown(),
    latitude: unknown(),
    longitude: unknown(),
    altitude: new Float32Array(length).fill(NaN),
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
