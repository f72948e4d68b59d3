import type { Activity, ReadWarning } from '../activity.ts'
import type { Track } from '../track.ts'
import { mendAltitude } from './altitude.ts'
import { type Clock, readClock } from './clock.ts'
import { readMotion } from './motion.ts'
import { mendOrder } from './order.ts'
import { type DistanceSource, measurePath } from './path.ts'
import { type Positions, soundPositions } from './positions.ts'
import { limitsFor, type SportLimits } from './sport-limits.ts'

/**
 * A track in which every believed sample lies on one clock and one line. Columns have the track's length;
 * samples outside `from … to` have no time and take no part.
 */
export interface CleanTrack {
  /** The samples as recorded, put in order first where the file had them shuffled. */
  readonly track: Track
  readonly limits: SportLimits
  readonly from: number
  readonly to: number
  /** s since 1970 UTC of the first sample that counts; null: the device did not know the date. */
  readonly start_s: number | null
  /** s, m: cumulative since the first sample that counts, never decreasing. */
  readonly elapsed: Float64Array
  readonly moving: Float64Array
  readonly distance: Float64Array
  readonly distanceSource: DistanceSource
  /** m, mended; NaN where unknown; null when there is none. */
  readonly altitude: Float32Array | null
  /** m by which the altitude has changed, up to each sample, while nobody moved; null where there is none. */
  readonly lifted: Float64Array | null
  /** 1 where the position is believed. */
  readonly sound: Uint8Array
  /** Samples at which the track goes on elsewhere; ascending. */
  readonly breaks: readonly number[]
  readonly faults: readonly ReadWarning[]
}

/** Why nothing could be made of a track. */
export interface UnusableTrack {
  readonly reason: string
  readonly faults: readonly ReadWarning[]
}

/** Indoors, altitude is the weather's pressure, not the belt's slope. */
const INDOORS = /treadmill|indoor|virtual|pool|lap_swim/

/** Raw samples → one clock, one line, mended altitude; every mend told as a fault. Linear in time and memory. */
export function cleanTrack(activity: Activity): CleanTrack | UnusableTrack {
  const faults: ReadWarning[] = []
  if (activity.track.length === 0) return { reason: 'The recording holds no samples.', faults }
  const limits = limitsFor(activity.sport)
  const track = mendOrder(activity.track, faults)
  const clock = readClock(track.time, faults)
  if (clock === null)
    return { reason: 'The recording has no clock: fewer than two of its samples carry a time.', faults }
  if (!(clock.elapsed[clock.to - 1] > 0))
    return { reason: 'The recording has no clock: all of its samples carry the same time.', faults }

  const positions = soundPositions(track, clock, limits, faults)
  const path = measurePath(track, clock, positions, limits, faults)
  if (path === null) return { reason: 'The recording has neither positions nor distances.', faults }
  const altitude = knownAltitude(activity, track, clock, positions, limits, faults)
  const motion = readMotion(track, clock, positions, path, altitude, activity.stops, limits, faults)
  const { from, to } = clock
  if (!(motion.distance[to - 1] > 0))
    return {
      reason: 'The recording shows no movement: its positions and distances stay where they began.',
      faults,
    }

  return {
    track,
    limits,
    from,
    to,
    start_s: clock.start_s,
    elapsed: clock.elapsed,
    moving: motion.moving,
    distance: motion.distance,
    distanceSource: path.source,
    altitude,
    lifted: motion.lifted,
    sound: positions.sound,
    breaks: motion.breaks,
    faults,
  }
}

function knownAltitude(
  activity: Activity,
  track: Track,
  clock: Clock,
  positions: Positions,
  limits: SportLimits,
  faults: ReadWarning[],
): Float32Array | null {
  const indoors = INDOORS.test(`${activity.sport} ${activity.subSport ?? ''}`) && positions.soundCount < 2
  if (!indoors) return mendAltitude(track, clock, limits, faults)
  faults.push({ where: 'file', what: 'Recorded indoors, so climb and grade are unknown.' })
  return null
}
