import { distanceBetween } from '../../geo/distance.ts'
import type { ReadWarning } from '../activity.ts'
import type { Track } from '../track.ts'
import type { Clock } from './clock.ts'
import { Places, some } from './places.ts'
import type { SportLimits } from './sport-limits.ts'

/** Which positions can be believed, and where the track leaps to another place for good. */
export interface Positions {
  /** 1 where the sample's position is believed. */
  readonly sound: Uint8Array
  readonly soundCount: number
  /** Samples at which the track goes on somewhere it could not have got to; ascending. */
  readonly leaps: readonly number[]
}

/** Clocks are written in whole seconds, and a satellite fix is a few metres off: what no speed limit may forbid. */
const CLOCK_GRAIN_S = 1
const FIX_ERROR_M = 15

/** A new place is believed once so many samples over so many seconds agree on it. */
const AGREEING_SAMPLES = 5
const AGREEING_S = 10

/**
 * Follows the track from one believed position to the next. A position out of reach at the sport's top speed
 * waits; it is dropped if the track comes back, and believed, as a leap, once the track goes on from there.
 */
export function soundPositions(
  track: Track,
  clock: Clock,
  limits: SportLimits,
  faults: ReadWarning[],
): Positions {
  const { latitude, longitude } = track
  const { elapsed, from, to } = clock
  const sound = new Uint8Array(track.length)
  const leaps: number[] = []
  const spikes = new Places()
  const nowhere = new Places()

  // A receiver without signal repeats its last fix: the time to get away counts from when it first stood there.
  let frozenSince = -1
  const reaches = (a: number, b: number, since = a): boolean =>
    distanceBetween(latitude[a], longitude[a], latitude[b], longitude[b]) <=
    limits.topSpeed * (elapsed[b] - elapsed[since] + CLOCK_GRAIN_S) + FIX_ERROR_M

  let soundCount = 0
  let believed = -1
  let believedSince = -1
  let believedRun = 0
  // Positions out of reach that agree among themselves.
  let waiting: number[] = []

  for (let i = from; i < to; i++) {
    if (Number.isNaN(latitude[i]) || Number.isNaN(longitude[i])) continue
    if (!isOnEarth(latitude[i], longitude[i])) {
      nowhere.add(i)
      continue
    }
    if (believed < 0 || reaches(believed, i, frozenSince)) {
      for (const dropped of waiting) spikes.add(dropped)
      waiting = []
      if (believed < 0) believedSince = i
      if (believed < 0 || latitude[i] !== latitude[believed] || longitude[i] !== longitude[believed])
        frozenSince = i
      sound[i] = 1
      soundCount += 1
      believed = i
      believedRun += 1
      continue
    }
    const last = waiting.at(-1)
    if (last !== undefined && !reaches(last, i)) {
      for (const dropped of waiting) spikes.add(dropped)
      waiting = []
    }
    waiting.push(i)
    if (waiting.length < AGREEING_SAMPLES || elapsed[i] - elapsed[waiting[0]] < AGREEING_S) continue

    // The track goes on here. If it had hardly begun where it was before, that beginning was the mistake.
    if (believedRun < AGREEING_SAMPLES) {
      for (let j = believedSince; j <= believed; j++) {
        if (sound[j] === 0) continue
        sound[j] = 0
        soundCount -= 1
        spikes.add(j)
      }
    } else leaps.push(waiting[0])
    for (const j of waiting) sound[j] = 1
    soundCount += waiting.length
    believedSince = waiting[0]
    believedRun = waiting.length
    believed = i
    frozenSince = i
    waiting = []
  }
  for (const dropped of waiting) spikes.add(dropped)

  spikes.report(
    faults,
    (n) =>
      `${some(n, 'position')} lay further off than anyone could have moved in the time, and ${n === 1 ? 'was' : 'were'} left out.`,
  )
  nowhere.report(
    faults,
    (n) =>
      `${some(n, 'position')} ${n === 1 ? 'is' : 'are'} not a place on earth (or the 0°, 0° of a missing fix), and ${n === 1 ? 'was' : 'were'} left out.`,
  )
  return { sound, soundCount, leaps }
}

function isOnEarth(latitude: number, longitude: number): boolean {
  if (latitude === 0 && longitude === 0) return false
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
}
