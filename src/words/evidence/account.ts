import { ACCEPTANCE_TABLES } from '../../body/acceptance/index.ts'
import type { AcceptanceRow } from '../../body/acceptance/table.ts'
import { BOOK_CLAIMS } from '../../evidence/book-claims.ts'
import type { BookClaim, Finding, ClaimVerdict } from '../../evidence/claim.ts'
import type { Coefficient, Grade } from '../../evidence/evidence.ts'
import { EVIDENCE, EVIDENCE_GROUPS } from '../../evidence/index.ts'
import { GRADE_WORDS } from '../grades.ts'
import { citationWords, linkOf, PROVENANCE_WORDS, shortCitation, valueWords } from './coefficient-words.ts'
import { differenceWords, figureWords, toleranceWords } from './table-words.ts'

/** All that is known and how, as rows of words: what docs/evidence.md and the page both show. */
export interface EvidenceAccount {
  readonly grades: readonly GradeRow[]
  readonly claims: readonly ClaimRow[]
  readonly groups: readonly GroupRow[]
  readonly tables: readonly TableRows[]
}

/** A grade, what it stands for, and how many coefficients have it. */
export interface GradeRow {
  readonly grade: Grade
  readonly means: string
  readonly count: number
}

export interface ClaimRow {
  readonly id: string
  readonly about: string
  readonly book: string
  readonly verdict: string
  readonly supports: readonly FindingRow[]
  readonly against: readonly FindingRow[]
  readonly so: string
}

export interface FindingRow {
  readonly says: string
  /** How its numbers came here, where that is not by reading the source; null where it is. */
  readonly how: string | null
  readonly sources: readonly SourceRow[]
}

export interface SourceRow {
  readonly words: string
  /** `Minetti 2002`. */
  readonly short: string
  readonly link: string | null
}

export interface GroupRow {
  readonly about: string
  readonly coefficients: readonly CoefficientRow[]
}

export interface CoefficientRow {
  readonly id: string
  readonly what: string
  readonly value: string
  readonly unit: string
  readonly grade: Grade
  readonly holdsFor: string
  readonly uncertainty: string
  readonly how: string
  /** null: nothing more than the rest says. */
  readonly notShown: string | null
  readonly sources: readonly SourceRow[]
}

export interface TableRows {
  readonly id: string
  readonly title: string
  readonly held: readonly HeldRow[]
  readonly unclaimed: readonly UnclaimedRow[]
}

export interface HeldRow {
  readonly what: string
  readonly unit: string
  readonly published: string
  readonly ours: string
  readonly difference: string
  readonly tolerated: string
  readonly isWithin: boolean
  /** `Minetti 2002`, and in one word how the published number came here. */
  readonly source: string
  readonly how: string
}

export interface UnclaimedRow {
  readonly what: string
  readonly published: string
  readonly source: string
  readonly why: string
}

const VERDICT_WORDS: Readonly<Record<ClaimVerdict, string>> = {
  holds: 'Holds',
  'in part': 'Holds in part',
  'not shown': 'Not shown',
  advice: 'Advice, not a finding',
}

/** How a published number came here, in a word for a table's column. */
const MARK_WORDS: Readonly<Record<Coefficient['provenance'], string>> = {
  read: 'read',
  secondary: 'quoted',
  derived: 'reckoned',
  remembered: 'remembered',
  judged: 'judged',
}

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'P']

/** Builds the whole account from the data the models themselves use. */
export function evidenceAccount(): EvidenceAccount {
  return {
    grades: GRADES.map((grade) => ({
      grade,
      means: GRADE_WORDS[grade],
      count: EVIDENCE.filter((one) => one.grade === grade).length,
    })),
    claims: BOOK_CLAIMS.map(claimRow),
    groups: EVIDENCE_GROUPS.map(({ about, coefficients }) => ({
      about,
      coefficients: coefficients.map(coefficientRow),
    })),
    tables: ACCEPTANCE_TABLES.map(({ id, title, rows }) => ({
      id,
      title,
      held: rows.flatMap(heldRow),
      unclaimed: rows.flatMap(unclaimedRow),
    })),
  }
}

function claimRow({ id, about, book, verdict, supports, against, so }: BookClaim): ClaimRow {
  return {
    id,
    about,
    book,
    verdict: VERDICT_WORDS[verdict],
    supports: supports.map(findingRow),
    against: against.map(findingRow),
    so,
  }
}

function findingRow({ says, provenance, citations }: Finding): FindingRow {
  return { says, how: unlessRead(provenance), sources: citations.map(sourceRow) }
}

function coefficientRow(coefficient: Coefficient<unknown>): CoefficientRow {
  const { id, what, value, unit, grade, validity, uncertainty, provenance, caveat, citations } = coefficient
  return {
    id,
    what,
    value: valueWords(value),
    unit,
    grade,
    holdsFor: validity,
    uncertainty,
    how: PROVENANCE_WORDS[provenance],
    notShown: caveat,
    sources: citations.map(sourceRow),
  }
}

function sourceRow(citation: Coefficient['citations'][number]): SourceRow {
  return { words: citationWords(citation), short: shortCitation(citation), link: linkOf(citation) }
}

/** Words for how a number came, where the reader would not expect it: not where it was read in its source. */
function unlessRead(provenance: Coefficient['provenance']): string | null {
  return provenance === 'read' ? null : PROVENANCE_WORDS[provenance]
}

function heldRow(row: AcceptanceRow): HeldRow[] {
  if (row.ours === null) return []
  const ours = row.ours()
  const { published, tolerance, what, unit, source, mark } = row
  return [
    {
      what,
      unit,
      published: figureWords(published),
      ours: figureWords(ours),
      difference: differenceWords(ours, published),
      tolerated: toleranceWords(tolerance),
      isWithin: ours >= tolerance.low && ours <= tolerance.high,
      source: source === null ? 'reasoning' : shortCitation(source),
      how: MARK_WORDS[mark],
    },
  ]
}

function unclaimedRow({ notClaimed, what, published, unit, source }: AcceptanceRow): UnclaimedRow[] {
  if (notClaimed === null) return []
  return [
    {
      what,
      published: `${figureWords(published)} ${unit}`,
      source: source === null ? 'reasoning' : shortCitation(source),
      why: notClaimed,
    },
  ]
}
