import { VOLOSHINA_2015 } from './citations.ts'
import type { Coefficient } from './evidence.ts'
import type { Spread } from './table.ts'

/** `low` counts fewer minutes and `high` more, so the borders run the other way round. */
export const SLOPING_FROM: Coefficient<Spread> = {
  id: 'sloping-from',
  what: 'Grade from which a stretch counts as uphill, or as downhill',
  value: { value: 0.03, low: 0.05, high: 0.02 },
  unit: 'rise over run',
  validity: 'counting time, no more',
  grade: 'P',
  uncertainty: '0.02 to 0.05, about what heights on a watch leave open',
  citations: [],
  provenance: 'judged',
  caveat: 'A convention.',
}

export const SIDE_SLOPE_FROM: Coefficient<Spread> = {
  id: 'side-slope-from',
  what: 'Slope of the hillside across the path from which a stretch counts as side slope',
  value: { value: 0.2, low: 0.3, high: 0.12 },
  unit: 'rise over run across the path',
  validity: 'hillsides by heights tens of metres apart',
  grade: 'P',
  uncertainty: '0.12 to 0.30',
  citations: [],
  provenance: 'judged',
  caveat:
    'A path cut level into a hillside reads as the hillside: the foot may well have stood on the level.',
}

export const TURNING_FROM: Coefficient<Spread> = {
  id: 'turning-from',
  what: 'How fast the way must turn before its bend is counted',
  value: { value: 0.5, low: 1, high: 0.25 },
  unit: 'degrees per m',
  validity: 'recorded lines: below it a bend cannot be told from the error of the positions',
  grade: 'P',
  uncertainty: '0.25 to 1 degree per m',
  citations: [],
  provenance: 'judged',
  caveat: 'Steps aside, round a root or a stone, are finer than any recording shows.',
}

export const UNEVEN_STEPS: Coefficient<{ readonly width: number; readonly length: number }> = {
  id: 'uneven-steps',
  what: 'How much more the width and length of running steps vary on uneven ground',
  value: { width: 0.27, length: 0.26 },
  unit: 'share above smooth ground',
  validity: 'running at 2.3 m/s over blocks of up to 2.5 cm',
  grade: 'B',
  uncertainty: 'not told in the abstract',
  citations: [VOLOSHINA_2015],
  provenance: 'read',
  caveat:
    'Why minutes on uneven ground are worth counting. That they make anyone steadier is not shown: one trial of twenty runners found no clear difference between trail and road.',
}

export const EXPOSURE_EVIDENCE = [SLOPING_FROM, SIDE_SLOPE_FROM, TURNING_FROM, UNEVEN_STEPS] as const
