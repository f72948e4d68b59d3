import { nthSmallest } from '../../stretch/nth-smallest.ts'
import type { ReadWarning } from '../activity.ts'
import type { Track } from '../track.ts'
import type { Clock } from './clock.ts'
import { Places } from './places.ts'
import type { SportLimits } from './sport-limits.ts'

/** What is faster over so many s than anybody on foot, in m/s of way, up or down. */
interface Envelope {
  readonly seconds: number
  readonly speed: number
}

/** The fastest over 2, 5 and 10 min on a track ran 7.8, 7.1 and 6.8 m/s. */
const WAY: readonly Envelope[] = [
  { seconds: 120, speed: 8.5 },
  { seconds: 300, speed: 7.5 },
  { seconds: 600, speed: 7 },
]
/** The fastest 1000 m up took 29 min, 0.58 m/s. */
const UP: readonly Envelope[] = [
  { seconds: 120, speed: 0.8 },
  { seconds: 300, speed: 0.65 },
]
const DOWN: readonly Envelope[] = [{ seconds: 120, speed: 2.5 }]
/** A ferry may be no faster than the fastest runner, but it is than this one: so many times, and not under so many m/s. */
const FERRY = { seconds: 600, times: 3, speed: 5 }

/** Where the speed over some seconds is under this share of what nobody reaches, the ride has not begun, or is over. */
const AT_THE_ENDS = { seconds: 10, share: 0.6 }
/** A window of fewer steps would judge by the error of one sample. */
const FEWEST_STEPS = 5
/** What is over sooner than this, or makes less way than height, is no ride: the heights are the sensor's. */
const SHORTEST_RIDE_S = 60
/** Cycles per minute from which a foot sensor says that somebody runs. */
const RUNNING_CADENCE = 50
/** More than this share of the moving time, and it is no run with a ride in it. */
const MOST_OF_IT = 0.5

/** Is a gap of so many s crossed as nobody on foot would? What rises without a way is the sensor's, not a lift's. */
export function isBeyondFoot(limits: SportLimits, dt: number, way_m: number, rise_m: number): boolean {
  if (!limits.onFoot || dt < SHORTEST_RIDE_S) return false
  return way_m > dt * WAY[0].speed || (way_m > Math.abs(rise_m) && isLeap(dt, rise_m))
}

/** Does the altitude change faster in so many s than anybody changes it? */
export function isLeap(dt: number, rise_m: number): boolean {
  return rise_m > dt * UP[0].speed || -rise_m > dt * DOWN[0].speed
}

/** What findCarried found of each step. */
export const AFOOT = 0
export const CARRIED = 1
/** The runner goes on; the altitude alone leapt. */
export const LEAPING = 2

/**
 * For every step whether somebody recorded as on foot was carried, by lift, boat or car, as the speed tells while the device says
 * nothing, or whether the altitude leapt. Told as a fault, for it is a guess.
 *
 * @param open 1 for steps that may be averaged over; the others part the track
 * @param moving 1 for steps on which somebody moves
 */
export function findCarried(
  track: Track,
  clock: Clock,
  distance: Float64Array,
  altitude: Float32Array | null,
  limits: SportLimits,
  open: Uint8Array,
  moving: Uint8Array,
  faults: ReadWarning[],
): Uint8Array {
  const carried = new Uint8Array(track.length)
  if (!limits.onFoot) return carried
  const { elapsed, from, to } = clock
  const seek = (line: Float64Array, envelopes: readonly Envelope[]): void => {
    // No window is faster than its fastest step.
    const fastest = fastestStep(line, clock, open)
    for (const envelope of envelopes)
      if (fastest >= envelope.speed) markFaster(line, elapsed, from, to, open, envelope, distance, carried)
  }
  const usual = usualSpeed(clock, distance, open, moving)
  seek(distance, [...WAY, { ...FERRY, speed: Math.max(FERRY.speed, FERRY.times * usual) }])
  if (altitude !== null) {
    const heights = withoutHoles(altitude, from, to)
    seek(heights, UP)
    seek(
      heights.map((height) => -height),
      DOWN,
    )
  }
  let [carried_s, moving_s] = [0, 0]
  const leaps = new Places()
  for (const [first, last] of runsOf(carried, from, to)) {
    if (isRunning(track, first, last)) carried.fill(AFOOT, first, last + 1)
    else if (carried[first] === LEAPING) leaps.add(first)
    else carried_s += elapsed[last] - elapsed[first - 1]
  }
  for (let i = from + 1; i < to; i++)
    if (open[i] === 1 && moving[i] === 1) moving_s += elapsed[i] - elapsed[i - 1]
  if (carried_s > moving_s * MOST_OF_IT) {
    faults.push({
      where: 'file',
      what: 'Most of it is faster than anyone runs: it may be a ride that was recorded as a run. It is counted as it stands.',
    })
    return carried.fill(AFOOT)
  }
  for (const [first, last] of runsOf(carried, from, to))
    if (carried[first] === CARRIED) faults.push(told(first, last, elapsed, distance, altitude))
  leaps.report(
    faults,
    (n) =>
      `The altitude rose or fell faster than anyone climbs ${n === 1 ? 'once' : `${n} times`}; that is not counted as climbing.`,
  )
  return carried
}

/** m/s at which a line grows at most from one sample to the next; what grows in no time counts without end. */
function fastestStep(line: Float64Array, { elapsed, from, to }: Clock, open: Uint8Array): number {
  let fastest = 0
  for (let i = from + 1; i < to; i++) {
    if (open[i] === 0) continue
    const grown = line[i] - line[i - 1]
    if (grown > fastest * (elapsed[i] - elapsed[i - 1])) fastest = grown / (elapsed[i] - elapsed[i - 1])
  }
  return fastest
}

/** Marks the steps of every window in which a line grows faster, without its slower ends. */
function markFaster(
  line: Float64Array,
  elapsed: Float64Array,
  from: number,
  to: number,
  open: Uint8Array,
  { seconds, speed }: Envelope,
  distance: Float64Array,
  carried: Uint8Array,
): void {
  const found = new Uint8Array(line.length)
  let piece = from
  let l = from
  for (let r = from + 1; r < to; r++) {
    if (open[r] === 0) {
      piece = r
      l = r
      continue
    }
    while (l + 1 < r && elapsed[r] - elapsed[l + 1] >= seconds) l += 1
    const span = elapsed[r] - elapsed[l]
    if (r - l >= FEWEST_STEPS && span >= seconds && line[r] - line[l] >= speed * span)
      found.fill(1, Math.max(l, piece) + 1, r + 1)
  }
  const slow = (a: number, b: number): boolean =>
    line[b] - line[a] < AT_THE_ENDS.share * speed * (elapsed[b] - elapsed[a])
  for (const [first, last] of runsOf(found, from, to)) {
    let a = first - 1
    let b = last
    let near = a
    while (a < b) {
      while (near < b && elapsed[near] - elapsed[a] < AT_THE_ENDS.seconds) near += 1
      if (!slow(a, near)) break
      a += 1
    }
    near = b
    while (b > a) {
      while (near > a && elapsed[b] - elapsed[near] < AT_THE_ENDS.seconds) near -= 1
      if (!slow(near, b)) break
      b -= 1
    }
    const goesOn = line === distance || (!slow(a, b) && distance[b] - distance[a] >= line[b] - line[a])
    if (elapsed[b] - elapsed[a] >= SHORTEST_RIDE_S && goesOn) carried.fill(CARRIED, a + 1, b + 1)
    else if (line !== distance) for (let i = a + 1; i <= b; i++) carried[i] ||= LEAPING
  }
}

/** First and last of every unbroken row of marked steps. */
function* runsOf(marks: Uint8Array, from: number, to: number): Generator<readonly [number, number]> {
  let i = from + 1
  while (i < to) {
    if (marks[i] === 0) {
      i += 1
      continue
    }
    let end = i
    while (end < to && marks[end] === marks[i]) end += 1
    yield [i, end - 1]
    i = end
  }
}

/** m/s that half of the moving time is slower than. */
function usualSpeed(
  { elapsed, from, to }: Clock,
  distance: Float64Array,
  open: Uint8Array,
  moving: Uint8Array,
): number {
  const speeds = new Float64Array(Math.max(0, to - from))
  let count = 0
  for (let i = from + 1; i < to; i++)
    if (open[i] === 1 && moving[i] === 1 && elapsed[i] > elapsed[i - 1])
      speeds[count++] = (distance[i] - distance[i - 1]) / (elapsed[i] - elapsed[i - 1])
  return count > 0 ? nthSmallest(speeds.subarray(0, count), count >> 1) : 0
}

/** Heights with each hole level with what was known before it. */
function withoutHoles(altitude: Float32Array, from: number, to: number): Float64Array {
  const heights = new Float64Array(altitude.length).fill(NaN)
  let known = altitude.subarray(from, to).find((height) => !Number.isNaN(height)) ?? 0
  for (let i = from; i < to; i++) {
    if (!Number.isNaN(altitude[i])) known = altitude[i]
    heights[i] = known
  }
  return heights
}

function isRunning({ cadence }: Track, first: number, last: number): boolean {
  if (cadence === null) return false
  const told = cadence.subarray(first, last + 1).filter((cycles) => !Number.isNaN(cycles))
  return told.length > 0 && told.reduce((sum, cycles) => sum + cycles, 0) / told.length >= RUNNING_CADENCE
}

function told(
  first: number,
  last: number,
  elapsed: Float64Array,
  distance: Float64Array,
  altitude: Float32Array | null,
): ReadWarning {
  const minutes = (seconds: number) => Math.round(seconds / 60)
  const rise = altitude === null ? NaN : altitude[last] - altitude[first - 1]
  const height = Math.abs(rise) >= 10 ? `, ${Math.abs(rise).toFixed(0)} m ${rise > 0 ? 'up' : 'down'}` : ''
  const way = ((distance[last] - distance[first - 1]) / 1000).toFixed(1)
  return {
    where: `sample ${first + 1}`,
    what: `From minute ${minutes(elapsed[first - 1])} to minute ${minutes(elapsed[last])} it was faster than anyone is on foot, as in a lift, a boat or a car, or where positions go astray: ${way} km${height} were left out.`,
  }
}
