import type { Coefficient } from './evidence.ts'
import { MCDERMOTT_2017, SAWKA_2007, WMS_2020 } from './plan-citations.ts'

export const MOST_WATER_LOST: Coefficient = {
  id: 'most-water-lost',
  what: 'Loss of water above which a panel expects exercise to suffer',
  value: 2,
  unit: '% of body mass',
  validity: 'exercise at large',
  grade: 'P',
  uncertainty: 'a panel’s border; people differ',
  citations: [SAWKA_2007],
  provenance: 'read',
  caveat: 'The same panel: never take in more than is sweated out.',
}

export const DRINK_TO_THIRST: Coefficient<string> = {
  id: 'drink-to-thirst',
  what: 'How a panel for the wilderness advises to drink over many hours',
  value: 'to thirst, or by your own measured loss, and never so much that weight rises',
  unit: 'advice, in words',
  validity: 'endurance events and long days outdoors, in heat and in cold',
  grade: 'P',
  uncertainty: 'the panel’s own grades: not to overdrink 1A, to follow thirst 1C',
  citations: [WMS_2020, SAWKA_2007],
  provenance: 'read',
  caveat: 'Too much water has killed people. No advice to somebody who is ill.',
}

export const REPLACED_BY_THIRST: Coefficient = {
  id: 'replaced-by-thirst',
  what: 'Share of the water lost that people take in when nobody tells them how much',
  value: 0.67,
  unit: 'of what was lost',
  validity: 'active people with drinks at hand',
  grade: 'P',
  uncertainty: 'told as about two thirds',
  citations: [MCDERMOTT_2017],
  provenance: 'read',
  caveat: 'Weighing yourself before and after tells your own loss better than any of this.',
}

export const DRINKING_EVIDENCE = [MOST_WATER_LOST, DRINK_TO_THIRST, REPLACED_BY_THIRST] as const
