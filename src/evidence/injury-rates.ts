import { BUIST_2008 } from './book-citations.ts'
import type { Coefficient } from './evidence.ts'
import { HESPANHOL_2017, RAMSKOV_2018, VIDEBAEK_2015, VILJOEN_2021 } from './plan-citations.ts'
import type { Spread } from './table.ts'

export const HURT_PER_1000_H: Coefficient<{
  readonly runnersAtLarge: Spread
  readonly novices: Spread
  readonly trailRunners: Spread
  readonly trailRunnersElsewhere: number
}> = {
  id: 'hurt-per-1000-hours',
  what: 'How often runners report being hurt, on roads and on trails',
  value: {
    runnersAtLarge: { value: 7.7, low: 6.9, high: 8.7 },
    novices: { value: 17.8, low: 16.7, high: 19.1 },
    trailRunners: { value: 10.7, low: 9.4, high: 12.1 },
    trailRunnersElsewhere: 19.6,
  },
  unit: 'reports in 1 000 h of running',
  validity:
    '13 studies of runners at large; 228 trail runners of the Netherlands over a year, 152 of South Africa over 30 weeks',
  grade: 'B',
  uncertainty: '95 % intervals where told; what counts as hurt differs between studies',
  citations: [VIDEBAEK_2015, HESPANHOL_2017, VILJOEN_2021],
  provenance: 'read',
  caveat: 'About many runners, not about one; definitions differ too much to set trail against road.',
}

export const GRADED_BEGINNING: Coefficient<{ readonly graded: number; readonly standard: number }> = {
  id: 'graded-beginning',
  what: 'Beginners hurt in a 13-week plan that adds a tenth a week, and in a standard 8-week plan',
  value: { graded: 20.8, standard: 20.3 },
  unit: 'of a hundred runners',
  validity: '532 beginners',
  grade: 'B',
  uncertainty: 'P = 0.90',
  citations: [BUIST_2008],
  provenance: 'read',
  caveat: 'It does not show that jumps are harmless.',
}

export const FARTHER_OR_FASTER: Coefficient<{ readonly farther: number; readonly faster: number }> = {
  id: 'farther-or-faster',
  what: 'Recreational runners hurt in 16 weeks of running farther, and of running faster',
  value: { farther: 19, faster: 16 },
  unit: 'of a hundred runners',
  validity: '447 runners after eight weeks of the same plan (839 began)',
  grade: 'B',
  uncertainty: 'no difference: −14 points after 16 weeks, 95 % interval −37 to 9',
  citations: [RAMSKOV_2018],
  provenance: 'read',
  caveat: 'For more descent or more technical minutes there is no trial at all.',
}

export const INJURY_RATE_EVIDENCE = [HURT_PER_1000_H, GRADED_BEGINNING, FARTHER_OR_FASTER] as const
