import { ALTITUDE_DOUBT } from './altitude-doubt.ts'
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

/**
 * Of recordings, courses and paths alike, so that one hill counts the same in each. Heights along a region's edges are
 * smoothed when it is built, to a relative error of 1.5 m on 30 m data and 4.6 m on 90 m data
 * (`ground/elevation/grade-window.ts`), and laying a track onto them adds no climb that would need more: over 24
 * made-up runs in Andorra, at a receiver's error of up to 15 m, the matched way climbs within 2 % of the way run, at
 * 1.5, 3, 5 and 10 m alike; at 10 m both lose 6 % of it on trails and 13 % in towns.
 */
export const BELIEVED_RISE: Coefficient = {
  id: 'believed-rise',
  what: 'Smallest rise or fall that is believed, and counts as climb or descent',
  value: 3,
  unit: 'm up or down',
  validity: 'recordings, courses and mapped paths alike',
  grade: 'P',
  uncertainty: 'at 2 m climbs are told 5 % longer than by the devices, at 4 m 3 % shorter',
  citations: [],
  provenance: 'derived',
  caveat:
    'Chosen on 237 recordings whose device told its climb: 0.1 % off in the middle. Devices are themselves some way off the hill.',
}

export const WORK_EVIDENCE = [GRAVITY, HEIGHT_ERROR, BELIEVED_RISE, ALTITUDE_DOUBT] as const
