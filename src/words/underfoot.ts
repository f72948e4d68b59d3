import type { ClassShare, GroundSummary } from '../analysis/analysis.ts'
import { formatDistance, formatHeight, type UnitSystem } from '../units/units.ts'
import type { Section, SharePart, ShareRow } from './document/document.ts'
import { classWords, GROUND_IDEAS } from './ground-words.ts'
import { capitalised, listed, shareInWords } from './numbers.ts'
import type { Subject } from './subject.ts'

/** What lay or lies underfoot, as a region knows it: a sentence, a bar per idea of ground, and what the map climbs. */
export function underfootSection(ground: GroundSummary, subject: Subject, units: UnitSystem): Section {
  return {
    id: 'underfoot',
    title: 'Underfoot',
    blocks: [
      { kind: 'sentence', text: underfootSentence(ground, subject) },
      { kind: 'shares', rows: underfootOf(ground) },
      { kind: 'note', text: mappedWords(ground, units) },
      { kind: 'key', of: 'provenance' },
      ...(ground.attribution.length > 0
        ? [{ kind: 'note' as const, text: `${ground.attribution.join(', ')}.` }]
        : []),
    ],
  }
}

/** Of the way off the mapped paths, the share from which on it is told, and the heights are said to be of a part. */
const MUCH_OFF = 0.05

function mappedWords({ matched_m, offMap_m, ascent_m, descent_m }: GroundSummary, units: UnitSystem): string {
  const share = offMap_m / (matched_m + offMap_m)
  const isMuch = share >= MUCH_OFF
  const off = isMuch
    ? `, ${formatDistance(offMap_m, units)} (${Math.round(100 * share)} %) off them or beyond the map`
    : offMap_m > 0
      ? `, ${formatDistance(offMap_m, units)} off them`
      : ''
  const mapped = `${formatDistance(matched_m, units)} on mapped paths${off}.`
  if (ascent_m === null || descent_m === null) return mapped
  const climbed = `${formatHeight(ascent_m, units)} up and ${formatHeight(descent_m, units)} down`
  return `${mapped} ${isMuch ? `On those paths the map’s heights make ${climbed}` : `The map’s heights make it ${climbed}`}.`
}

/** Surface, softness and technicality of the way, each summing to one. */
function underfootOf(ground: GroundSummary): readonly ShareRow[] {
  return [
    rowOf(GROUND_IDEAS.surface.name, ground.surface),
    rowOf(GROUND_IDEAS.softness.name, ground.softness),
    rowOf(GROUND_IDEAS.technicality.name, ground.technicality),
  ]
}

function rowOf(label: string, shares: readonly ClassShare[]): ShareRow {
  const parts = partsOf(shares)
  return { label, parts, words: partsInWords(parts) }
}

function partsOf(shares: readonly ClassShare[]): readonly SharePart[] {
  const whole = shares.reduce((sum, { length_m }) => sum + length_m, 0)
  return whole > 0
    ? shares.map(({ name, provenance, length_m }) => ({ name, provenance, share: length_m / whole }))
    : []
}

/** Shares of the way below this are not worth a word. */
const WORTH_A_WORD = 0.1
/** Classes named in the sentence. */
const NAMED = 3

/** Of what is to come the ground lies there still. */
const LIES: Readonly<Record<Subject, string>> = { run: 'lay', course: 'lies' }

/**
 * What lies underfoot, in one or two sentences: the classes that make most of the way, then how much nobody knows or
 * lies off the mapped paths. Inferred classes are said to be probable.
 */
function underfootSentence(ground: GroundSummary, subject: Subject): string {
  const parts = partsOf(ground.surface)
  const known = parts.filter(({ name }) => name !== 'unknown')
  const words = known
    .filter(({ share }) => share >= WORTH_A_WORD)
    .slice(0, NAMED)
    .map(({ name, provenance }) => classWords(name, provenance))
    .filter((word) => word !== null)
  const share = known.reduce((sum, part) => sum + part.share, 0)
  const what = `what ${LIES[subject]} underfoot`
  if (share === 0) return `Nobody has mapped ${what}.`
  if (words.length === 0) return `${capitalised(what)} is known for ${shareInWords(share)} of the way.`
  const unknown = 1 - share
  const rest =
    unknown >= WORTH_A_WORD
      ? ` ${capitalised(shareInWords(unknown))} of the way is not mapped, or off the mapped paths.`
      : ''
  return `Underfoot mostly ${listed(words)}.${rest}`
}

/** `Dirt 42 %, gravel 18 % (inferred)`: one row as words, the longest first. */
function partsInWords(parts: readonly SharePart[]): string {
  const words = parts
    .filter(({ share }) => share >= 0.005)
    .map(({ name, provenance, share }) => {
      const how = provenance === 'inferred' ? ' (inferred)' : ''
      return `${name} ${Math.round(share * 100)} %${how}`
    })
  return capitalised(words.join(', '))
}
