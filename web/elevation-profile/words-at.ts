import { PROVENANCES, SURFACES, TECHNICALITIES } from '../../src/stretch/classes.ts'
import { type Stretches, UNKNOWN } from '../../src/stretch/stretches.ts'
import {
  formatDistance,
  formatGrade,
  formatHeight,
  formatPace,
  type UnitSystem,
} from '../../src/units/units.ts'
import { between, stretchAt } from '../lib/place.ts'
import type { Bins } from './bins.ts'

/** One piece of the line of words; the strong ones are where and how steep. */
export interface Said {
  readonly words: string
  readonly strong: boolean
}

/** What is known of one place along the run, in the order one asks; what is unknown is left out. */
export function wordsAt(stretches: Stretches, readings: Bins, place: number, units: UnitSystem): Said[] {
  const bin = Math.min(readings.count - 1, Math.max(0, Math.floor(place / readings.length)))
  const altitude = between(stretches, stretches.altitude, place)
  const stretch = stretchAt(stretches, place)
  const grade = stretches.grade[stretch]
  return [
    known(place, formatDistance(place, units), true),
    known(altitude, formatHeight(altitude, units)),
    known(grade, formatGrade(grade), true),
    ground(stretches, stretch),
    known(readings.pace[bin], formatPace(readings.pace[bin], units)),
    whole(readings.heartRate[bin], 'bpm'),
    whole(readings.cadence[bin], 'steps/min'),
    whole(readings.power[bin], 'W'),
  ].filter((said) => said !== null)
}

function known(value: number, words: string, strong = false): Said | null {
  return Number.isNaN(value) ? null : { words, strong }
}

function whole(value: number, unit: string): Said | null {
  return known(value, `${Math.round(value)} ${unit}`)
}

/** `rock, probably rough`: what is inferred is called probable, what nobody knows is left out. */
function ground(stretches: Stretches, stretch: number): Said | null {
  const told = [
    classWords(SURFACES, stretches.surface[stretch], stretches.surfaceFrom[stretch]),
    classWords(TECHNICALITIES, stretches.technicality[stretch], stretches.technicalityFrom[stretch]),
  ].filter((words) => words !== null)
  return told.length > 0 ? { words: told.join(', '), strong: false } : null
}

function classWords(names: readonly string[], code: number, from: number): string | null {
  if (code === UNKNOWN) return null
  return PROVENANCES[from] === 'inferred' ? `probably ${names[code]}` : names[code]
}
