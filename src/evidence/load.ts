import type { Coefficient } from './evidence.ts'
import type { Spread } from './table.ts'
import { HUANG_2014, PANDOLF_1977, TEUNISSEN_2007 } from './trail-citations.ts'

export const WALK_LOAD: Coefficient<Spread> = {
  id: 'walking-load',
  what: 'How much more walking costs per share of body mass on the back',
  value: { value: 1.15, low: 0.95, high: 1.8 },
  unit: 'share of the energy above rest, per share of body mass',
  validity: 'backpacks to 40 % of body mass, level and uphill',
  grade: 'B',
  uncertainty:
    'the load equation adds 10.7 % net for 10 % of body mass on the level and about as much on slopes; eight walkers measured closely took 2.8 times their share',
  citations: [PANDOLF_1977, HUANG_2014],
  provenance: 'derived',
  caveat:
    'The equation is known to come out low for heavy loads, and the closely measured eight (7.6 W per kg at 1.25 m/s) walked on the level only: the high end leans towards them and is judged. Downhill is inferred.',
}

export const RUN_LOAD: Coefficient<Spread> = {
  id: 'running-load',
  what: 'How much more running costs per share of body mass carried',
  value: { value: 1.1, low: 0.9, high: 1.4 },
  unit: 'share of the energy above rest, per share of body mass',
  validity: 'running at 3 m/s on the level with weight at the waist, ten runners',
  grade: 'B',
  uncertainty: 'net power rose slightly more than in proportion to the mass; the range is judged',
  citations: [TEUNISSEN_2007],
  provenance: 'derived',
  caveat:
    'That it is a little above one is read; how far above is judged. Where the load sits made no difference for a kilogram.',
}

export const LOAD_EVIDENCE = [WALK_LOAD, RUN_LOAD] as const
