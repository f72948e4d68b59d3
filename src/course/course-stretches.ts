import type { Track } from '../activity/track.ts'
import { cutIntoStretches } from '../line/cut-into-stretches.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { courseLine } from './course-line.ts'

/**
 * A course as stretches of about 20 m: lengths, grades, altitudes, climbs and places, and no times. null when it has
 * no line.
 */
export function courseStretches(track: Track): Stretches | null {
  const line = courseLine(track)
  return line && cutIntoStretches(line)
}
