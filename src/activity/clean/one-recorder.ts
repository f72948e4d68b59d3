import { distanceBetween } from '../../geo/distance.ts'
import type { ReadWarning } from '../activity.ts'
import type { Track } from '../track.ts'
import { some } from './places.ts'

/** Steps by which a count falls, or positions go to and fro, from which two recorders are taken to have written. */
const FALLING_SHARE = 0.1
/** m by which a count must fall: less is rounding. */
const FALL_M = 1
/** Times the way from sample to sample is longer than from every other sample to the next but one. */
const TO_AND_FRO = 3
/** m from sample to sample under which to and fro is a receiver's noise. */
const NOISE_M = 8
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
  const line = shareOut(track.length, measure)
  const [first, second] = [0, 1].map((which) => lengthOf(line, which, measure))
  if (Math.min(first.samples, second.samples) < LEAST_SHARE * (first.samples + second.samples)) return track
  const nearer = (a: number, b: number): boolean =>
    total_m === null ? a >= b : Math.abs(a - total_m) <= Math.abs(b - total_m)
  const believed = nearer(first.metres, second.metres) ? 0 : 1
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

/** Positions of which every second one lies along another line. */
function goesToAndFro(latitude: Float64Array, longitude: Float64Array, between: Measure): boolean {
  let steps = 0
  let next_m = 0
  let nextButOne_m = 0
  let before = -1
  let last = -1
  for (let row = 0; row < latitude.length; row++) {
    if (Number.isNaN(latitude[row] + longitude[row])) continue
    if (before >= 0) {
      steps += 1
      next_m += between(last, row)
      nextButOne_m += between(before, row) / 2
    }
    before = last
    last = row
  }
  return steps >= FEWEST && next_m > steps * NOISE_M && next_m > TO_AND_FRO * nextButOne_m
}

const NOBODY = 2

/** The line of each row: 0, 1, or 2 where nothing tells. Each row goes to the line whose end is nearer. */
function shareOut(length: number, measure: Measure): Uint8Array {
  const line = new Uint8Array(length).fill(NOBODY)
  const ends = [-1, -1]
  for (let row = 0; row < length; row++) {
    if (Number.isNaN(measure(row, row))) continue
    const [toFirst, toSecond] = ends.map((end) => (end < 0 ? NaN : measure(end, row)))
    // The second line begins with the first row that is nearer to nothing.
    const which = ends[0] < 0 ? 0 : ends[1] < 0 ? (toFirst > NOISE_M ? 1 : 0) : toSecond < toFirst ? 1 : 0
    line[row] = which
    ends[which] = row
  }
  return line
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
