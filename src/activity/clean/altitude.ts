import type { ReadWarning } from '../activity.ts'
import type { Track } from '../track.ts'
import type { Clock } from './clock.ts'
import { Places, some } from './places.ts'
import type { SportLimits } from './sport-limits.ts'

/** Lowest shore and highest summit, with room for a barometer that was never set. */
const LOWEST_M = -600
const HIGHEST_M = 9500

/** A change within this is a sensor's grain, however short the time. */
const GRAIN_M = 6
/** A new level is believed once it has lasted this long; what comes back sooner was a glitch. */
const LASTING_S = 15
const LASTING_SAMPLES = 5

/**
 * Altitude without what a sensor makes up: zeros and other dropouts, glitches that come back, and steps that stay
 * (a barometer setting itself), which are levelled so that the longest part keeps its own height. NaN where unknown.
 * null when the recording has no altitude worth the name.
 */
export function mendAltitude(
  track: Track,
  clock: Clock,
  limits: SportLimits,
  faults: ReadWarning[],
): Float32Array | null {
  const { altitude: raw } = track
  const { elapsed, from, to } = clock
  const seen = survey(raw, from, to)
  if (seen.count < 2) return null
  if (seen.zeros === seen.count) {
    faults.push({
      where: 'file',
      what: 'The altitude is exactly 0 m throughout, which a device writes when it has none; it was taken as unknown.',
    })
    return null
  }

  const mended = new Float32Array(track.length).fill(NaN)
  const dropouts = new Places()
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
    if (
      z < LOWEST_M ||
      z > HIGHEST_M ||
      (z === 0 && believed >= 0 && Math.abs(raw[believed]) > GRAIN_M * 3)
    ) {
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

/** Can the altitude get from sample a to b in the time between? */
function follows(
  raw: Float32Array,
  elapsed: Float64Array,
  a: number,
  b: number,
  limits: SportLimits,
): boolean {
  return Math.abs(raw[b] - raw[a]) <= limits.topClimb * (elapsed[b] - elapsed[a]) + GRAIN_M
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

function survey(
  raw: Float32Array,
  from: number,
  to: number,
): { readonly count: number; readonly zeros: number } {
  let count = 0
  let zeros = 0
  for (let i = from; i < to; i++) {
    if (!Number.isFinite(raw[i])) continue
    count += 1
    if (raw[i] === 0) zeros += 1
  }
  return { count, zeros }
}
