import type { ReadWarning } from '../activity.ts'
import type { Track } from '../track.ts'
import type { Clock } from './clock.ts'
import { Places, some } from './places.ts'
import type { SportLimits } from './sport-limits.ts'
import { BELIEVED, follows, GRAIN_M, SETTLING, untrueAltitudes } from './untrue-altitude.ts'

/** A new level is believed once it has lasted this long; what comes back sooner was a glitch. */
const LASTING_S = 15
const LASTING_SAMPLES = 5
/** Over a way so long even level ground and a steady sensor differ by more than so many m; less is no sensor at all. */
const TELLING_WAY_M = 2000
const UNMOVED_M = 1

/**
 * Altitude without what a sensor makes up: zeros and other dropouts, glitches that come back, and steps that stay
 * (a barometer setting itself), which are levelled so that the longest part keeps its own height. NaN where unknown.
 * null when the recording has no altitude worth the name.
 */
export function mendAltitude(
  track: Track,
  clock: Clock,
  way_m: number,
  limits: SportLimits,
  faults: ReadWarning[],
): Float32Array | null {
  const { altitude: raw } = track
  const { elapsed, from, to } = clock
  const untrue = untrueAltitudes(track, clock, limits)
  const seen = survey(raw, untrue, from, to)
  if (seen.told < 2) return null
  if (seen.count < 2) {
    faults.push({
      where: 'file',
      what: 'No altitude of the recording is a height on earth: a device writes such numbers when it knows none. It was taken as unknown.',
    })
    return null
  }
  if (seen.zeros === seen.count) {
    faults.push({
      where: 'file',
      what: 'The altitude is exactly 0 m throughout, which a device writes when it has none; it was taken as unknown.',
    })
    return null
  }

  if (seen.high - seen.low < UNMOVED_M && way_m >= TELLING_WAY_M) {
    faults.push({
      where: 'file',
      what: `The altitude never moves: it stays within ${(seen.high - seen.low).toFixed(1)} m all along, as of a device that has none. It was taken as unknown, not as level.`,
    })
    return null
  }

  const mended = new Float32Array(track.length).fill(NaN)
  const dropouts = new Places()
  const settling = new Places()
  const glitches = new Places()
  const steps = new Places()
  const levels: { readonly at: number; readonly rise: number; samples: number }[] = [
    { at: from, rise: 0, samples: 0 },
  ]

  let believed = -1
  let waiting: number[] = []
  for (let i = from; i < to; i++) {
    const z = raw[i]
    if (!Number.isFinite(z)) continue
    if (untrue[i] === SETTLING) {
      settling.add(i)
      continue
    }
    if (untrue[i] !== BELIEVED || (z === 0 && believed >= 0 && Math.abs(raw[believed]) > GRAIN_M * 3)) {
      dropouts.add(i)
      continue
    }
    if (believed < 0 || follows(raw, elapsed, believed, i, limits)) {
      for (const dropped of waiting) glitches.add(dropped)
      waiting = []
      mended[i] = z
      believed = i
      levels[levels.length - 1].samples += 1
      continue
    }
    const last = waiting.at(-1)
    if (last !== undefined && !follows(raw, elapsed, last, i, limits)) {
      for (const dropped of waiting) glitches.add(dropped)
      waiting = []
    }
    waiting.push(i)
    if (waiting.length < LASTING_SAMPLES || elapsed[i] - elapsed[waiting[0]] < LASTING_S) continue
    steps.add(waiting[0])
    levels.push({ at: waiting[0], rise: raw[waiting[0]] - raw[believed], samples: waiting.length })
    for (const j of waiting) mended[j] = raw[j]
    believed = i
    waiting = []
  }
  for (const dropped of waiting) glitches.add(dropped)
  level(mended, levels, to)

  dropouts.report(
    faults,
    (n) =>
      `${some(n, 'altitude')} ${n === 1 ? 'was' : 'were'} missing or impossible, and filled in from those around.`,
  )
  settling.report(
    faults,
    () =>
      'The altitude leapt in the first seconds, as a sensor that has not found its height; what it told before was left out.',
  )
  glitches.report(
    faults,
    (n) =>
      `${some(n, 'altitude')} leapt away and came back, and ${n === 1 ? 'was' : 'were'} filled in from those around.`,
  )
  steps.report(
    faults,
    (n) =>
      `The altitude jumped to another level ${n === 1 ? 'once' : `${n} times`}, as a sensor setting itself does; the parts were levelled and the jumps not counted as climbing.`,
  )
  return mended
}

/** Shifts every part so that all join on to the longest. */
function level(
  mended: Float32Array,
  levels: readonly { readonly at: number; readonly rise: number; readonly samples: number }[],
  to: number,
): void {
  if (levels.length === 1) return
  let longest = 0
  for (let k = 1; k < levels.length; k++) if (levels[k].samples > levels[longest].samples) longest = k
  const offsets = levels.map(() => 0)
  for (let k = longest + 1; k < levels.length; k++) offsets[k] = offsets[k - 1] - levels[k].rise
  for (let k = longest - 1; k >= 0; k--) offsets[k] = offsets[k + 1] + levels[k + 1].rise
  for (let k = 0; k < levels.length; k++) {
    const end = k + 1 < levels.length ? levels[k + 1].at : to
    for (let i = levels[k].at; i < end; i++) mended[i] += offsets[k]
  }
}

/** How many altitudes were told, how many may be heights, how many are exactly 0, and between what they lie. */
function survey(raw: Float32Array, untrue: Uint8Array, from: number, to: number) {
  let [told, count, zeros, low, high] = [0, 0, 0, Infinity, -Infinity]
  for (let i = from; i < to; i++) {
    if (!Number.isFinite(raw[i])) continue
    told += 1
    if (untrue[i] !== BELIEVED) continue
    count += 1
    low = Math.min(low, raw[i])
    high = Math.max(high, raw[i])
    if (raw[i] === 0) zeros += 1
  }
  return { told, count, zeros, low, high }
}
