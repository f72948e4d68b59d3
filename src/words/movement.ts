import type { Analysis } from '../analysis/analysis.ts'
import { sportName } from './sport-words.ts'

/** Below this the recording hardly went anywhere, and words about its ground would be guesses. */
const HARDLY_ANY_DISTANCE_M = 300

/** Shares of moving time walked beyond which a run is no longer "a run", or hardly walked at all. */
const MOSTLY_WALKED = 0.9

/**
 * m climbed or descended per km (the mean of both) from which ground is called rolling, hilly, climbing and
 * steep: half of a there-and-back at 2, 4, 8 and 16 % mean grade.
 */
const GROUND_WORDS: readonly (readonly [number, string])[] = [
  [80, 'steep'],
  [40, 'climbing'],
  [20, 'hilly'],
  [8, 'rolling'],
  [0, 'flat'],
]

/** A course is one-way when it climbs this many times what it descends, or the reverse. */
const ONE_WAY = 3

/** How sports that are not modelled are said: `an hour and fifty by bike`. */
const OTHER_SPORTS: Readonly<Record<string, string>> = {
  cycling: 'by bike',
  biking: 'by bike',
  mountain_biking: 'by mountain bike',
  e_biking: 'by e-bike',
  motorcycling: 'by motorcycle',
  driving: 'by car',
  swimming: 'of swimming',
  rowing: 'of rowing',
  alpine_skiing: 'on skis',
  cross_country_skiing: 'on skis',
  snowboarding: 'on a snowboard',
  inline_skating: 'on skates',
  ice_skating: 'on skates',
  racket: 'of racket sport',
  tennis: 'of tennis',
  rock_climbing: 'of rock climbing',
  transition: 'between two sports',
  multisport: 'of several sports',
  unknown: 'on the move',
  generic: 'on the move',
  other: 'on the move',
}

export function isFootSport(analysis: Analysis): boolean {
  return analysis.walkingTime_s !== null || analysis.figures.length > 0
}

export function hardlyMoved(analysis: Analysis): boolean {
  return !(analysis.distance_m >= HARDLY_ANY_DISTANCE_M)
}

export function hasHeights(analysis: Analysis): boolean {
  return analysis.ascent_m !== null && analysis.descent_m !== null
}

/** Share of the moving time that was walked, 0..1; null when nobody can tell. */
export function walkedShare(analysis: Analysis): number | null {
  if (analysis.walkingTime_s === null || !(analysis.movingTime_s > 0)) return null
  return Math.min(1, analysis.walkingTime_s / analysis.movingTime_s)
}

export function wasWalked(analysis: Analysis): boolean {
  return (walkedShare(analysis) ?? 0) >= MOSTLY_WALKED
}

/** `on climbing ground`, `mostly uphill`; null where heights are unknown. */
export function groundPhrase(analysis: Analysis): string | null {
  const { ascent_m, descent_m, distance_m } = analysis
  if (ascent_m === null || descent_m === null || !(distance_m > 0)) return null
  const [, word] = GROUND_WORDS.find(([from]) => ascent_m + descent_m >= 2 * from * (distance_m / 1000)) ?? [
    0,
    'flat',
  ]
  if (word === 'flat' || word === 'rolling') return `on ${word} ground`
  if (ascent_m > ONE_WAY * descent_m) return 'mostly uphill'
  if (descent_m > ONE_WAY * ascent_m) return 'mostly downhill'
  return `on ${word} ground`
}

/** `by bike`, `of tennis`: for sports whose load on the body is not modelled. */
export function otherSportPhrase(sport: string): string {
  return OTHER_SPORTS[sport] ?? `of ${sportName(sport)}`
}
