import { UNKNOWN, type Stretches } from './stretches.ts'

/** `count` stretches of which nothing is known yet: NaN and `UNKNOWN` throughout. */
export function blankStretches(count: number): Stretches {
  const f64 = (): Float64Array => new Float64Array(count).fill(NaN)
  const f32 = (): Float32Array => new Float32Array(count).fill(NaN)
  const u8 = (): Uint8Array => new Uint8Array(count).fill(UNKNOWN)
  return {
    count,
    start: f64(),
    length: f64(),
    movingTime: f64(),
    elapsedTime: f64(),
    grade: f32(),
    altitude: f32(),
    ascent: f32(),
    descent: f32(),
    latitude: f64(),
    longitude: f64(),
    heartRate: f32(),
    cadence: f32(),
    power: f32(),
    temperature: f32(),
    surface: u8(),
    softness: u8(),
    technicality: u8(),
    surfaceFrom: u8(),
    softnessFrom: u8(),
    technicalityFrom: u8(),
    surfaceProbability: f32(),
    softnessProbability: f32(),
    technicalityProbability: f32(),
    turn: f32(),
    sideSlope: f32(),
    sunHeight: f32(),
  }
}
