import { MILLET_2002, TANAKA_1994 } from './book-citations.ts'
import type { Coefficient } from './evidence.ts'

/**
 * What a runner may come from other than running, in the order one reads it: the one list that flags, forms and the
 * API ask for. Who runs already, on trails or roads, is who predictions are made for and is not asked.
 */
export const BACKGROUNDS = [
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
  what: 'How much slower than a runner, on trails or roads, somebody from another background is taken to begin',
  value: {
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
  caveat:
    'Nobody has measured how fast people from other sports begin on trails. Runners of trails and of roads are timed alike and not asked: on a path no difference was measured, and off the paths it was one of energy.',
}

export const BACKGROUND_EVIDENCE = [BACKGROUND_PACE] as const
