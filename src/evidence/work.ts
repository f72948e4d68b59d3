import { AMMANN_2016 } from './citations.ts'
import type { Coefficient } from './evidence.ts'
import type { Spread } from './table.ts'

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

export const HEIGHT_ERROR: Coefficient<Spread> = {
  id: 'ascent-error',
  what: 'How far a recorded climb or descent may be from the hill itself',
  value: { value: 0, low: 0, high: 0.08 },
  unit: 'share of the metres told, added',
  validity: 'recordings with a barometer; without one it may be more, either way',
  grade: 'C',
  uncertainty:
    'watches read 3.3–9.8 % short on a surveyed hilly course; another study found barometers long and GPS short',
  citations: [AMMANN_2016],
  provenance: 'derived',
  caveat: 'Devices mostly tell too little, so the range reaches upward only.',
}

export const WORK_EVIDENCE = [GRAVITY, HEIGHT_ERROR] as const
