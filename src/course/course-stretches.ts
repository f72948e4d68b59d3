/**
 * @module course
 *
 * A line one could run, as stretches without times. Of a recording used as a course only positions, altitudes and
 * their order are read.
 *
 * @example
 * ```ts
 * import { readActivityFile } from '../activity/read.ts'
 * import { courseStretches } from './course-stretches.ts'
 *
 * declare const bytes: Uint8Array
 * const [first] = readActivityFile('race.gpx', bytes).activities
 * courseStretches(first.track)?.grade // rise over run; null where there is no line
 * ```
 */

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
