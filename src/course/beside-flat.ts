import { blankStretches } from '../stretch/blank.ts'
import { mean, sum } from '../stretch/columns.ts'
import type { Stretches } from '../stretch/stretches.ts'

/** Flat-road companions of an activity: each a single level stretch, run at the same effort. */
export interface FlatRoad {
  readonly sameTime: Stretches
  readonly sameDistance: Stretches
}

/**
 * The same runner, the same effort, on flat road: once for as long, once for as far. The models then run over
 * these stretches exactly as over the real ones, so that both sides of every comparison are one formula.
 *
 * @param flatSpeed m/s on flat road at the effort of the activity (body/pace.ts)
 * @param walking share of each stretch that was walked, 0..1: walked stretches say nothing of running cadence
 */
export function flatRoadBeside(stretches: Stretches, flatSpeed: number, walking: Float32Array): FlatRoad {
  const time = sum(stretches.movingTime)
  const distance = sum(stretches.length)
  const running = stretches.cadence.map((cadence, i) => (walking[i] < 0.5 ? cadence : Number.NaN))
  const level = {
    cadence: mean(running, stretches.movingTime),
    temperature: mean(stretches.temperature, stretches.movingTime),
  }
  return {
    sameTime: levelStretch(flatSpeed * time, time, level),
    sameDistance: levelStretch(distance, distance / flatSpeed, level),
  }
}

function levelStretch(
  length_m: number,
  time_s: number,
  of: { readonly cadence: number; readonly temperature: number },
): Stretches {
  return {
    ...blankStretches(1),
    start: new Float64Array([0]),
    length: new Float64Array([length_m]),
    movingTime: new Float64Array([time_s]),
    elapsedTime: new Float64Array([time_s]),
    grade: new Float32Array([0]),
    ascent: new Float32Array([0]),
    descent: new Float32Array([0]),
    cadence: new Float32Array([of.cadence]),
    temperature: new Float32Array([of.temperature]),
  }
}
