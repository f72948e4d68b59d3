import { cite } from './citations.ts'
import type { Coefficient } from './evidence.ts'

export const FRANDSEN_2025 = cite(
  'Schuster Brandt Frandsen J, Hulme A, Parner ET and co-authors',
  2025,
  'How much running is too much? Identifying high-risk running sessions in a 5200-person cohort study',
  'Br J Sports Med 59:1203–1210',
  '10.1136/bjsports-2024-109380',
)

/** Sessions that went further than the longest of the 30 days before, by how far. */
export interface SpikeBand {
  /** Session distance ÷ longest of the last 30 days: above `from`, up to and including `to`; null: no end. */
  readonly from: number
  readonly to: number | null
  /** Rate at which injuries were reported beside sessions up to the guard, with its 95 % interval. */
  readonly rate: number
  readonly low: number
  readonly high: number
}

export const SESSION_SPIKES: Coefficient<readonly SpikeBand[]> = {
  id: 'session-spikes',
  what: 'How much more often runners reported being hurt after a session longer than the longest of the 30 days before, beside sessions of at most a tenth more',
  value: [
    { from: 1.1, to: 1.3, rate: 1.64, low: 1.31, high: 2.05 },
    { from: 1.3, to: 2, rate: 1.52, low: 1.16, high: 2 },
    { from: 2, to: null, rate: 2.28, low: 1.5, high: 3.48 },
  ],
  unit: 'times, by session distance ÷ longest of 30 days',
  validity: 'distance alone; 5 205 runners with watches, 78 % of them men, 588 071 sessions in 18 months',
  grade: 'B',
  uncertainty: '95 % intervals 1.31–2.05, 1.16–2.00 and 1.50–3.48',
  citations: [FRANDSEN_2025],
  provenance: 'read',
  caveat:
    'Watched, not tried: what made runners go further may be what hurt them. It is about many runners and says nothing of one. In the same runners the change from week to week showed no relation.',
}

export const SESSION_GUARD: Coefficient = {
  id: 'session-guard',
  what: 'Up to this many times the longest session of the last 30 days, a session is no spike',
  value: 1.1,
  unit: 'times',
  validity: 'distance; used for other dimensions by analogy alone',
  grade: 'B',
  uncertainty: 'the study’s own first border; nobody has looked for a sharper one',
  citations: [FRANDSEN_2025],
  provenance: 'read',
  caveat:
    'For time, descent, technical minutes, soft ground, landing and braking nobody has tested such a border: there it is an analogy.',
}

export const EXPOSURE_AVERAGES: Coefficient<{ readonly short: number; readonly long: number }> = {
  id: 'exposure-averages',
  what: 'How fast a day fades from the slow weekly averages of what you have done',
  value: { short: 4, long: 12 },
  unit: 'weeks in which a day’s weight falls to a third (e-fold)',
  validity: 'describing what was done, no more',
  grade: 'P',
  uncertainty: 'chosen, not measured',
  citations: [],
  provenance: 'judged',
  caveat:
    'Muscle adapts sooner than tendon and tendon sooner than bone; how long each takes in runners is not known, so the two averages stand for no tissue and are never divided by one another.',
}

export const SESSION_WINDOW: Coefficient = {
  id: 'session-window',
  what: 'How many days back the longest session is looked for',
  value: 30,
  unit: 'days',
  validity: 'distance; used for other dimensions by analogy alone',
  grade: 'B',
  uncertainty: 'the study’s own window; no other was tried',
  citations: [FRANDSEN_2025],
  provenance: 'read',
  caveat: null,
}

export const TRIFLES: Coefficient<Readonly<Record<'climb' | 'roughTime' | 'softWay', number>>> = {
  id: 'trifles',
  what: 'What asks for so little of a kind that it asks for none of it',
  value: { climb: 20, roughTime: 60, softWay: 100 },
  unit: 'm up or down; s on rough ground; m on soft ground',
  validity: 'readiness for a course',
  grade: 'P',
  uncertainty: 'chosen',
  citations: [],
  provenance: 'judged',
  caveat: 'A few steps of a kind are on any path, and nobody who meets them first on the day is unready.',
}

export const PROGRESSION_EVIDENCE = [
  SESSION_SPIKES,
  SESSION_GUARD,
  SESSION_WINDOW,
  TRIFLES,
  EXPOSURE_AVERAGES,
] as const
