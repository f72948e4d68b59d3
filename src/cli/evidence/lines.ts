import type { FigureMeaning } from '../../body/figure.ts'
import type { Citation, Coefficient } from '../../evidence/evidence.ts'
import { GRADE_WORDS } from '../../words/grades.ts'
import type { Style } from '../text/style.ts'
import { padEnd } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'

interface Setting {
  readonly width: number
  readonly style: Style
}

const INDENT = '  '
const LABEL = 13

const PROVENANCE: Readonly<Record<Coefficient['provenance'], string>> = {
  read: 'read in the source itself',
  secondary: 'read in another text that quotes the source',
  derived: 'reckoned from the sources’ numbers',
  remembered: 'remembered, and not found in a source yet',
  judged: 'judged, for want of a measurement',
}

/** What a figure is and is not, in front of the coefficients it rests on. */
export function figureLines(figure: FigureMeaning, setting: Setting): string[] {
  return [
    setting.style.title(INDENT + figure.label),
    ...wrap(figure.meaning, setting.width - 2 * INDENT.length).map((line) => INDENT + line),
    ...labelled('grade', `${figure.grade}: ${GRADE_WORDS[figure.grade]}`, setting),
    ...labelled('rests on', figure.evidence.join(', '), setting),
  ]
}

/** One coefficient with all that is known about it. */
export function coefficientLines(coefficient: Coefficient<unknown>, setting: Setting): string[] {
  const { id, what, value, unit, grade, validity, uncertainty, provenance, caveat, citations } = coefficient
  return [
    setting.style.title(INDENT + id),
    ...wrap(what, setting.width - 2 * INDENT.length).map((line) => INDENT + line),
    ...labelled('value', valueText(value), setting),
    ...labelled('unit', unit, setting),
    ...labelled('grade', `${grade}: ${GRADE_WORDS[grade]}`, setting),
    ...labelled('holds for', validity, setting),
    ...labelled('uncertainty', uncertainty, setting),
    ...labelled('reached by', PROVENANCE[provenance], setting),
    ...(caveat === null ? [] : labelled('not shown', caveat, setting)),
    ...citations.flatMap((citation) => labelled('source', citationText(citation), setting)),
  ]
}

function labelled(label: string, text: string, { width, style }: Setting): string[] {
  return wrap(text, width - 2 * INDENT.length - LABEL).map(
    (line, i) => INDENT + style.quiet(padEnd(i === 0 ? label : '', LABEL)) + line,
  )
}

function citationText({ authors, year, title, where, doi }: Citation): string {
  return `${authors} (${year}). ${title}. ${where}${doi === null ? '' : `, doi:${doi}`}`
}

/** Numbers as they are, tables as `at → value`, named parts by their names. */
function valueText(value: unknown): string {
  if (Array.isArray(value))
    return value.map((row: unknown) => (Array.isArray(row) ? row.join(' → ') : valueText(row))).join(', ')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, part]) => `${name} ${valueText(part)}`)
      .join(', ')
  return String(value)
}
