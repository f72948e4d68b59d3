import { MILLET_2002, TANAKA_1994 } from './book-citations.ts'
import type { Coefficient } from './evidence.ts'

/** What a runner may come from, in the order one reads it: the one list that flags, forms and the API ask for. */
export const BACKGROUNDS = [
  'trail',
  'road',
  'cycling',
  'mountain-biking',
  'swimming',
  'walking',
  'team-sport',
  'strength',
  'none',
] as const

export type Background = (typeof BACKGROUNDS)[number]

export const BACKGROUND_PACE: Coefficient<Readonly<Record<Background, number>>> = {
  id: 'background-pace',
  what: 'How much slower than a runner somebody from another background is taken to begin',
  value: {
    trail: 0,
    road: 0,
    'team-sport': 0.03,
    'mountain-biking': 0.04,
    cycling: 0.05,
    swimming: 0.08,
    walking: 0.1,
    strength: 0.12,
    none: 0.15,
  },
  unit: 'logarithm of pace: 0.05 is some 5 % slower',
  validity: 'the first prediction, before any recording; one’s own runs soon outweigh it',
  grade: 'P',
  uncertainty:
    'the order is reasoned, the sizes are guessed; the band of a newcomer is wider than all of them',
  citations: [TANAKA_1994, MILLET_2002],
  provenance: 'judged',
  caveat: 'Nobody has measured how fast people from other sports begin on trails.',
}

export const BACKGROUND_EVIDENCE = [BACKGROUND_PACE] as const
