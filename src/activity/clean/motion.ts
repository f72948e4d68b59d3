import { distanceBetween } from '../../geo/distance.ts'
import type { ReadWarning, Span } from '../activity.ts'
import type { Track } from '../track.ts'
import { AFOOT, CARRIED, findCarried, isBeyondFoot, isLeap } from './carried.ts'
import type { Clock } from './clock.ts'
import { Lifted } from './lifted.ts'
import type { CleanPath } from './path.ts'
import { Places, some } from './places.ts'
import type { Positions } from './positions.ts'
import type { SportLimits } from './sport-limits.ts'

/** Moving time and the distance gone in it; both cumulative, one value per sample. */
export interface MovingClock {
  readonly moving: Float64Array
  readonly distance: Float64Array
  /** m by which the altitude has changed while nobody moved, cumulative; null without altitude. */
  readonly lifted: Float64Array | null
  /** Samples at which a new piece of track begins elsewhere; ascending. */
  readonly breaks: readonly number[]
}

/** Half the window over which progress is judged: one GPS error must not look like a step. */
const HALF_WINDOW_S = 8
/** m/s up or down that is climbing, however little way it makes: 540 m an hour, beyond a sensor's drift. */
const CLIMBING_SPEED = 0.15
/**
 * m/s up or down that is the weather's at the most while somebody stands: 1 hPa in five minutes. What is faster, on a way
 * too slow to be told from standing, was scrambled.
 */
const DRIFT_SPEED = 0.03
/** In a shorter rest the weather moves the altitude by less than is told as a rise. */
const DRIFTING_REST_S = 120
/** Shorter halts are part of running: a gate, a turning point. */
const SHORTEST_PAUSE_S = 10
/** Samples further apart than this (or five usual intervals) are judged as a gap, by what was gone in it. */
const GAP_S = 20
const GAP_INTERVALS = 5
/** In gaps longer than this the usual speed tells how much of the time was spent moving. */
const LONG_GAP_S = 60
/** A long gap crossed this many times faster than usual was crossed by other means. */
const RIDDEN = 3
/** A hole in the track wider than this separates two pieces. */
const BREAK_M = 30

/**
 * Elapsed time is everything between the first and last timed sample. Moving time is what remains without
 * - the time the watch was stopped, as the device says by events or by the borders of segments;
 * - rides, as speeds tell that are beyond anybody on foot;
 * - standing: 10 s or longer in which progress over 16 s stays under the sport's standing speed, climbing apart.
 *   Of a halt that is all but some 14 s, so that the shortest that is told lasted 24 s; one without a fix is drawn from
 *   fix to fix and counts as moving where that is faster than standing;
 * - gaps between samples in which less was gone than standing speed, or, in gaps over a minute, the part of the
 *   gap that the distance would not have taken at the usual speed.
 * Distance gone in none of the moving time (drift while standing, rides while stopped) is not counted, nor is altitude.
 */
export function readMotion(
  track: Track,
  clock: Clock,
  positions: Positions,
  path: CleanPath,
  altitude: Float32Array | null,
  stops: readonly Span[],
  limits: SportLimits,
  faults: ReadWarning[],
): MovingClock {
  const { elapsed, from, to } = clock
  const gap_s = Math.max(GAP_S, clock.interval_s * GAP_INTERVALS)
  const walls = findWalls(track, clock, positions, gap_s)
  const still = findStanding(track, clock, positions, path, altitude, limits, walls)
  const usual = usualSpeed(clock, path, still, walls)
  const stopped_s = timeStopped(track, stops, from, to)
  // Whoever rides a lift with the watch stopped rides it in one step: beside the steps around it would seem to be one too.
  const open = walls.map((wall, i) => Number(wall === OPEN && stopped_s[i] === 0))
  const afoot = still.map((state) => Number(state === MOVING))
  const carried = findCarried(track, clock, path.distance, altitude, limits, open, afoot, faults)

  const moving = new Float64Array(track.length)
  const distance = path.distance
  const lifted = altitude === null ? null : new Lifted(altitude, from)
  const breaks: number[] = []
  const rides = new Places()
  const borders = new Places()
  let uncounted_m = 0
  let gone = distance[from]
  distance[from] = 0

  for (let i = from + 1; i < to; i++) {
    const dt = elapsed[i] - elapsed[i - 1]
    let step = distance[i] - gone
    gone = distance[i]
    let active = dt
    let elsewhere = walls[i] === LEAP
    const rise = altitude === null ? NaN : altitude[i] - altitude[i - 1]
    const leaveOut = (): void => {
      uncounted_m += step
      if (step > BREAK_M) elsewhere = true
      step = 0
    }
    if (carried[i] === CARRIED) {
      active = 0
      leaveOut()
      elsewhere = carried[i + 1] !== CARRIED
    } else if (still[i] !== MOVING) {
      active = 0
      step = 0
    } else if (walls[i] === BRIEF) {
      if (step > BREAK_M) leaveOut()
      active = Math.min(dt, Math.max(clock.interval_s, usual > 0 ? step / usual : 0))
    } else if (walls[i] !== OPEN) {
      active = Math.min(dt, gapMoving(dt, step, usual, limits))
      const broken = walls[i] === BORDER && dt > gap_s
      const ride =
        (dt > LONG_GAP_S && usual > 0 && step > dt * usual * RIDDEN) || isBeyondFoot(limits, dt, step, rise)
      if (ride || broken) {
        if (ride) rides.add(i)
        else borders.add(i)
        active = 0
        leaveOut()
        if (broken && isElsewhere(track, positions, i, 0)) elsewhere = true
      }
    }
    const stopped = stopped_s[i]
    const left = Math.max(0, dt - stopped)
    if (stopped > 0) {
      active = Math.min(active, left)
      if (step > left * limits.topSpeed) leaveOut()
      if (isElsewhere(track, positions, i, step)) {
        leaveOut()
        elsewhere = true
      }
    }
    moving[i] = moving[i - 1] + active
    distance[i] = distance[i - 1] + step
    const climbs = walls[i] === GAP && active > 0 && Math.abs(rise) > DRIFT_SPEED * dt && !isLeap(dt, rise)
    if (stopped > 0 || (walls[i] !== OPEN && !climbs))
      lifted?.paused(i, dt > 0 ? (walls[i] === BRIEF ? active : left) / dt : 0, step)
    else if (still[i] === STANDING || carried[i] !== AFOOT) lifted?.paused(i, 0, 0)
    else lifted?.moved(i, step)
    // Where the device counted on across a leap of the positions, the line goes on.
    if (elsewhere && step === 0) breaks.push(i)
  }

  rides.report(
    faults,
    (n) =>
      `${some(n, 'gap')} in the recording ${n === 1 ? 'was' : 'were'} crossed far faster than the rest of it; that way is not counted.`,
  )
  borders.report(
    faults,
    (n) =>
      `The recording was interrupted ${n === 1 ? 'once' : `${n} times`}; the way between the pieces is not counted.`,
  )
  if (uncounted_m > 100)
    faults.push({
      where: 'file',
      what: `${(uncounted_m / 1000).toFixed(1)} km between pieces of the recording were left out of the distance.`,
    })
  const leaps = positions.leaps.length
  if (leaps > 0)
    faults.push({
      where: `sample ${positions.leaps[0] + 1}`,
      what: `The track leaps to another place ${leaps === 1 ? 'once' : `${leaps} times`}; the leap is not counted as distance.`,
    })
  return { moving, distance, lifted: lifted?.column ?? null, breaks }
}

/** s of each step, up to its sample, for which the watch was stopped. */
function timeStopped({ time }: Track, stops: readonly Span[], from: number, to: number): Float64Array {
  const stopped_s = new Float64Array(time.length)
  let stop = 0
  for (let i = from + 1; i < to && stop < stops.length; i++) {
    while (stop < stops.length && stops[stop].to_s <= time[i - 1]) stop += 1
    stopped_s[i] = overlap(stops, stop, time[i - 1], time[i])
  }
  return stopped_s
}

const OPEN = 0
const GAP = 1
const BORDER = 2
const LEAP = 3
/** A border of segments with a pause too short for a gap. */
const BRIEF = 4

/** A pause between segments is longer than so many usual intervals. */
const PAUSE_INTERVALS = 2

const MOVING = 0
const STANDING = 1
/** As far as the way tells, standing; but the altitude changes. */
const SCRAMBLING = 2

/** Steps across which nothing may be averaged: gaps in time, borders of segments, leaps. walls[i] is the step to i. */
function findWalls(track: Track, clock: Clock, positions: Positions, gap_s: number): Uint8Array {
  const walls = new Uint8Array(track.length)
  for (let i = clock.from + 1; i < clock.to; i++)
    if (clock.elapsed[i] - clock.elapsed[i - 1] > gap_s) walls[i] = GAP
  for (const i of track.segments) {
    if (i <= clock.from || i >= clock.to) continue
    if (walls[i] === GAP) walls[i] = BORDER
    else if (clock.elapsed[i] - clock.elapsed[i - 1] > clock.interval_s * PAUSE_INTERVALS) walls[i] = BRIEF
  }
  for (const i of positions.leaps) walls[i] = LEAP
  return walls
}

/** For every step whether the person moved, stood or scrambled. */
function findStanding(
  track: Track,
  clock: Clock,
  positions: Positions,
  path: CleanPath,
  altitude: Float32Array | null,
  limits: SportLimits,
  walls: Uint8Array,
): Uint8Array {
  const { elapsed, from, to } = clock
  const still = new Uint8Array(track.length)
  let pieceFrom = from
  while (pieceFrom < to) {
    let pieceTo = pieceFrom + 1
    while (pieceTo < to && walls[pieceTo] === OPEN) pieceTo += 1
    let l = pieceFrom
    let r = pieceFrom
    let slowBefore = 0
    for (let i = pieceFrom; i < pieceTo; i++) {
      while (l + 1 < i && elapsed[l + 1] <= elapsed[i] - HALF_WINDOW_S) l += 1
      while (r + 1 < pieceTo && (r < i || elapsed[r] < elapsed[i] + HALF_WINDOW_S)) r += 1
      const span = elapsed[r] - elapsed[l]
      const rises = altitude !== null && Math.abs(altitude[r] - altitude[l]) >= CLIMBING_SPEED * span
      const gone = progress(track, positions, path, l, r)
      const slow = span > 0 && !rises && gone < limits.standingSpeed * span ? 1 : 0
      if (i > pieceFrom) still[i] = slow & slowBefore
      slowBefore = slow
    }
    pieceFrom = pieceTo
  }
  judgePauses(still, elapsed, altitude, from, to)
  return still
}

/**
 * m from sample l to r: the device's count, or the straight line, which GPS drift cannot lengthen. A position that
 * is repeated to the last digit is a receiver holding its last fix: then the line drawn through the hold counts.
 */
function progress(track: Track, positions: Positions, path: CleanPath, l: number, r: number): number {
  const along = path.distance[r] - path.distance[l]
  if (path.source === 'device' || positions.sound[l] === 0 || positions.sound[r] === 0) return along
  const { latitude, longitude } = track
  const straight = distanceBetween(latitude[l], longitude[l], latitude[r], longitude[r])
  return straight === 0 ? along : Math.min(along, straight)
}

/** Short pauses are none; in some the altitude goes on as only a way lets it. */
function judgePauses(
  still: Uint8Array,
  elapsed: Float64Array,
  altitude: Float32Array | null,
  from: number,
  to: number,
): void {
  const drifts = (a: number, b: number): boolean =>
    altitude === null || !(Math.abs(altitude[b] - altitude[a]) > DRIFT_SPEED * (elapsed[b] - elapsed[a]))
  let i = from + 1
  while (i < to) {
    if (still[i] === MOVING) {
      i += 1
      continue
    }
    let end = i
    while (end < to && still[end] !== MOVING) end += 1
    const lasted = elapsed[end - 1] - elapsed[i - 1]
    if (lasted < SHORTEST_PAUSE_S) still.fill(MOVING, i, end)
    else if (lasted < DRIFTING_REST_S || !drifts(i - 1, end - 1)) still.fill(SCRAMBLING, i, end)
    i = end
  }
}

/** m/s over everything that is neither standing nor a gap. */
function usualSpeed(clock: Clock, path: CleanPath, still: Uint8Array, walls: Uint8Array): number {
  let seconds = 0
  let metres = 0
  for (let i = clock.from + 1; i < clock.to; i++) {
    if (still[i] !== MOVING || walls[i] !== OPEN) continue
    seconds += clock.elapsed[i] - clock.elapsed[i - 1]
    metres += path.distance[i] - path.distance[i - 1]
  }
  return seconds > 0 ? metres / seconds : 0
}

/** Do the positions on both sides of the step to sample i lie much further apart than the way gone between them? */
function isElsewhere(
  { latitude, longitude }: Track,
  { sound }: Positions,
  i: number,
  step_m: number,
): boolean {
  if (sound[i] === 0 || sound[i - 1] === 0) return false
  return distanceBetween(latitude[i - 1], longitude[i - 1], latitude[i], longitude[i]) > step_m + BREAK_M
}

function gapMoving(dt: number, step: number, usual: number, limits: SportLimits): number {
  if (step < dt * limits.standingSpeed && usual === 0) return 0
  if (usual === 0) return dt
  if (dt > LONG_GAP_S || step < dt * limits.standingSpeed) return step / usual
  return dt
}

/** s of the stops, from the k-th on, that fall between two clock times. */
function overlap(stops: readonly Span[], k: number, from_s: number, to_s: number): number {
  let total = 0
  for (let j = k; j < stops.length && stops[j].from_s < to_s; j++)
    total += Math.max(0, Math.min(to_s, stops[j].to_s) - Math.max(from_s, stops[j].from_s))
  return total
}
