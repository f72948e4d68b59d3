import type { Citation, Coefficient } from '../../evidence/evidence.ts'

/** How a number came into the models, as a clause that needs no context. */
export const PROVENANCE_WORDS: Readonly<Record<Coefficient['provenance'], string>> = {
  read: 'read in the source itself',
  secondary: 'read in another text that quotes the source',
  derived: 'reckoned from the sources’ numbers',
  learned: 'learned from many people’s recordings and race results',
  remembered: 'remembered, and not found in a source yet',
  judged: 'judged, for want of a measurement',
}

/** The whole of a citation, as in a list of works; its link apart. */
export function citationWords({ authors, year, title, where }: Citation): string {
  return `${authors} (${year}). ${title}${title.endsWith('?') ? '' : '.'} ${where}`
}

/** `van Oeveren 2017`: the first author's name without initials. */
export function shortCitation({ authors, year }: Citation): string {
  const [first] = authors.split(/,| and /)
  return `${first.replace(/ \p{Lu}[\p{Lu}-]*$/u, '')} ${year}`
}

export function linkOf({ doi }: Citation): string | null {
  return doi === null ? null : `https://doi.org/${doi}`
}

/**
 * A coefficient's value for a reader: a number, a value with its ends, a table as `value at where`, and named parts
 * by their names. Digits are as the source wrote them.
 */
export function valueWords(value: unknown): string {
  if (value === null) return 'no end'
  if (typeof value === 'number') return exact(value)
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return arrayWords(value)
  if (isSpread(value)) return spreadWords(value)
  return typeof value === 'object' ? partsWords(value) : ''
}

function arrayWords(rows: readonly unknown[]): string {
  if (rows.every(isPair)) return rows.map(([at, one]) => `${exact(one)} at ${exact(at)}`).join(', ')
  const between = rows.some((row) => typeof row === 'object') ? '; ' : ', '
  return rows.map(valueWords).join(between)
}

function partsWords(parts: object): string {
  const named = Object.entries(parts).map(([whole, part]: [string, unknown]) => {
    const [name, unit = ''] = whole.split('_')
    const isOne = isSpread(part) || typeof part !== 'object' || part === null
    return `${spaced(name)}${isOne ? '' : ':'} ${valueWords(part)}${unit === '' ? '' : ` ${UNITS[unit]}`}`
  })
  return named.join(named.some((one) => one.includes(':')) ? '; ' : ', ')
}

function spreadWords({ value, low, high, ...rest }: SpreadLike): string {
  const [from, to] = [low, high].sort((a, b) => a - b)
  const others = Object.keys(rest).length === 0 ? '' : `; ${partsWords(rest)}`
  return `${exact(value)} (${exact(from)} to ${exact(to)})${others}`
}

/** What names of parts end in, as people write it. */
const UNITS: Readonly<Record<string, string>> = { h: 'h', m: 'm', s: 's', y: 'years', mPerH: 'm/h' }

/** No rounding beyond what binary fractions need, and a true minus sign. */
function exact(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '−')
}

/** `heldFrom` → `held from`, `at0` → `at 0`. */
function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z0-9])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
}

interface SpreadLike {
  readonly value: number
  readonly low: number
  readonly high: number
}

function isSpread(value: unknown): value is SpreadLike {
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
