import type { BodyAccount, GroundSummary } from '../analysis/analysis.ts'
import type { PredictionJson, Used } from '../athlete/prediction-json.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { UnitSystem } from '../units/units.ts'
import { daySection, metWithSection } from './amounts.ts'
import { type AccountInWords, besideFlatSection } from './beside-flat.ts'
import { whenSection } from './course-when.ts'
import type { Document, Section } from './document/document.ts'
import { partsSentence } from './course-parts.ts'
import { placesSection } from './course-places.ts'
import { handsSentence } from './hands.ts'
import {
  aboutTheBand,
  altitudeSentence,
  basisWords,
  courseWords,
  effortSentence,
  supposedTime,
  timeWords,
} from './prediction.ts'
import { setAsideSection } from './set-aside.ts'
import { underfootSection } from './underfoot.ts'
import { usedLine } from './used.ts'

/** A course that was predicted for somebody, and what it would ask of their body. */
export interface ForetoldCourse {
  readonly prediction: PredictionJson
  /** With the times predicted, and the ground where a region knows it. */
  readonly stretches: Stretches
  /** null where no region knows the ground. */
  readonly ground: GroundSummary | null
  readonly body: Pick<BodyAccount, 'figures' | 'mass_kg' | 'load_kg'>
}

/**
 * What there is to say of a course to come: how long it would take, what it would ask, and when one would be where.
 *
 * @param name what its file calls it; null where it does not say
 */
export function courseDocument(course: ForetoldCourse, name: string | null, units: UnitSystem): Document {
  const { prediction, ground } = course
  const account = courseAccount(course)
  return {
    title: timeWords(prediction),
    aside: [name ?? '', courseWords(prediction, units)].filter((part) => part !== '').join(' · '),
    sections: [
      handsSection(prediction, units),
      openingSection(prediction, units),
      partsSection(prediction, units),
      usedSection(prediction.used),
      ground && underfootSection(ground, 'course', units),
      metWithSection(account, 'course', units),
      besideFlatSection(account, 'course'),
      daySection(account, 'course', units),
      placesSection(prediction, units),
      whenSection(course, units),
      setAsideSection(prediction.setAside),
    ].filter((section) => section !== null),
  }
}

/** What the course would ask of this person's body, at the pace predicted. */
export function courseAccount({
  prediction,
  ground,
  body,
}: Omit<ForetoldCourse, 'stretches'>): AccountInWords {
  const { ascent_m, movingTime_s, distance_m } = prediction
  return { ...body, ascent_m, movingTime_s, distance_m, ground, supposed: supposedTime(prediction) }
}

/** Said first, where a course asks for hands; null where it does not. */
function handsSection(prediction: PredictionJson, units: UnitSystem): Section | null {
  const text = handsSentence(prediction, units)
  return text === null ? null : { id: 'hands', title: null, blocks: [{ kind: 'sentence', text }] }
}

function openingSection(prediction: PredictionJson, units: UnitSystem): Section {
  return {
    id: 'opening',
    title: null,
    blocks: [
      { kind: 'sentence', text: effortSentence(prediction, units) },
      { kind: 'sentence', text: basisWords(prediction, units) },
      { kind: 'note', text: aboutTheBand(prediction) },
    ],
  }
}

/** How the course came out of its file, and its altitude; null where there is nothing to say of that. */
export function partsSection(prediction: PredictionJson, units: UnitSystem): Section | null {
  const told = [partsSentence(prediction.parts, units), altitudeSentence(prediction, units)]
  const text = told.filter((sentence) => sentence !== null).join(' ')
  return text === '' ? null : { id: 'parts', title: null, blocks: [{ kind: 'note', text }] }
}

/** What an answer about a course was made from. */
export function usedSection(used: Used): Section {
  return { id: 'used', title: null, blocks: [{ kind: 'note', text: usedLine(used) }] }
}
