import type { CleanTrack } from '../activity/clean/clean-track.ts'
import { limitsFor } from '../activity/clean/sport-limits.ts'
import type { Track } from '../activity/track.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { smoothingForCourse } from './drawn.ts'
import { courseLine } from './line.ts'
import { cutIntoStretches } from '../analysis/stretches.ts'

/**
 * A course as stretches of about 20 m: lengths, grades, altitudes, climbs and places. Times are NaN: of the track
 * only positions, altitudes and their order are read. null when it has no line.
 */
export function courseStretches(track: Track): Stretches | null {
  const line = courseLine(track)
  if (line === null) return null
  const noTime = new Float64Array(track.length).fill(NaN)
  const clean: CleanTrack = {
    ...line,
    track,
    limits: limitsFor('running'),
    start_s: null,
    elapsed: noTime,
    moving: noTime,
    distanceSource: 'positions',
    breaks: [],
    faults: [],
  }
  return cutIntoStretches(clean, smoothingForCourse)
}
