import type { Activity, DeviceTotals, Lap, ReadWarning, Span } from '../activity.ts'
import { lineTrack } from '../line-track.ts'
import { keptSegments, takeRows } from '../take-rows.ts'
import type { Track } from '../track.ts'
import type { SportLimits } from './sport-limits.ts'

/** A track that tells how far it went, by whatever the recording tells it with. */
export interface ToldTrack {
  readonly track: Track
  readonly stops: readonly Span[]
  /** Whether the way is known by sums alone: how it was shared out within a lap is not. */
  readonly totalsOnly: boolean
}

/** s between the samples that stand for a lap without samples; more apart where that would be too many. */
const SUMMED_INTERVAL_S = 10
const MOST_SUMMED_SAMPLES = 20_000
/** Nobody's activity lasts longer; a sum that says so is a mistake. */
const LONGEST_S = 30 * 86_400

/** m: a first sample that has as much behind it is the end of a first length, of which no sample tells the beginning. */
const SHORTEST_LENGTH_M = 15

/** Differences of the device's total from its samples' that are rounding, and that no calibration makes. */
const ROUNDING = 0.01
const MOST_CALIBRATED = 2
/** Share of the device's time that the samples must cover before its total is held beside theirs. */
const COVERED = 0.9
/** Times the laps' distance may exceed what of it their samples cover, and still all be gone within them. */
const MOST_UNSEEN = 1.1

/** s beyond which the time between two samples is a hole, over which their speed says nothing. */
const HOLE_S = 30

/**
 * Where a recording tells no places, its way by the next best: what the device counted, its speed over time, the sums
 * of its laps. Each is told as what it is.
 */
export function tellDistance(
  activity: Activity,
  track: Track,
  limits: SportLimits,
  faults: ReadWarning[],
): ToldTrack {
  const { stops, deviceTotals } = activity
  const asRecorded = { track, stops, totalsOnly: false }
  if (timed(track) < 2) return ofLaps(lapsOf(activity), faults) ?? asRecorded
  if (placed(track) > 1) return asRecorded
  if (counted(track) > 0) {
    const whole = withFirstLength(track, activity.laps, limits)
    return { ...asRecorded, track: calibrated(whole, deviceTotals, limits, faults) }
  }
  const bySpeed = distanceBySpeed(track)
  if (bySpeed !== null) {
    faults.push({
      where: 'file',
      what: 'The recording holds speeds but neither positions nor distances; the distance was added up from its speeds.',
    })
    return { ...asRecorded, track: calibrated({ ...track, distance: bySpeed }, deviceTotals, limits, faults) }
  }
  const bySums = distanceBySums(track.time, lapsOf(activity))
  if (bySums === null) return asRecorded
  faults.push({
    where: 'file',
    what: 'The samples hold neither positions, distances nor speeds; the distance is the sum of the laps, and the pace within each is unknown.',
  })
  return { track: { ...track, distance: bySums }, stops, totalsOnly: true }
}

function timed({ time }: Track): number {
  let count = 0
  for (const t of time) if (Number.isFinite(t)) count += 1
  return count
}

/** How many samples know where they are; 0°, 0° is a missing fix. */
function placed({ latitude, longitude }: Track): number {
  let count = 0
  for (let i = 0; i < latitude.length; i++)
    if (Number.isFinite(latitude[i] + longitude[i]) && (latitude[i] !== 0 || longitude[i] !== 0)) count += 1
  return count
}

/** m from the first count to the furthest; 0 without any. */
function counted({ distance }: Pick<Track, 'distance'>): number {
  let first = NaN
  let most = NaN
  for (const count of distance ?? []) {
    if (!Number.isFinite(count)) continue
    if (Number.isNaN(first)) first = count
    if (!(most > count)) most = count
  }
  return most - first || 0
}

/**
 * Swims in a pool have a sample at the end of each length: the first one has a length behind it, which began with the
 * first lap. A sample for that beginning is put before it.
 */
function withFirstLength(track: Track, laps: readonly Lap[], limits: SportLimits): Track {
  const start_s = laps[0]?.start_s ?? NaN
  const first_m = track.distance?.[0] ?? NaN
  const first_s = track.time[0] - start_s
  if (!(first_m >= SHORTEST_LENGTH_M && first_s > 0 && first_m <= first_s * limits.topSpeed)) return track
  const rows = Uint32Array.from({ length: track.length + 1 }, (_, row) => Math.max(0, row - 1))
  const longer = takeRows(track, rows, keptSegments(track, rows))
  longer.time[0] = start_s
  if (longer.distance) longer.distance[0] = 0
  return longer
}

/**
 * On a treadmill the runner sets the distance right when saving it: the session tells what the belt showed, the samples
 * what the wrist had counted. The session is believed.
 */
function calibrated(track: Track, totals: DeviceTotals, limits: SportLimits, faults: ReadWarning[]): Track {
  const told_m = totals.distance_m ?? NaN
  const counted_m = counted(track)
  const scale = told_m / counted_m
  const covers = track.time[track.length - 1] - track.time[0] >= COVERED * (totals.elapsedTime_s ?? 0)
  const isOff = Math.abs(scale - 1) > ROUNDING && scale < MOST_CALIBRATED && scale > 1 / MOST_CALIBRATED
  if (!track.distance || !limits.onFoot || !covers || !isOff) return track
  faults.push({
    where: 'file',
    what: `The device's total is ${kilometres(told_m)} km where its samples add up to ${kilometres(counted_m)} km, as after setting a treadmill's distance right; the total was believed.`,
  })
  const scaled = (column: Float32Array | null): Float32Array | null => column && column.map((v) => v * scale)
  return { ...track, distance: track.distance.map((count) => count * scale), speed: scaled(track.speed) }
}

/** m since the first sample by the device's speed; null where it never moved or has no speed. */
function distanceBySpeed({ time, speed }: Track): Float64Array | null {
  if (!speed) return null
  const distance = new Float64Array(time.length).fill(NaN)
  let total = 0
  let previous = -1
  for (let i = 0; i < time.length; i++) {
    if (!(speed[i] >= 0) || !Number.isFinite(time[i])) continue
    const seconds = previous < 0 ? 0 : time[i] - time[previous]
    if (seconds > 0 && seconds <= HOLE_S) total += ((speed[i] + speed[previous]) / 2) * seconds
    distance[i] = total
    previous = i
  }
  return total > 0 ? distance : null
}

/** What sums there are: of the laps where each tells time and distance, else of the whole. */
function lapsOf({ laps, deviceTotals }: Activity): readonly Lap[] {
  const start_s = laps[0]?.start_s ?? null
  const whole = { ...deviceTotals, start_s, end_s: null }
  const isTold = (lap: Lap): boolean => lap.distance_m !== null && secondsOf(lap) > 0
  if (laps.length > 0 && laps.every(isTold)) return laps
  return isTold(whole) ? [whole] : []
}

/** s a lap lasted; NaN where it does not say or cannot be. */
function secondsOf({ elapsedTime_s, movingTime_s }: DeviceTotals): number {
  const seconds = Math.max(elapsedTime_s ?? 0, movingTime_s ?? 0)
  return seconds > 0 && seconds <= LONGEST_S ? seconds : NaN
}

/** A track of laps of which no samples were kept: even going while each lap moved, and a stop for the rest of it. */
function ofLaps(laps: readonly Lap[], faults: ReadWarning[]): ToldTrack | null {
  const total_m = laps.reduce((sum, { distance_m }) => sum + (distance_m ?? 0), 0)
  const total_s = laps.reduce((sum, lap) => sum + secondsOf(lap), 0)
  if (!(total_m > 0 && total_s <= LONGEST_S)) return null
  const interval_s = Math.max(SUMMED_INTERVAL_S, total_s / MOST_SUMMED_SAMPLES)
  const time: number[] = []
  const distance: number[] = []
  const stops: Span[] = []
  let before_m = 0
  for (const lap of laps) {
    const seconds = secondsOf(lap)
    const from_s = Math.max(lap.start_s ?? -Infinity, time.at(-1) ?? 0)
    const moving_s = Math.min(lap.movingTime_s ?? seconds, seconds)
    const lap_m = lap.distance_m ?? 0
    const steps = Math.max(1, Math.ceil(moving_s / interval_s))
    for (let step = 0; step <= steps; step++) {
      time.push(from_s + (moving_s * step) / steps)
      distance.push(before_m + (lap_m * step) / steps)
    }
    before_m += lap_m
    if (seconds <= moving_s) continue
    stops.push({ from_s: from_s + moving_s, to_s: from_s + seconds })
    time.push(from_s + seconds)
    distance.push(before_m)
  }
  faults.push({
    where: 'file',
    what: 'The file holds the sums of the activity and no samples with a time: distance and time are the device’s, and what lay in between is unknown.',
  })
  const line = { time: Float64Array.from(time), distance: Float64Array.from(distance) }
  return { track: lineTrack(line), stops, totalsOnly: true }
}

/** m at each time, each lap's distance spread evenly over its time; null where there are no sums, or no times. */
function distanceBySums(time: Float64Array, laps: readonly Lap[]): Float64Array | null {
  const known = time.filter((t) => Number.isFinite(t))
  const [first_s] = known
  if (laps.length === 0 || known.length < 2) return null
  const marks_s: number[] = []
  const marks_m: number[] = []
  let total_m = 0
  for (const lap of laps) {
    const from_s = Math.max(lap.start_s ?? -Infinity, marks_s.at(-1) ?? first_s)
    marks_s.push(from_s, from_s + secondsOf(lap))
    marks_m.push(total_m, (total_m += lap.distance_m ?? 0))
  }
  if (!(total_m > 0)) return null
  const metres = time.map((t) => {
    if (!Number.isFinite(t)) return NaN
    const k = Math.min(Math.max(1, firstAfter(marks_s, t)), marks_s.length - 1)
    const span_s = marks_s[k] - marks_s[k - 1]
    const share = span_s > 0 ? Math.min(1, Math.max(0, (t - marks_s[k - 1]) / span_s)) : 1
    return marks_m[k - 1] + share * (marks_m[k] - marks_m[k - 1])
  })
  // Samples begin and end a few seconds within their laps.
  const seen_m = counted({ distance: metres })
  return total_m <= seen_m * MOST_UNSEEN ? metres.map((m) => (m * total_m) / seen_m) : metres
}

/** Index of the first of ascending values beyond this one; their number where none is. */
function firstAfter(values: readonly number[], value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle] > value) high = middle
    else low = middle + 1
  }
  return low
}

function kilometres(metres: number): string {
  return (metres / 1000).toFixed(2)
}
