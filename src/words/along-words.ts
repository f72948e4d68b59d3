import type { ClassShare } from '../analysis/analysis.ts'
import { formatDistance, formatGrade, formatHeight, formatPace, type UnitSystem } from '../units/units.ts'
import { classWords } from './ground-words.ts'

/** What is known of one place along a run or a course; NaN: unknown. */
export interface PlaceAlong {
  /** m from the start. */
  readonly distance_m: number
  /** m above the sea. */
  readonly altitude_m: number
  /** Rise over run. */
  readonly grade: number
  /** What lies underfoot, then how much care it asks. */
  readonly ground: readonly { readonly name: string; readonly provenance: ClassShare['provenance'] }[]
  /** s per m. */
  readonly pace: number
  /** Per minute. */
  readonly heartRate: number
  readonly cadence: number
  /** W. */
  readonly power: number
}

/** One piece of a line of words; the strong ones are where and how steep. */
export interface Said {
  readonly words: string
  readonly strong: boolean
}

/** A place in words, in the order one asks; what is unknown is left out. */
export function alongWords(place: PlaceAlong, units: UnitSystem): readonly Said[] {
  const ground = place.ground.map(({ name, provenance }) => classWords(name, provenance))
  const told = ground.filter((words) => words !== null)
  return [
    known(place.distance_m, formatDistance(place.distance_m, units), true),
    known(place.altitude_m, formatHeight(place.altitude_m, units)),
    known(place.grade, formatGrade(place.grade), true),
    told.length > 0 ? { words: told.join(', '), strong: false } : null,
    known(place.pace, formatPace(place.pace, units)),
    whole(place.heartRate, 'bpm'),
    whole(place.cadence, 'steps/min'),
    whole(place.power, 'W'),
  ].filter((said) => said !== null)
}

function known(value: number, words: string, strong = false): Said | null {
  return Number.isNaN(value) ? null : { words, strong }
}

function whole(value: number, unit: string): Said | null {
  return known(value, `${Math.round(value)} ${unit}`)
}
