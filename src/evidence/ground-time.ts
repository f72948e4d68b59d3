import { JENSEN_1994 } from './book-citations.ts'
import { GAST_2019 } from './citations.ts'
import type { Coefficient } from './evidence.ts'
import type { Spread } from './table.ts'

/** What ground costs in energy it costs in time. These say how much of it, and for whom. */

export const RUNNING_SLOWED: Coefficient<Spread> = {
  id: 'running-slowed-by-ground',
  what: 'How much of what ground costs in energy a runner gives up in speed',
  value: { value: 1, low: 0.6, high: 1.3 },
  unit: 'share: at 1, running on ground that costs 1.38 takes 1.38 times as long, at the same power',
  validity: 'known ground that is run',
  grade: 'C',
  uncertainty: 'itself a range; on the worst ground footing, not breath, sets the speed',
  citations: [JENSEN_1994],
  provenance: 'derived',
  caveat:
    'Equal power is mechanics, not a measurement: no study let runners choose their speed on measured ground.',
}

export const WALKING_SLOWED: Coefficient<Spread> = {
  id: 'walking-slowed-by-ground',
  what: 'How much of what ground costs in energy a walker gives up in speed',
  value: { value: 0.09, low: 0.05, high: 0.5 },
  unit: 'share, as above',
  validity: 'walking',
  grade: 'B',
  uncertainty:
    'among boulders, at 2.8 times the cost, ten men chose 1.07 for 1.24 m/s on a floor: 0.86 of the speed',
  citations: [GAST_2019],
  provenance: 'derived',
  caveat:
    'Walkers have power to spare and spend it: they slow far less than equal power would have them. The high end is judged.',
}

export const KNOWN_ALREADY: Coefficient<Spread> = {
  id: 'ground-in-own-pace',
  what: 'How much of a course’s ground still comes on top of a pace learned from runs over ground nobody knows',
  value: { value: 0.5, low: 0, high: 1 },
  unit: 'share of the slowing; all of it where the pace is from no run',
  validity: 'predictions from recordings without a region',
  grade: 'P',
  uncertainty: 'from nothing, where those runs were over such ground, to all of it, where they were on roads',
  citations: [],
  provenance: 'judged',
  caveat: 'Halfway, because nothing tells; the band holds both ends.',
}

/** m/s and m/h of hiking, and how far such a time may be off. */
interface HikingTime {
  readonly level: number
  readonly up_mPerH: number
  readonly down_mPerH: number
  readonly low: number
  readonly high: number
}

export const HIKING_TIME: Coefficient<HikingTime> = {
  id: 'hiking-time',
  what: 'How long ground takes that is climbed with hands rather than run',
  value: { level: 4 / 3.6, up_mPerH: 300, down_mPerH: 500, low: 0.5, high: 2 },
  unit: 'm/s along the map, m/h up and down: the longer of way and height counts whole, the shorter half; range as times the value',
  validity: 'signposts of hiking ways in the Alps; used for scrambles (T4 and harder)',
  grade: 'P',
  uncertainty: 'itself a wide range: half to twice the time',
  citations: [],
  provenance: 'remembered',
  caveat:
    'The rule of hiking signposts (DIN 33466), from memory. Nobody has measured how fast runners scramble.',
}

export const GROUND_TIME_EVIDENCE = [RUNNING_SLOWED, WALKING_SLOWED, KNOWN_ALREADY, HIKING_TIME] as const
