import { distanceBetween } from '../geo/distance.ts'
import { LONGEST_UNSEEN_M } from '../line/boundaries.ts'
import type { GroundLine } from '../line/ground-line.ts'
import type { Track } from '../activity/track.ts'
import { smoothingForCourse } from './drawn.ts'

/** Points closer together than this are not summed, as for recordings (activity/clean/path.ts). */
const FINE_STEP_M = 4

/** A point this far off its neighbours, which themselves lie close together, is a fault and not a detour. */
const SPIKE_M = 100
/** … and further than a few of the line's usual steps: the turning point of a sparse way out and back is none … */
const SPIKE_STEPS = 5
/** … when going by it is this many times as far as leaving it out. */
const SPIKE_DETOUR = 8

/** Lowest shore and highest summit, with room for a barometer that was never set. */
const LOWEST_M = -600
const HIGHEST_M = 9500
/** An altitude this steep above both neighbours within a few metres of way is a dropout. */
const SHEER = 3
const GRAIN_M = 15

/**
 * The line a course runs along: what is left of a track when nobody looks at its clock. Reads positions, altitudes
 * and their order, and nothing else: times, speeds and device distances are not looked at, so a recording used as a
 * course gives away nothing of how it was run.
 * null when fewer than two different positions are believed.
 */
export function courseLine(track: Track): GroundLine | null {
  const sound = soundPoints(track)
  const from = sound.indexOf(1)
  const to = sound.lastIndexOf(1) + 1
  if (to - from < 2) return null
  const breaks = breaksIn(track, sound, from, to)
  const distance = alongPoints(track, sound, { from, to, breaks })
  if (!(distance[to - 1] > 0)) return null
  return {
    from,
    to,
    distance,
    latitude: track.latitude,
    longitude: track.longitude,
    sound,
    altitude: soundAltitude(track, distance, from, to),
    times: null,
    breaks,
    borders: [],
    spacing_m: null,
    lifted: null,
    smoothingOf: smoothingForCourse,
  }
}

/** Where a course goes on elsewhere. */
export interface CourseGap {
  /** m along the course. */
  readonly at_m: number
  /** m from where it leaves off to where it goes on, in a straight line; not counted. */
  readonly gap_m: number
}

export function gapsIn({ breaks, distance, latitude, longitude, sound }: GroundLine): CourseGap[] {
  return breaks.map((to) => {
    const from = sound.lastIndexOf(1, to - 1)
    const gap_m = distanceBetween(latitude[from], longitude[from], latitude[to], longitude[to])
    return { at_m: distance[to], gap_m }
  })
}

/** Believed points that begin a segment too far from the last one before for the way between to be a straight line. */
function breaksIn(track: Track, sound: Uint8Array, from: number, to: number): number[] {
  const { latitude, longitude, segments } = track
  const breaks: number[] = []
  for (const first of segments) {
    const next = sound.indexOf(1, first)
    if (first <= from || next < 0 || next >= to) continue
    const last = sound.lastIndexOf(1, first - 1)
    const gap_m = distanceBetween(latitude[last], longitude[last], latitude[next], longitude[next])
    if (gap_m > LONGEST_UNSEEN_M && breaks.at(-1) !== next) breaks.push(next)
  }
  return breaks
}

function soundPoints(track: Track): Uint8Array {
  const { latitude, longitude, length } = track
  const sound = new Uint8Array(length)
  const kept: number[] = []
  for (let i = 0; i < length; i++) if (isOnEarth(latitude[i], longitude[i])) kept.push(i)
  const between = (a: number, b: number): number =>
    distanceBetween(latitude[a], longitude[a], latitude[b], longitude[b])
  const steps = Float64Array.from(kept.slice(1), (i, k) => between(kept[k], i))
  const far = Math.max(SPIKE_M, SPIKE_STEPS * (steps.toSorted()[steps.length >> 1] ?? 0))
  kept.forEach((i, k) => {
    sound[i] = 1
    if (k === 0 || k === kept.length - 1) return
    const [there, back] = [steps[k - 1], steps[k]]
    if (there < far || back < far) return
    const [before, after] = [kept[k - 1], kept[k + 1]]
    if (there + back > SPIKE_DETOUR * between(before, after)) sound[i] = 0
  })
  return sound
}

function isOnEarth(latitude: number, longitude: number): boolean {
  if (latitude === 0 && longitude === 0) return false
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
}

function alongPoints(
  track: Track,
  sound: Uint8Array,
  { from, to, breaks }: Pick<GroundLine, 'from' | 'to' | 'breaks'>,
): Float64Array {
  const { latitude, longitude } = track
  const distance = new Float64Array(track.length)
  let previous = from
  // The point that distance is taken from, and how far from it the line has been.
  let anchor = from
  let away = 0
  const isBreak = new Set(breaks)
  for (let i = from + 1; i < to; i++) {
    distance[i] = distance[previous]
    if (sound[i] === 0) continue
    if (isBreak.has(i)) {
      previous = i
      anchor = i
      away = 0
      continue
    }
    const now = distanceBetween(latitude[anchor], longitude[anchor], latitude[i], longitude[i])
    const step = Math.max(0, now - away)
    away += step
    if (now >= FINE_STEP_M) {
      anchor = i
      away = 0
    }
    distance[i] += step
    previous = i
  }
  distance.fill(distance[to - 1], to)
  return distance
}

function soundAltitude(track: Track, distance: Float64Array, from: number, to: number): Float32Array | null {
  const { altitude: raw } = track
  const mended = new Float32Array(track.length).fill(NaN)
  const known: number[] = []
  let zeros = 0
  for (let i = from; i < to; i++) {
    if (!(raw[i] >= LOWEST_M && raw[i] <= HIGHEST_M)) continue
    known.push(i)
    if (raw[i] === 0) zeros += 1
  }
  // A device that has no altitude writes exactly 0 throughout.
  if (known.length < 2 || zeros === known.length) return null
  known.forEach((i, k) => {
    const before = known[Math.max(0, k - 1)]
    const after = known[Math.min(known.length - 1, k + 1)]
    const room = GRAIN_M + SHEER * (distance[after] - distance[before])
    const [down, up] = [raw[i] - raw[before], raw[i] - raw[after]]
    const leaps = Math.min(Math.abs(down), Math.abs(up)) > room && down * up > 0
    if (!leaps) mended[i] = raw[i]
  })
  return mended
}
