import { lineTrack } from '../../src/activity/line-track.ts'
import type { Track } from '../../src/activity/track.ts'
import { PRIORS } from '../../src/athlete/priors.ts'
import { summariseRun, toLine, type EffortLine, type RunSummary } from '../../src/athlete/run-summary.ts'
import { blankStretches } from '../../src/stretch/blank.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'

export const DAY_S = 86_400

/** A way due north from (46, 7) in stretches of 20 m, by the grade at each distance. */
export function way(
  length_m: number,
  gradeAt: (distance_m: number) => number = () => 0,
  east = 0,
): Stretches {
  const stretches = blankStretches(Math.round(length_m / 20))
  let altitude = 1000
  for (let i = 0; i < stretches.count; i++) {
    const grade = gradeAt(i * 20)
    stretches.start[i] = i * 20
    stretches.length[i] = 20
    stretches.grade[i] = grade
    stretches.altitude[i] = altitude += 20 * grade
    stretches.ascent[i] = Math.max(0, 20 * grade)
    stretches.descent[i] = Math.max(0, -20 * grade)
    stretches.latitude[i] = 46 + (i * 20 + 10) / 111_195
    stretches.longitude[i] = 7 + east
  }
  return stretches
}

/** A run of that way, so many s per m at each distance, begun on a day. */
export function run(stretches: Stretches, day: number, paceAt: (distance_m: number) => number): RunSummary {
  stretches.movingTime.forEach((_, i) => (stretches.movingTime[i] = 20 * paceAt(i * 20)))
  return summariseRun(stretches, { start_s: day * DAY_S, onFoot: 'run' }, PRIORS.slope)
}

export function line(stretches: Stretches): EffortLine {
  return toLine(stretches, PRIORS.slope)
}

/** Numbers between 0 and 1 from a fixed seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Standard normal numbers from a fixed seed. */
export function normal(seed: number): () => number {
  const next = random(seed)
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

/** A track as a device would write it: a point every 10 m along the meridian, over a hill. */
export function track(points: number, timeOf: (point: number) => number = () => NaN): Track {
  const all = Array.from({ length: points }, (_, i) => i)
  return lineTrack({
    time: Float64Array.from(all, timeOf),
    latitude: Float64Array.from(all, (i) => 46 + (i * 10) / 111_195),
    longitude: new Float64Array(points).fill(7),
    altitude: Float32Array.from(all, (i) => 500 + 200 * Math.sin((Math.PI * i) / points)),
  })
}
