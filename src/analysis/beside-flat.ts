import { PROVENANCES, softnessCode, surfaceCode, technicalityCode } from '../stretch/classes.ts'
import { walkingByCadence, walkingBySpeed } from '../body/gait.ts'
import { blankStretches } from '../stretch/blank.ts'
import { mean, sum } from '../stretch/columns.ts'
import type { Stretches } from '../stretch/stretches.ts'

/** Flat-road companions of an activity: each a single level stretch, run at the same effort. */
export interface FlatRoad {
  readonly sameTime: Stretches
  readonly sameDistance: Stretches
}

/**
 * The same runner, the same effort, as warm and as high, on flat road: once for as long, once for as far. The models
 * then run over these stretches exactly as over the real ones, so that both sides of every comparison are one formula.
 *
 * @param flatSpeed m/s on flat road at the effort of the activity (body/pace.ts)
 * @param walking share of each stretch that was walked, 0..1: walked stretches say nothing of running cadence
 */
export function flatRoadBeside(stretches: Stretches, flatSpeed: number, walking: Float32Array): FlatRoad {
  const time = sum(stretches.movingTime)
  const distance = sum(stretches.length)
  const level = {
    cadence: flatCadence(stretches, flatSpeed, walking),
    temperature: mean(stretches.temperature, stretches.movingTime),
    altitude: mean(stretches.altitude, stretches.movingTime),
  }
  return {
    sameTime: levelStretch(flatSpeed * time, time, level),
    sameDistance: levelStretch(distance, distance / flatSpeed, level),
  }
}

/** Share of the moving time that must have been run for its cadence to be the runner's. */
const ENOUGH_RUN = 0.2

/**
 * steps/min of the companion, who walks or runs by speed alone: the runner's own where it runs and enough was run to
 * know, else NaN for what people usually have.
 */
function flatCadence(stretches: Stretches, flatSpeed: number, walking: Float32Array): number {
  if (walkingBySpeed(flatSpeed, 0) > 0) return Number.NaN
  const ran = stretches.movingTime.map((seconds, i) => (walking[i] < 0.5 ? seconds : 0))
  const cadence = mean(stretches.cadence, ran)
  const isEnough = sum(ran) >= ENOUGH_RUN * sum(stretches.movingTime)
  return isEnough && walkingByCadence(cadence) === 0 ? cadence : Number.NaN
}

const TAGGED = PROVENANCES.indexOf('tagged')

/** A road is paved, hard, smooth and level across; how often it bends nobody knows. */
const PAVED = {
  surface: new Uint8Array([surfaceCode('paved')]),
  softness: new Uint8Array([softnessCode('hard')]),
  technicality: new Uint8Array([technicalityCode('smooth')]),
  surfaceFrom: new Uint8Array([TAGGED]),
  softnessFrom: new Uint8Array([TAGGED]),
  technicalityFrom: new Uint8Array([TAGGED]),
  surfaceProbability: new Float32Array([1]),
  softnessProbability: new Float32Array([1]),
  technicalityProbability: new Float32Array([1]),
  sideSlope: new Float32Array([0]),
}

function levelStretch(
  length_m: number,
  time_s: number,
  of: { readonly cadence: number; readonly temperature: number; readonly altitude: number },
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
    altitude: new Float32Array([of.altitude]),
    ...PAVED,
  }
}
