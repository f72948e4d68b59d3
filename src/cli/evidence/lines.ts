import type { FigureMeaning } from '../../body/figure.ts'
import type { Citation, Coefficient } from '../../evidence/evidence.ts'
import { citationWords, PROVENANCE_WORDS, valueWords } from '../../words/evidence/coefficient-words.ts'
import { GRADE_WORDS } from '../../words/grades.ts'
import type { Style } from '../text/style.ts'
import { padEnd } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'

interface EvidenceRenderOptions {
  readonly width: number
  readonly style: Style
}

const INDENT = '  '
const LABEL = 13

/** What a figure is and is not, in front of the coefficients it rests on. */
export function figureLines(figure: FigureMeaning, setting: EvidenceRenderOptions): string[] {
  return [
    setting.style.title(INDENT + figure.label),
    ...wrap(figure.meaning, setting.width - 2 * INDENT.length).map((line) => INDENT + line),
    ...labelled('grade', `${figure.grade}: ${GRADE_WORDS[figure.grade]}`, setting),
    ...labelled('rests on', figure.evidence.join(', '), setting),
  ]
}

/** One coefficient with all that is known about it. */
export function coefficientLines(
  coefficient: Coefficient<unknown>,
  setting: EvidenceRenderOptions,
): string[] {
  const { id, what, value, unit, grade, validity, uncertainty, provenance, caveat, citations } = coefficient
  return [
    setting.style.title(INDENT + id),
    ...wrap(what, setting.width - 2 * INDENT.length).map((line) => INDENT + line),
    ...labelled('value', valueWords(value), setting),
    ...labelled('unit', unit, setting),
    ...labelled('grade', `${grade}: ${GRADE_WORDS[grade]}`, setting),
    ...labelled('holds for', validity, setting),
    ...labelled('uncertainty', uncertainty, setting),
    ...labelled('reached by', PROVENANCE_WORDS[provenance], setting),
    ...(caveat === null ? [] : labelled('not shown', caveat, setting)),
    ...citations.flatMap((citation) => labelled('source', sourceText(citation), setting)),
  ]
}

function labelled(label: string, text: string, { width, style }: EvidenceRenderOptions): string[] {
  return wrap(text, width - 2 * INDENT.length - LABEL).map(
    (line, i) => INDENT + style.quiet(padEnd(i === 0 ? label : '', LABEL)) + line,
  )
}

function sourceText(citation: Citation): string {
  const { doi } = citation
  return `${citationWords(citation)}${doi === null ? '' : `, doi:${doi}`}`
}
