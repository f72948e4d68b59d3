import type { Citation, Coefficient } from '../../src/evidence/evidence.ts'
import { formatFigure } from '../../src/units/units.ts'

/** How a number came into the models, as a sentence that needs no context. */
export const PROVENANCE_WORDS: Readonly<Record<Coefficient['provenance'], string>> = {
  read: 'Read in the paper itself.',
  secondary: 'Read where another text quotes the paper.',
  derived: 'Worked out from what the papers measured.',
  remembered: 'Remembered, not found in a source.',
  judged: 'Judged by us, between what the papers show.',
}

export function linkOf(citation: Citation): string | null {
  return citation.doi === null ? null : `https://doi.org/${citation.doi}`
}

/**
 * A coefficient's value for a reader: a number, a range, or the rows of a small table. null for values with
 * a shape of their own, whose words are in `uncertainty` and `caveat`.
 */
export function valueWords(value: unknown): string | null {
  if (typeof value === 'number') return formatFigure(value)
  if (isSpread(value)) return `${exact(value.value)}, between ${ends(value.low, value.high)}`
  if (Array.isArray(value) && value.length > 0 && value.every(isPair))
    return value.map(([at, one]) => `${exact(one)} at ${exact(at)}`).join(', ')
  return null
}

/** Ends in rising order: for metres that add a minute, the lower load is the larger number. */
function ends(low: number, high: number): string {
  return `${exact(Math.min(low, high))} and ${exact(Math.max(low, high))}`
}

/** As written by the source: no rounding beyond what binary fractions need. */
function exact(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '−')
}

function isSpread(value: unknown): value is { value: number; low: number; high: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'value' in value &&
    'low' in value &&
    'high' in value &&
    [value.value, value.low, value.high].every((one) => typeof one === 'number')
  )
}

function isPair(row: unknown): row is [number, number] {
  return Array.isArray(row) && row.length === 2 && row.every((one) => typeof one === 'number')
}
