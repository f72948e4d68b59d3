import type { Coefficient } from './evidence.ts'
import { DANIELS_1979 } from './trail-citations.ts'

/** s0 + s1·e^(s2·t) + s3·e^(s4·t), t in min. */
export const DANIELS_GILBERT: Coefficient<readonly [number, number, number, number, number]> = {
  id: 'daniels-gilbert',
  what: 'Share of the highest oxygen uptake that a level race of some length is run on',
  value: [0.8, 0.1894393, -0.012778, 0.2989558, -0.1932605],
  unit: 'share = s0 + s1·e^(s2·t) + s3·e^(s4·t), t in min',
  validity: 'level races of 3.5 min to some 4 h',
  grade: 'B',
  uncertainty: 'not told',
  citations: [DANIELS_1979],
  provenance: 'secondary',
  caveat: 'A common yardstick of level racing; it says little of climbing or of trails.',
}

export const FITNESS_EVIDENCE = [DANIELS_GILBERT] as const
