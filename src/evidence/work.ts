import { AMMANN_2016 } from './citations.ts'
import type { Coefficient } from './evidence.ts'

export const GRAVITY: Coefficient = {
  id: 'gravity',
  what: 'Work of lifting one kilogram by one metre',
  value: 9.81,
  unit: 'J/kg per m',
  validity: 'anywhere on Earth',
  grade: 'A',
  uncertainty: '±0.3 %',
  citations: [],
  provenance: 'derived',
  caveat:
    'Work on the body as a whole: muscles do more than this going up, and tissue swallows part of it going down.',
}

export const HEIGHT_ERROR: Coefficient = {
  id: 'ascent-error',
  what: 'How far a recorded ascent may be from the hill itself',
  value: 0.05,
  unit: 'share of the metres climbed or descended',
  validity: 'recordings with a barometer; without one it may be twice that',
  grade: 'B',
  uncertainty: 'watches read 3.3–9.8 % short on a surveyed hilly course, tuned filters −3.3 to +0.4 %',
  citations: [AMMANN_2016],
  provenance: 'derived',
  caveat: null,
}

export const WORK_EVIDENCE = [GRAVITY, HEIGHT_ERROR] as const
