import { distanceBetween } from '../../geo/distance.ts'
import type { ReadWarning } from '../activity.ts'
import { keptSegments, takeRows } from '../take-rows.ts'
import type { Track } from '../track.ts'
import { some } from './places.ts'

/** m that two recorders on one body, or the same fix written twice, lie apart at one time. */
const SAME_PLACE_M = 50
/** m/s by which two samples that are not of one moment may lie further apart. */
const MEANWHILE = 15
/** m: closer than this at the same second is the same fix. */
const SAME_FIX_M = 1
/** m between two devices' counts of one way. */
const SAME_COUNT_M = 200
/** Share of the samples told again that must lie where they lay before. */
const AGREEING_SHARE = 0.9
/** s: a sample this close to one that is there already tells nothing new; or one and a half usual intervals. */
const SAME_TIME_S = 1
const SAME_INTERVALS = 1.5
/** Samples that a piece has on average in a file that tells its way again, and that it tells again; fewer are slips. */
const SHORTEST_PIECE = 8

/**
 * A file that goes back in time and tells the same way again: each lap with the whole track in it, an export that
 * holds its track twice, two recorders one behind the other. What is told again is left out, what is new is kept. A
 * clock set back tells the same times at other places, and is left to `readClock`.
 */
export function dropRepeats(track: Track, faults: ReadWarning[]): Track {
  const pieces = piecesOf(track.time)
  // Times that run back every few samples are no repeats but a disorder, which `mendOrder` knows.
  if (pieces.length < 2 || track.length < pieces.length * SHORTEST_PIECE) return track
  const known = new KnownTimes(track, SAME_INTERVALS * usualInterval(track.time))
  const kept: number[] = []
  let dropped = 0
  for (const [from, to] of pieces) {
    const repeats = known.tellsAgain(from, to)
    let isKnown = false
    for (let row = from; row < to; row++) {
      if (Number.isFinite(track.time[row])) isKnown = repeats && known.near(row) >= 0
      if (isKnown) dropped += 1
      else kept.push(row)
    }
    for (let row = from; row < to; row++) known.add(row)
  }
  if (dropped === 0) return track
  faults.push({
    where: 'file',
    what: `The file tells the same way more than once: ${some(dropped, 'sample')} of times and places told before ${dropped === 1 ? 'was' : 'were'} left out.`,
  })
  const rows = Uint32Array.from(kept)
  return takeRows(track, rows, keptSegments(track, rows))
}

/** Rows [from, to) over which the clock does not step back. */
export function piecesOf(time: Float64Array): [from: number, to: number][] {
  const pieces: [number, number][] = []
  let from = 0
  let previous = NaN
  for (let row = 0; row < time.length; row++) {
    if (!Number.isFinite(time[row])) continue
    if (time[row] < previous) {
      pieces.push([from, row])
      from = row
    }
    previous = time[row]
  }
  pieces.push([from, time.length])
  return pieces
}

/** The samples told so far, to be found by their time. */
class KnownTimes {
  readonly #track: Track
  readonly #width_s: number
  readonly #rows = new Map<number, number>()

  /** @param width_s samples closer together than this are one */
  constructor(track: Track, width_s: number) {
    this.#track = track
    this.#width_s = Math.max(SAME_TIME_S, width_s)
  }

  add(row: number): void {
    const bucket = Math.floor(this.#track.time[row] / this.#width_s)
    if (Number.isFinite(bucket) && !this.#rows.has(bucket)) this.#rows.set(bucket, row)
  }

  /** The known row nearest to this one's time, if it is near at all; else -1. */
  near(row: number): number {
    const { time } = this.#track
    const bucket = Math.floor(time[row] / this.#width_s)
    let nearest = -1
    let least = this.#width_s
    for (let other = bucket - 1; other <= bucket + 1; other++) {
      const known = this.#rows.get(other)
      if (known === undefined) continue
      const apart = Math.abs(time[known] - time[row])
      if (apart > least) continue
      nearest = known
      least = apart
    }
    return nearest
  }

  /** Whether rows [from, to) that lie at known times lie at the places known of them. */
  tellsAgain(from: number, to: number): boolean {
    let agreeing = 0
    let compared = 0
    for (let row = from; row < to; row++) {
      const known = this.near(row)
      const agrees = known < 0 ? null : agree(this.#track, known, row)
      if (agrees === null) continue
      compared += 1
      if (agrees) agreeing += 1
    }
    return compared >= SHORTEST_PIECE && agreeing >= compared * AGREEING_SHARE
  }
}

/** Whether two rows of nearly one time tell the same; null where they cannot be compared. */
function agree(track: Track, a: number, b: number): boolean | null {
  const { time, latitude, longitude, distance, heartRate } = track
  const apart_s = Math.abs(time[a] - time[b])
  const reach_m = SAME_PLACE_M + MEANWHILE * apart_s
  const counted_m = distance ? Math.abs(distance[a] - distance[b]) : NaN
  const apart_m = distanceBetween(latitude[a], longitude[a], latitude[b], longitude[b])
  if (Number.isFinite(apart_m)) {
    if (apart_m < SAME_FIX_M && apart_s === 0) return true
    return apart_m <= reach_m && !(counted_m > SAME_COUNT_M + reach_m)
  }
  if (Number.isFinite(counted_m)) return counted_m <= reach_m
  const beats = heartRate ? Math.abs(heartRate[a] - heartRate[b]) : NaN
  return Number.isFinite(beats) && apart_s === 0 ? beats === 0 : null
}

/** s between samples, typically; steps back left out. */
function usualInterval(time: Float64Array): number {
  const stride = Math.max(1, Math.floor(time.length / 1000))
  const steps: number[] = []
  for (let row = 1; row < time.length; row += stride) {
    const step = time[row] - time[row - 1]
    if (step > 0) steps.push(step)
  }
  steps.sort((a, b) => a - b)
  return steps[steps.length >> 1] ?? 0
}
