import { distanceBetween } from '../../geo/distance.ts'
import type { ReadWarning } from '../activity.ts'
import type { Track } from '../track.ts'
import { some } from './places.ts'

/** Steps by which a count falls, or positions go to and fro, from which two recorders are taken to have written. */
const FALLING_SHARE = 0.1
/** m by which a count must fall: less is rounding. */
const FALL_M = 1
/** Share of the samples that must lie beside a line from the one before to the one after, and how far beside. */
const BESIDE_SHARE = 0.2
const TO_AND_FRO = 3
/** m from sample to sample under which to and fro is a receiver's noise. */
const NOISE_M = 8
/** m of a degree of latitude, and of longitude, at the most. */
const DEGREE_M = 111_700
/** Times both together are longer, from sample to sample, than the line that is believed. */
const LENGTHENED = 1.3
/** Fewer samples tell no pattern. */
const FEWEST = 20
/** Share of the samples a second recorder must have written. */
const LEAST_SHARE = 0.1

/**
 * Two recorders may write into one file by turns: a game and its trainer, a watch and its pod, one some seconds behind
 * the other. Every sample then lies elsewhere than the one before, and the way is told many times too long. The samples
 * are shared out between two lines, each to the one it goes on from; the line that went furthest is believed, and the
 * other's places and counts are blanked (its heart rate and cadence stay).
 *
 * @param total_m what the device says it was in all; decides between the lines where it is known
 */
export function believeOneRecorder(track: Track, total_m: number | null, faults: ReadWarning[]): Track {
  const measure = measureOf(track)
  if (measure === null) return track
  const line = shareOut(track.time, measure)
  const [first, second] = [0, 1].map((which) => lengthOf(line, which, measure))
  if (Math.min(first.samples, second.samples) < LEAST_SHARE * (first.samples + second.samples)) return track
  const nearer = (a: number, b: number): boolean =>
    total_m === null ? a >= b : Math.abs(a - total_m) <= Math.abs(b - total_m)
  const believed = nearer(first.metres, second.metres) ? 0 : 1
  const whole_m = lengthOf(
    line.map((which) => (which === NOBODY ? NOBODY : 0)),
    0,
    measure,
  ).metres
  const believed_m = believed === 0 ? first.metres : second.metres
  if (whole_m < LENGTHENED * believed_m) return track
  const others = believed === 0 ? second.samples : first.samples
  // Before the lines part, what is told is true of both.
  const parting = line.indexOf(1)
  faults.push({
    where: 'file',
    what: `Two recorders wrote into this file by turns, and their places and distances contradict each other; one was believed, and ${some(others, 'sample')} of the other left out.`,
  })
  const blank = <Column extends Float32Array | Float64Array>(column: Column): Column => {
    const copy = column.slice() as Column // slice keeps the class, which its type does not say
    for (let row = parting; row < copy.length; row++) if (line[row] === 1 - believed) copy[row] = NaN
    return copy
  }
  return {
    ...track,
    latitude: blank(track.latitude),
    longitude: blank(track.longitude),
    altitude: blank(track.altitude),
    distance: track.distance && blank(track.distance),
    speed: track.speed && blank(track.speed),
  }
}

/** How far apart two rows lie by what tells the recorders apart; NaN where it does not say. */
type Measure = (a: number, b: number) => number

/** By what the file shows two recorders; null where it shows none. */
function measureOf({ length, distance, latitude, longitude }: Track): Measure | null {
  if (length < FEWEST) return null
  if (distance && falls(distance)) return (a, b) => Math.abs(distance[b] - distance[a])
  const between: Measure = (a, b) => distanceBetween(latitude[a], longitude[a], latitude[b], longitude[b])
  return goesToAndFro(latitude, longitude, between) ? between : null
}

/** A count that falls every few samples. */
function falls(distance: Float64Array): boolean {
  let steps = 0
  let falling = 0
  let previous = NaN
  for (const count of distance) {
    // Some devices write a zero for a count they do not have.
    if (!(count > 0)) continue
    if (previous > 0) {
      steps += 1
      if (count < previous - FALL_M) falling += 1
    }
    previous = count
  }
  return steps >= FEWEST && falling > steps * FALLING_SHARE
}

/** Positions of which one in five or more lies far from both its neighbours, which lie near each other. */
function goesToAndFro(latitude: Float64Array, longitude: Float64Array, between: Measure): boolean {
  let steps = 0
  let beside = 0
  let before = -1
  let last = -1
  let there_m = 0
  for (let row = 0; row < latitude.length; row++) {
    if (Number.isNaN(latitude[row] + longitude[row])) continue
    // Most steps are far too short to matter, and need no distance.
    const most_m =
      last < 0
        ? 0
        : DEGREE_M * (Math.abs(latitude[row] - latitude[last]) + Math.abs(longitude[row] - longitude[last]))
    const back_m = most_m > NOISE_M ? between(last, row) : most_m
    if (before >= 0) {
      steps += 1
      const nearer_m = Math.min(there_m, back_m)
      if (nearer_m > NOISE_M && nearer_m > TO_AND_FRO * between(before, row)) beside += 1
    }
    before = last
    last = row
    there_m = back_m
  }
  return steps >= FEWEST && beside > steps * BESIDE_SHARE
}

const NOBODY = 2

/** The line of each row: 0, 1, or 2 where nothing tells. Each row goes to the line that would by then have come nearer. */
function shareOut(time: Float64Array, measure: Measure): Uint8Array {
  const line = new Uint8Array(time.length).fill(NOBODY)
  const speed = usualSpeed(time, measure)
  const ends = [-1, -1]
  const off = (end: number, row: number): number =>
    Math.abs(measure(end, row) - speed * Math.max(0, time[row] - time[end]))
  for (let row = 0; row < time.length; row++) {
    if (Number.isNaN(measure(row, row) + time[row])) continue
    let which = 0
    if (ends[0] >= 0) {
      // The second line begins with the first row further away than the first could have come.
      if (ends[1] >= 0) which = off(ends[1], row) < off(ends[0], row) ? 1 : 0
      else if (measure(ends[0], row) > NOISE_M + speed * (time[row] - time[ends[0]])) which = 1
    }
    line[row] = which
    ends[which] = row
  }
  return line
}

/** m/s, by the nearest of the three samples before each: one of them is the same recorder's. */
function usualSpeed(time: Float64Array, measure: Measure): number {
  const stride = Math.max(1, Math.floor(time.length / 1000))
  const speeds: number[] = []
  for (let row = 3; row < time.length; row += stride) {
    let least = Infinity
    for (let before = row - 3; before < row; before++) {
      const seconds = time[row] - time[before]
      if (seconds > 0) least = Math.min(least, measure(before, row) / seconds)
    }
    if (Number.isFinite(least)) speeds.push(least)
  }
  return speeds.sort((a, b) => a - b)[speeds.length >> 1] ?? 0
}

function lengthOf(line: Uint8Array, which: number, measure: Measure): { samples: number; metres: number } {
  let samples = 0
  let metres = 0
  let previous = -1
  for (let row = 0; row < line.length; row++) {
    if (line[row] !== which) continue
    samples += 1
    if (previous >= 0) metres += measure(previous, row)
    previous = row
  }
  return { samples, metres }
}
