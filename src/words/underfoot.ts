import type { ClassShare, GroundSummary } from '../analysis/analysis.ts'
import { capitalised, listed, shareInWords } from './numbers.ts'

/** One idea of ground as a row of a bar: what part of the way is which class, and how each part is known. */
export interface UnderfootRow {
  readonly label: string
  readonly parts: readonly UnderfootPart[]
}

export interface UnderfootPart {
  readonly name: string
  readonly provenance: ClassShare['provenance']
  /** 0..1 of the whole way. */
  readonly share: number
  readonly length_m: number
}

/** Surface, softness and technicality of the way, each summing to one. */
export function underfootOf(ground: GroundSummary): readonly UnderfootRow[] {
  return [
    { label: 'Surface', parts: partsOf(ground.surface) },
    { label: 'Softness', parts: partsOf(ground.softness) },
    { label: 'Technicality', parts: partsOf(ground.technicality) },
  ]
}

function partsOf(shares: readonly ClassShare[]): readonly UnderfootPart[] {
  const whole = shares.reduce((sum, { length_m }) => sum + length_m, 0)
  return whole > 0 ? shares.map((one) => ({ ...one, share: one.length_m / whole })) : []
}

/** Shares of the way below this are not worth a word. */
const WORTH_A_WORD = 0.1
/** Classes named in the sentence. */
const NAMED = 3

/**
 * What lay underfoot, in one or two sentences: the classes that made most of the way, then how much nobody knows or
 * lay off the mapped paths. Inferred classes are said to be probable.
 */
export function underfootSentence(ground: GroundSummary): string {
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
export function partsInWords(row: UnderfootRow): string {
  const words = row.parts
    .filter(({ share }) => share >= 0.005)
    .map(({ name, provenance, share }) => {
      const how = provenance === 'inferred' ? ' (inferred)' : ''
      return `${name} ${Math.round(share * 100)} %${how}`
    })
  return capitalised(words.join(', '))
}
