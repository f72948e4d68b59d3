import { BOEY_2017, FU_2015, TESSUTTI_2012, WAITE_2021 } from './book-citations.ts'
import type { Coefficient } from './evidence.ts'

export const IMPACT_BY_SOFTNESS: Coefficient<{ readonly low: number; readonly high: number }> = {
  id: 'impact-by-softness',
  what: 'How far soft ground may change the knock of landing, either way (widens the range only)',
  value: { low: 0.85, high: 1.1 },
  unit: 'times the knock on hard ground',
  validity: 'running at 12 km/h on grass and woodchips beside asphalt and concrete',
  grade: 'C',
  uncertainty:
    'itself a range: 5–17 % less pressure on grass in two studies, no difference in one, more shock in one',
  citations: [TESSUTTI_2012, FU_2015, WAITE_2021, BOEY_2017],
  provenance: 'derived',
  caveat:
    'Pressure under the foot and shaking of the shin, not what bones carry; legs adapt their own stiffness within one step. What softer ground does for health is unproven.',
}

export const SOFTNESS_EVIDENCE = [IMPACT_BY_SOFTNESS] as const
