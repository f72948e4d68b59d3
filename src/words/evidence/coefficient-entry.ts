import type { FigureMeaning } from '../../body/figure.ts'
import type { Citation, Coefficient, Grade } from '../../evidence/evidence.ts'
import type { EvidenceEntry, Section, Term, Work } from '../document/document.ts'
import { GRADE_WORDS } from '../grades.ts'
import { citationWords, linkOf, PROVENANCE_WORDS, shortCitation, valueWords } from './coefficient-words.ts'

/** One coefficient with all that is known about it, under the same labels wherever it is shown. */
export function coefficientEntry(coefficient: Coefficient<unknown>): EvidenceEntry {
  const { id, what, value, unit, grade, validity, uncertainty, provenance, caveat, citations } = coefficient
  return {
    kind: 'entry',
    id,
    what,
    value: valueWords(value),
    unit,
    grade,
    terms: [
      gradeTerm(grade),
      { label: 'Holds for', words: validity },
      { label: 'Uncertainty', words: uncertainty },
      { label: 'How reached', words: PROVENANCE_WORDS[provenance] },
      ...(caveat === null ? [] : [{ label: 'Not shown', words: caveat }]),
    ],
    works: citations.map(workOf),
  }
}

/** What a figure is and is not, in front of the coefficients it rests on. */
export function figureSection({
  id,
  label,
  meaning,
  grade,
  evidence,
}: FigureMeaning): Section & { readonly title: string } {
  return {
    id,
    title: label,
    blocks: [
      { kind: 'sentence', text: meaning },
      { kind: 'terms', terms: [gradeTerm(grade), { label: 'Rests on', words: evidence.join(', ') }] },
    ],
  }
}

function gradeTerm(grade: Grade): Term {
  return { label: 'Grade', words: `${grade}: ${GRADE_WORDS[grade]}` }
}

export function workOf(citation: Citation): Work {
  return { words: citationWords(citation), short: shortCitation(citation), link: linkOf(citation) }
}
