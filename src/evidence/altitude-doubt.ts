import type { Coefficient } from './evidence.ts'

export const ALTITUDE_DOUBT: Coefficient<{
  readonly noise: {
    readonly way_m: number
    readonly climb: number
    readonly smooth_m: number
    readonly wavering: number
    readonly trust: number
    readonly trustAgain: number
    readonly seenAgain: number
    readonly block_m: number
    readonly sameEffort: number
    readonly answer: number
  }
  readonly loop: { readonly apart_m: number; readonly least_m: number; readonly share: number }
}> = {
  id: 'altitude-doubt',
  what: 'When the heights of a recording are doubted',
  value: {
    noise: {
      way_m: 1500,
      climb: 0.017,
      smooth_m: 150,
      wavering: 2.5,
      trust: 0.4,
      trustAgain: 0.2,
      seenAgain: 0.7,
      block_m: 100,
      sameEffort: 0.7,
      answer: 0.2,
    },
    loop: { apart_m: 100, least_m: 40, share: 0.2 },
  },
  unit: 'noise: least way, and climb for each m of it, m of smoothing and times the climb left, trust (altitude-trust) below which, with places passed again and how far it must rest on them, m of blocks, change of pace that is no answer, correlation of pace with grade at the most; loop: m apart, m and share of the climb between start and finish',
  validity: 'recordings on foot or wheels, with any altitude',
  grade: 'P',
  uncertainty:
    'chosen on 1700 recordings: it doubts 1 in 100 of those by watches with a barometer, and 1 in 12 of the others',
  citations: [],
  provenance: 'derived',
  caveat:
    'Short hills that are passed once, by somebody who runs them as fast as level ground, look like noise.',
}
