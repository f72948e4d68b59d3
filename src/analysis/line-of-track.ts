import type { CleanTrack } from '../activity/clean/clean-track.ts'
import type { GroundLine } from '../line/ground-line.ts'
import { smoothingByRoughness } from '../line/roughness.ts'

/** The line a recording ran along, with its times. */
export function lineOfTrack(clean: CleanTrack): GroundLine {
  const { track, from, to, distance, sound, altitude, lifted, breaks, moving, elapsed } = clean
  return {
    from,
    to,
    distance,
    latitude: track.latitude,
    longitude: track.longitude,
    sound,
    altitude,
    lifted,
    times: { moving, elapsed },
    breaks,
    borders: [],
    spacing_m: null,
    smoothingOf: smoothingByRoughness,
  }
}
