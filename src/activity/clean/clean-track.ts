import type { Activity, ReadWarning } from '../activity.ts'
import type { Track } from '../track.ts'
import { mendAltitude } from './altitude.ts'
import { type Clock, readClock } from './clock.ts'
import { readMotion } from './motion.ts'
import { believeOneRecorder } from './one-recorder.ts'
import { tellDistance } from './distance-told.ts'
import { mendOrder } from './order.ts'
import { type DistanceSource, measurePath } from './path.ts'
import { type Positions, soundPositions } from './positions.ts'
import { dropRepeats } from './repeats.ts'
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
  /** Whether only sums are known: how distance and time were shared out within a lap is not. */
  readonly totalsOnly: boolean
  readonly faults: readonly ReadWarning[]
}

/** Why nothing could be made of a track. */
export interface UnusableTrack {
  readonly reason: string
  readonly faults: readonly ReadWarning[]
}

/** Indoors, altitude is the weather's pressure, not the belt's slope. */
const INDOORS = /treadmill|indoor|virtual|pool|lap_swim/

/** Share of the steps that leap by more than a day from which the clock is none. */
const LEAPING_SHARE = 0.25
/** m, and s between samples, from which a way without any movement was gone, and its clock is wrong. */
const FAR_M = 500
const SPARSE_S = 60

/** What to do with a line that nobody ran. */
function noClock(why: string): string {
  return `The recording has no clock: ${why}. If it is a course, open it on the Course page, or with \`underfoot course FILE\`.`
}

/** Raw samples → one clock, one line, mended altitude; every mend told as a fault. Linear in time and memory. */
export function cleanTrack(activity: Activity): CleanTrack | UnusableTrack {
  const faults: ReadWarning[] = []
  const limits = limitsFor(activity.sport)
  const ordered = mendOrder(dropRepeats(activity.track, faults), faults)
  const single = believeOneRecorder(ordered, activity.deviceTotals.distance_m, faults)
  const { track, stops, totalsOnly } = tellDistance(activity, single, limits, faults)
  if (track.length === 0) return { reason: 'The recording holds no samples.', faults }
  const clock = readClock(track.time, faults)
  if (clock === null) return { reason: noClock('fewer than two of its samples carry a time'), faults }
  if (!(clock.elapsed[clock.to - 1] > 0))
    return { reason: noClock('all of its samples carry the same time'), faults }

  if (clock.leaps > (clock.to - clock.from) * LEAPING_SHARE)
    return { reason: senseless('its samples lie days apart'), faults }

  const positions = soundPositions(track, clock, limits, faults)
  const path = measurePath(track, clock, positions, limits, faults)
  if (path === null) return { reason: 'The recording has neither positions nor distances.', faults }
  const { from, to } = clock
  const way_m = path.distance[to - 1]
  const altitude = knownAltitude(activity, track, clock, positions, way_m, limits, faults)
  const motion = readMotion(track, clock, positions, path, altitude, stops, limits, faults)
  if (!(motion.distance[to - 1] > 0)) {
    const isStretched = way_m > FAR_M && clock.interval_s > SPARSE_S
    const took = `${(way_m / 1000).toFixed(1)} km took ${daysOf(clock.elapsed[to - 1])} by it, slower than anybody goes`
    const reason = isStretched
      ? senseless(took)
      : 'The recording shows no movement: its positions and distances stay where they began.'
    return { reason, faults }
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
    totalsOnly,
    faults,
  }
}

function senseless(why: string): string {
  return `The clock of the recording makes no sense: ${why}. No pace or time can be told from it; as a course its way can still be used.`
}

function daysOf(seconds: number): string {
  const hours = seconds / 3600
  return hours < 48 ? `${hours.toFixed(0)} hours` : `${(hours / 24).toFixed(0)} days`
}

function knownAltitude(
  activity: Activity,
  track: Track,
  clock: Clock,
  positions: Positions,
  way_m: number,
  limits: SportLimits,
  faults: ReadWarning[],
): Float32Array | null {
  const indoors = INDOORS.test(`${activity.sport} ${activity.subSport ?? ''}`) && positions.soundCount < 2
  if (!indoors) return mendAltitude(track, clock, way_m, limits, faults)
  faults.push({ where: 'file', what: 'Recorded indoors, so climb and grade are unknown.' })
  return null
}
