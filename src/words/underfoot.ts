import type { ClassShare, GroundSummary } from '../analysis/analysis.ts'
import { formatDistance, formatHeight, type UnitSystem } from '../units/units.ts'
import type { Section, SharePart, ShareRow } from './document/document.ts'
import { capitalised, listed, shareInWords } from './numbers.ts'

/** What lay underfoot, as a region knows it: a sentence, a bar per idea of ground, and what the map climbs. */
export function underfootSection(ground: GroundSummary, units: UnitSystem): Section {
  return {
    id: 'underfoot',
    title: 'Underfoot',
    blocks: [
      { kind: 'sentence', text: underfootSentence(ground) },
      { kind: 'shares', rows: underfootOf(ground) },
      { kind: 'note', text: mappedWords(ground, units) },
      { kind: 'key', of: 'provenance' },
      ...(ground.attribution.length > 0
        ? [{ kind: 'note' as const, text: `${ground.attribution.join(', ')}.` }]
        : []),
    ],
  }
}

function mappedWords(ground: GroundSummary, units: UnitSystem): string {
  const off = ground.offMap_m > 0 ? `, ${formatDistance(ground.offMap_m, units)} off them` : ''
  const climbed =
    ground.ascent_m === null || ground.descent_m === null
      ? ''
      : ` The map’s heights make it ${formatHeight(ground.ascent_m, units)} up and ${formatHeight(ground.descent_m, units)} down.`
  return `${formatDistance(ground.matched_m, units)} on mapped paths${off}.${climbed}`
}

/** Surface, softness and technicality of the way, each summing to one. */
function underfootOf(ground: GroundSummary): readonly ShareRow[] {
  return [
    rowOf('Surface', ground.surface),
    rowOf('Softness', ground.softness),
    rowOf('Technicality', ground.technicality),
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

/**
 * What lay underfoot, in one or two sentences: the classes that made most of the way, then how much nobody knows or
 * lay off the mapped paths. Inferred classes are said to be probable.
 */
function underfootSentence(ground: GroundSummary): string {
  const parts = partsOf(ground.surface)
  const named = parts.filter(({ name, share }) => name !== 'unknown' && share >= WORTH_A_WORD).slice(0, NAMED)
  const words = named.map(({ name, provenance }) => (provenance === 'inferred' ? `probably ${name}` : name))
  const unknown = parts.reduce((sum, part) => sum + (part.name === 'unknown' ? part.share : 0), 0)
  const mostly =
    named.length > 0 ? `Underfoot mostly ${listed(words)}.` : 'Nobody has mapped what lay underfoot.'
  const rest =
    named.length > 0 && unknown >= WORTH_A_WORD
      ? ` Of ${shareInWords(unknown)} of the way nobody knows, or it left the mapped paths.`
      : ''
  return mostly + rest
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
