import type { Coefficient } from './evidence.ts'
import { CAMPBELL_2019 } from './trail-citations.ts'

/** v = c / (π b (1 + ((θ − a) / b)²)) + d + e θ, with θ in degrees and v in m/s. */
export interface SpeedCurve {
  readonly percentile: number
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
}

const curve = (percentile: number, a: number, b: number, c: number, d: number, e: number): SpeedCurve => ({
  percentile,
  a,
  b,
  c,
  d,
  e,
})

export const SPEED_ENVELOPE: Coefficient<readonly SpeedCurve[]> = {
  id: 'speed-envelope',
  what: 'How fast people on foot go on a slope, by percentile: outside of it a predicted speed is a mistake',
  value: [
    curve(1, -2.1, 12.273, 21.816, 0.263, -0.00193),
    curve(5, -1.527, 14.041, 36.813, 0.32, -0.00273),
    curve(50, -2.171, 10.064, 63.66, 0.628, -0.00463),
    curve(95, -3.485, 17.033, 138.04, 1.179, -0.0125),
    curve(99, -4, 13.903, 123.515, 1.961, -0.01081),
  ],
  unit: 'm/s = c/(πb(1+((θ−a)/b)²)) + d + eθ, θ in degrees',
  validity: '421 247 recordings of 29 928 people, hiking to running, −30° to +30°',
  grade: 'B',
  uncertainty: 'the curves are the spread between people',
  citations: [CAMPBELL_2019],
  provenance: 'secondary',
  caveat: 'Walking, jogging and running together. A check on other models; no figure rests on it.',
}

export const ENVELOPE_EVIDENCE = [SPEED_ENVELOPE] as const
