import { LEGG_1986 } from './book-citations.ts'
import type { Coefficient } from './evidence.ts'
import type { Spread } from './table.ts'
import { HUANG_2014 } from './trail-citations.ts'

export const WALK_LOAD: Coefficient<Spread & { readonly speed: number }> = {
  id: 'walking-load',
  what: 'Power that each kilogram on the back adds to walking',
  value: { value: 7.6, low: 4.4, high: 9.1, speed: 1.25 },
  unit: 'W per kg of load at 1.25 m/s on the level; at other speeds and grades in proportion to walking itself',
  validity: 'backpacks to 40 % of body mass, level, 1.25 m/s',
  grade: 'B',
  uncertainty: 'a second study (0.15 % of oxygen uptake per 100 g) gives about 4.4 W/kg, the low end',
  citations: [HUANG_2014, LEGG_1986],
  provenance: 'read',
  caveat: 'Other speeds and slopes are inferred; the high end is judged.',
}

export const RUN_LOAD: Coefficient<Spread> = {
  id: 'running-load',
  what: 'How much more running costs per share of body mass carried',
  value: { value: 1, low: 0.8, high: 1.3 },
  unit: 'share of the energy above rest, per share of body mass',
  validity: 'small packs and vests',
  grade: 'P',
  uncertainty: 'itself a range',
  citations: [],
  provenance: 'remembered',
  caveat:
    'A common approximation, from memory: one percent of mass, one percent of energy. No source was found.',
}

export const LOAD_EVIDENCE = [WALK_LOAD, RUN_LOAD] as const
