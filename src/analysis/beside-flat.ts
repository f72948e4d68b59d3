import { PROVENANCES, softnessCode, surfaceCode, technicalityCode } from '../stretch/classes.ts'
import { levelMotionOf, ownCadenceOf, type Motion } from '../body/motion.ts'
import { blankStretches } from '../stretch/blank.ts'
import { mean, sum } from '../stretch/columns.ts'
import type { Stretches } from '../stretch/stretches.ts'

/** A single level stretch of flat road, and how the companion moves along it. */
export interface Companion {
  readonly stretches: Stretches
  readonly motion: Motion
}

/** Flat-road companions of an activity, at the same effort: once for as long, once for as far. */
export interface FlatRoad {
  readonly sameTime: Companion
  readonly sameDistance: Companion
}

/**
 * The same runner, the same effort, as warm and as high, on flat road. The models then run over these stretches exactly
 * as over the real ones, so that both sides of every comparison are one formula. The companion walks or runs by speed
 * alone and steps as quickly, for that speed, as the runner did.
 *
 * @param flatSpeed m/s on flat road at the effort of the activity (body/pace.ts)
 */
export function flatRoadBeside(stretches: Stretches, flatSpeed: number, motion: Motion): FlatRoad {
  const time = sum(stretches.movingTime)
  const distance = sum(stretches.length)
  const own = ownCadenceOf(stretches, motion)
  const air = {
    temperature: mean(stretches.temperature, stretches.movingTime),
    altitude: mean(stretches.altitude, stretches.movingTime),
  }
  const companion = (length_m: number, time_s: number): Companion => {
    const level = levelStretch(length_m, time_s, air)
    return { stretches: level, motion: levelMotionOf(level, own) }
  }
  return {
    sameTime: companion(flatSpeed * time, time),
    sameDistance: companion(distance, distance / flatSpeed),
  }
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
  of: { readonly temperature: number; readonly altitude: number },
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
    temperature: new Float32Array([of.temperature]),
    altitude: new Float32Array([of.altitude]),
    ...PAVED,
  }
}
