import type { Coefficient } from './evidence.ts'
import { DANIELS_1979 } from './trail-citations.ts'

/** cost: VO2 = c0 + c1·v + c2·v², v in m/min. share = s0 + s1·e^(s2·t) + s3·e^(s4·t), t in min. */
export const DANIELS_GILBERT: Coefficient<{
  readonly cost: readonly [number, number, number]
  readonly share: readonly [number, number, number, number, number]
}> = {
  id: 'daniels-gilbert',
  what: 'What one level race says of the oxygen uptake a runner races on',
  value: {
    cost: [-4.6, 0.182258, 0.000104],
    share: [0.8, 0.1894393, -0.012778, 0.2989558, -0.1932605],
  },
  unit: 'ml/kg/min from m/min and min',
  validity: 'level races of 3.5 min to some 4 h',
  grade: 'B',
  uncertainty: 'not told',
  citations: [DANIELS_1979],
  provenance: 'secondary',
  caveat: 'A common yardstick of level racing; it says little of climbing or of trails.',
}

export const FITNESS_EVIDENCE = [DANIELS_GILBERT] as const
