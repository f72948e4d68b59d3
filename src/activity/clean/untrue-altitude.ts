import type { Track } from '../track.ts'
import type { Clock } from './clock.ts'
import type { SportLimits } from './sport-limits.ts'

/**
 * No land lies lower than the Dead Sea's shore, and a barometer that was never set is hardly off by 20 m there. Lower
 * is what devices write when they know nothing: FIT's raw 0 is −500 m.
 */
const LOWEST_M = -450
const HIGHEST_M = 9500

/** A change within this is a sensor's grain, however short the time. */
export const GRAIN_M = 6

/** A value told so often without a change, entered and left by a leap, is not a height. */
const HELD_SAMPLES = 2

/** A sensor that leaps by more than anybody climbs within so many s of its start has only then found its height. */
const SETTLING_S = 30
/** m/s up or down; whatever the sport, for it begins on the ground. */
const SETTLING_SPEED = 4

/** Why an altitude is not believed. */
export const BELIEVED = 0
export const NO_HEIGHT = 1
export const SETTLING = 2

/**
 * For every sample whether its altitude can be a height at all, or is what a device writes for want of one: no place on
 * earth, exactly 0 in the middle of hills, a value held and left by leaps, what was told before the sensor settled.
 */
export function untrueAltitudes(track: Track, clock: Clock, limits: SportLimits): Uint8Array {
  const { altitude: raw } = track
  const { elapsed, from, to } = clock
  const untrue = new Uint8Array(track.length)
  for (let i = from; i < to; i++) if (raw[i] < LOWEST_M || raw[i] > HIGHEST_M) untrue[i] = NO_HEIGHT
  markHeld(raw, clock, limits, untrue)
  let last = -1
  for (let i = from; i < to && elapsed[i] <= SETTLING_S; i++) {
    if (Number.isNaN(raw[i]) || untrue[i] !== BELIEVED) continue
    if (last >= 0 && Math.abs(raw[i] - raw[last]) > SETTLING_SPEED * (elapsed[i] - elapsed[last]))
      for (let j = from; j < i; j++) if (untrue[j] === BELIEVED && !Number.isNaN(raw[j])) untrue[j] = SETTLING
    last = i
  }
  return untrue
}

/** Can the altitude get from sample a to b in the time between? */
export function follows(
  raw: Float32Array,
  elapsed: Float64Array,
  a: number,
  b: number,
  limits: SportLimits,
): boolean {
  return Math.abs(raw[b] - raw[a]) <= limits.topClimb * (elapsed[b] - elapsed[a]) + GRAIN_M
}

/** Values without a change that are entered by a leap from heights that went on, and left by one or never. */
function markHeld(
  raw: Float32Array,
  { elapsed, from, to }: Clock,
  limits: SportLimits,
  untrue: Uint8Array,
): void {
  const isKnown = (i: number) => !Number.isNaN(raw[i]) && untrue[i] === BELIEVED
  let before = -1
  let i = from
  while (i < to) {
    if (!isKnown(i)) {
      i += 1
      continue
    }
    let samples = 1
    let last = i
    let next = i + 1
    for (; next < to; next++) {
      if (!isKnown(next)) continue
      if (raw[next] !== raw[i]) break
      samples += 1
      last = next
    }
    const isEntered = before >= 0 && !follows(raw, elapsed, before, i, limits)
    const isLeft = next < to && !follows(raw, elapsed, last, next, limits)
    const isHeld = isEntered && (isLeft || next >= to)
    if (isHeld && samples >= HELD_SAMPLES) {
      for (let j = i; j <= last; j++) if (isKnown(j)) untrue[j] = NO_HEIGHT
    } else if (!isLeft) before = last
    i = next
  }
}
