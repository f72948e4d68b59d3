import { distanceBetween } from '../../geo/distance.ts'
import type { Fault } from '../activity.ts'
import type { Track } from '../track.ts'
import type { Clock } from './clock.ts'
import { Places, some } from './places.ts'
import type { Positions } from './positions.ts'
import type { SportLimits } from './sport-limits.ts'

/** Whose distance is used: the device's own (wheel, foot pod, its filtered GPS) or the believed positions'. */
export type DistanceSource = 'device' | 'positions'

/** m gone since the first timed sample, pauses not yet considered; never decreasing. */
export interface Path {
  readonly source: DistanceSource
  readonly distance: Float64Array
}

/** Positions closer together than this are not summed when device and positions are compared: only noise. */
const COARSE_STEP_M = 15

/** Device and positions agree within this factor when both work; beyond it the device is set aside. */
const AGREEMENT = 1.15

/** Share of the timed samples that must carry a value for it to be the measure. */
const COVERAGE = 0.5

/** As in positions.ts: whole-second clocks and a fix's error. */
const CLOCK_GRAIN_S = 1
const FIX_ERROR_M = 15

/**
 * Distance by the device where its column holds and agrees with the positions within 15 %, for a device filters
 * what a sum over positions takes for movement and hears its foot pod under trees; by the believed positions
 * otherwise. Where positions are missing for a while the device's count fills the hole if it has one.
 * null when neither says anything.
 */
export function measurePath(
  track: Track,
  clock: Clock,
  positions: Positions,
  limits: SportLimits,
  faults: Fault[],
): Path | null {
  const source = chooseSource(track, clock, positions, limits, faults)
  if (source === null) return null
  const distance = new Float64Array(track.length)
  if (source === 'device' && track.distance) followDevice(track.distance, clock, limits, distance, faults)
  else followPositions(track, clock, positions, limits, distance, faults)
  return { source, distance }
}

function chooseSource(
  track: Track,
  clock: Clock,
  positions: Positions,
  limits: SportLimits,
  faults: Fault[],
): DistanceSource | null {
  const timed = clock.to - clock.from
  const device = track.distance ? deviceTotal(track.distance, clock, limits) : null
  const deviceWorks = device !== null && device.total > 0 && device.count >= 2
  const positionsWork = positions.soundCount >= 2
  if (!positionsWork) return deviceWorks ? 'device' : null
  if (!deviceWorks) return 'positions'
  // A track with positions only here and there (indoors, tunnels) cannot contradict the device.
  if (positions.soundCount < timed * COVERAGE && device.count > positions.soundCount) return 'device'
  if (device.count < Math.min(timed, positions.soundCount) * COVERAGE) return 'positions'
  const walked = coarseLength(track, clock, positions)
  const ratio = device.total / walked
  if (ratio < AGREEMENT && ratio > 1 / AGREEMENT) return 'device'
  if (walked < COARSE_STEP_M * 4) return device.total > walked ? 'device' : 'positions'
  faults.push({
    where: 'file',
    what: `The device counted ${kilometres(device.total)} km, its positions lie along ${kilometres(walked)} km; the positions were believed.`,
  })
  return 'positions'
}

function deviceTotal(
  column: Float64Array,
  clock: Clock,
  limits: SportLimits,
): { readonly total: number; readonly count: number } {
  let total = 0
  let count = 0
  let previous = -1
  for (let i = clock.from; i < clock.to; i++) {
    if (!Number.isFinite(column[i])) continue
    count += 1
    if (previous >= 0) {
      const step = column[i] - column[previous]
      if (step > 0 && step <= reach(limits, clock.elapsed[i] - clock.elapsed[previous])) total += step
    }
    previous = i
  }
  return { total, count }
}

/** Length of the positions' line, taken in steps long enough that a fix's error hardly lengthens it. */
function coarseLength(track: Track, clock: Clock, positions: Positions): number {
  const { latitude, longitude } = track
  let total = 0
  let anchor = -1
  let last = -1
  let nextLeap = 0
  for (let i = clock.from; i < clock.to; i++) {
    if (positions.sound[i] === 0) continue
    if (positions.leaps[nextLeap] === i) {
      nextLeap += 1
      anchor = i
    }
    if (anchor < 0) anchor = i
    const step = distanceBetween(latitude[anchor], longitude[anchor], latitude[i], longitude[i])
    if (step >= COARSE_STEP_M) {
      total += step
      anchor = i
    }
    last = i
  }
  if (anchor >= 0)
    total += distanceBetween(latitude[anchor], longitude[anchor], latitude[last], longitude[last])
  return total
}

function followDevice(
  column: Float64Array,
  clock: Clock,
  limits: SportLimits,
  distance: Float64Array,
  faults: Fault[],
): void {
  const { elapsed, from, to } = clock
  const resets = new Places()
  const jumps = new Places()
  let previous = -1
  for (let i = from; i < to; i++) {
    if (!Number.isFinite(column[i])) continue
    if (previous < 0) {
      previous = i
      continue
    }
    let step = column[i] - column[previous]
    if (step < 0) {
      if (step < -1) resets.add(i)
      step = 0
    } else if (step > reach(limits, elapsed[i] - elapsed[previous])) {
      jumps.add(i)
      step = 0
    }
    distance[i] = distance[previous] + step
    fillByTime(distance, elapsed, previous, i)
    previous = i
  }
  if (previous >= 0) distance.fill(distance[previous], previous + 1, to)
  resets.report(
    faults,
    (n) =>
      `The device's distance fell back ${n === 1 ? 'once' : `${n} times`}; it was carried on from where it stood.`,
  )
  jumps.report(
    faults,
    (n) =>
      `The device's distance leapt further than anyone moves ${n === 1 ? 'once' : `${n} times`}; the leaps were not counted.`,
  )
}

function followPositions(
  track: Track,
  clock: Clock,
  positions: Positions,
  limits: SportLimits,
  distance: Float64Array,
  faults: Fault[],
): void {
  const { latitude, longitude, distance: device } = track
  const { elapsed, from, to } = clock
  const { sound, leaps } = positions
  const holes = new Places()
  let nextLeap = 0
  let previous = -1
  for (let i = from; i < to; i++) {
    if (sound[i] === 0) continue
    if (previous < 0) {
      previous = i
      continue
    }
    let step = 0
    if (leaps[nextLeap] === i) nextLeap += 1
    else step = distanceBetween(latitude[previous], longitude[previous], latitude[i], longitude[i])
    const counted = device && i - previous > 1 ? device[i] - device[previous] : NaN
    if (counted > step && counted <= reach(limits, elapsed[i] - elapsed[previous])) {
      step = counted
      holes.add(previous + 1)
    }
    distance[i] = distance[previous] + step
    fillByTime(distance, elapsed, previous, i)
    previous = i
  }
  if (previous >= 0) distance.fill(distance[previous], previous + 1, to)
  holes.report(
    faults,
    (n) => `Positions were missing in ${some(n, 'place')}; the device's own distance fills the hole.`,
  )
}

function reach(limits: SportLimits, seconds: number): number {
  return limits.topSpeed * (seconds + CLOCK_GRAIN_S) + FIX_ERROR_M
}

/** Spreads distance over the samples between two known ones, evenly in time. */
function fillByTime(distance: Float64Array, elapsed: Float64Array, a: number, b: number): void {
  if (b - a < 2) return
  const span = elapsed[b] - elapsed[a]
  const speed = span > 0 ? (distance[b] - distance[a]) / span : 0
  for (let i = a + 1; i < b; i++) distance[i] = distance[a] + speed * (elapsed[i] - elapsed[a])
}

function kilometres(metres: number): string {
  return (metres / 1000).toFixed(2)
}
