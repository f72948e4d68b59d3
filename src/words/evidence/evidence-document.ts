import type { AcceptanceRow, AcceptanceTable, RowStanding } from '../../acceptance/table.ts'
import type { BackgroundAccount } from '../../evidence/background-accounts.ts'
import type { BookClaim, ClaimVerdict, Finding } from '../../evidence/claim.ts'
import type { Coefficient, Grade } from '../../evidence/evidence.ts'
import type {
  Document,
  Findings,
  FindingWords,
  Section,
  Sentence,
  Table,
  TableColumn,
} from '../document/document.ts'
import { GRADE_WORDS } from '../grades.ts'
import { coefficientEntry, figureSection, workOf } from './coefficient-entry.ts'
import { PROVENANCE_WORDS, shortCitation } from './coefficient-words.ts'
import { differenceWords, figureWords, toleranceWords } from './table-words.ts'
import { ALL_EVIDENCE, type ToldEvidence } from './told-evidence.ts'

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
  learned: 'learned',
  remembered: 'remembered',
  judged: 'judged',
}

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'P']

const COLUMN = { means: '', align: 'left', weight: 'plain', yields: 0 } as const

const GRADE_COLUMNS: readonly TableColumn[] = ['grade', 'means', 'numbers'].map((header) => ({
  ...COLUMN,
  header,
}))

const PUBLISHED_COLUMNS: readonly TableColumn[] = [
  { ...COLUMN, header: 'what' },
  { ...COLUMN, header: 'published', align: 'right' },
  { ...COLUMN, header: 'ours', align: 'right', weight: 'strong' },
  { ...COLUMN, header: 'difference', align: 'right', weight: 'quiet', yields: 1 },
  { ...COLUMN, header: 'tolerated', align: 'right', weight: 'quiet', yields: 4 },
  { ...COLUMN, header: 'unit' },
  { ...COLUMN, header: 'source', weight: 'quiet', yields: 3 },
  { ...COLUMN, header: 'known by', weight: 'quiet', yields: 2 },
]

/**
 * What is known and how, from the data the models themselves use: docs/evidence.md, the page “Evidence” and
 * `underfoot evidence` alike.
 *
 * @param told all of it unless said otherwise; parts of which nothing is told are left out
 */
export function evidenceDocument(told: ToldEvidence = ALL_EVIDENCE): Document {
  const parts = [
    ...told.figures.map(figureSection),
    claimsPart(told),
    backgroundsPart(told),
    numbersPart(told),
    publishedPart(told),
  ]
  const opening = told === ALL_EVIDENCE ? [openingSection()] : []
  return {
    title: 'What is known, and how well',
    aside: '',
    sections: [
      ...opening,
      ...parts.filter(({ sections }: Section) => sections === undefined || sections.length > 0),
    ],
  }
}

function openingSection(): Section {
  return {
    id: 'opening',
    title: null,
    blocks: [
      sentence(
        'Underfoot started from a book, an introduction to trail running. Here is what the book says, what has been measured, what you bring from another sport, every number with its source, and how close the models come to what was published.',
      ),
      gradesTable(),
    ],
  }
}

function claimsPart({ claims }: ToldEvidence): Section {
  return {
    id: 'book-claims',
    title: 'The book’s claims, and the evidence',
    blocks: [
      sentence(
        'Each of the book’s claims stands here in our words, as the book’s view, beside what was measured.',
      ),
    ],
    sections: claims.map(claimSection),
  }
}

function backgroundsPart({ backgrounds }: ToldEvidence): Section {
  return {
    id: 'backgrounds',
    title: 'Where you come from: what you have, what you will gain',
    blocks: [
      sentence(
        'What another sport brings to trails, and what is new there, as far as anybody has measured it.',
      ),
    ],
    sections: backgrounds.map(backgroundSection),
  }
}

function numbersPart({ groups }: ToldEvidence): Section {
  return {
    id: 'numbers',
    title: 'Every number and its source',
    blocks: [
      sentence(
        'First those the models use. Those “for plans” and “for briefings” wait for what will be built on them; no figure rests on them.',
      ),
    ],
    sections: groups.map(({ about, coefficients }) => ({
      id: about,
      title: about,
      blocks: coefficients.map(coefficientEntry),
    })),
  }
}

function publishedPart({ tables }: ToldEvidence): Section {
  return {
    id: 'published',
    title: 'Held to what was published',
    blocks: [
      sentence(
        'Each row is a test: ours has to lie within what is tolerated. Where “read back” stands instead, ours is the published number itself, or its own equation once more: it shows that we copied rightly, not that the model is right. Published numbers were read in the source, quoted by another text, reckoned from the source’s numbers, or remembered. What ours misses is told with ours, and what nothing in Underfoot claims with the reason.',
      ),
    ],
    sections: tables.map(publishedSection),
  }
}

function sentence(text: string): Sentence {
  return { kind: 'sentence', text }
}

function gradesTable(): Table {
  const numbers = ALL_EVIDENCE.groups.flatMap(({ coefficients }) => coefficients)
  const countOf = (grade: Grade) => numbers.filter((one) => one.grade === grade).length
  return tableOf(
    GRADE_COLUMNS,
    GRADES.map((grade) => [grade, GRADE_WORDS[grade], String(countOf(grade))]),
  )
}

function tableOf(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    drawn: null,
    columns,
    rows: rows.map((cells) => ({ cells, figure: null, bar: null })),
  }
}

function claimSection({ id, about, book, verdict, supports, against, so }: BookClaim): Section {
  const isWeighed = supports.length + against.length > 0
  return {
    id,
    title: about,
    blocks: [
      { kind: 'quote', text: book },
      { kind: 'sentence', lead: `${VERDICT_WORDS[verdict]}.`, text: so },
      ...(isWeighed ? [findingsOf('For', supports), findingsOf('Against', against)] : []),
    ],
  }
}

function backgroundSection({ id, about, have, gain }: BackgroundAccount): Section {
  return {
    id: `from-${id}`,
    title: about,
    blocks: [findingsOf('You have', have), findingsOf('You will gain', gain)],
  }
}

function findingsOf(title: string, findings: readonly Finding[]): Findings {
  const found = findings.map(({ says, provenance, citations }): FindingWords => {
    // How a number came is said where the reader would not expect it: not where it was read in its source.
    const how = provenance === 'read' ? '' : PROVENANCE_WORDS[provenance]
    return { says, how, works: citations.map(workOf) }
  })
  const nothing: FindingWords = { says: 'Nothing found.', how: '', works: [] }
  return { kind: 'findings', title, findings: found.length > 0 ? found : [nothing] }
}

function publishedSection({ id, title, rows }: AcceptanceTable): Section {
  const compared = rows.flatMap(comparedCells)
  const of = (standing: RowStanding) => rows.filter((row) => row.standing === standing)
  const within = compared.filter(({ isWithin }) => isWithin).length
  const counts = [
    compared.length === 0 ? '' : `${within} of ${compared.length} within`,
    of('echo').length === 0 ? '' : `${of('echo').length} of them read back`,
    of('missed').length === 0 ? '' : `${of('missed').length} missed`,
    of('unclaimed').length === 0 ? '' : `${of('unclaimed').length} not claimed`,
  ]
  const table = tableOf(
    PUBLISHED_COLUMNS,
    compared.map(({ cells }) => cells),
  )
  return {
    id,
    title: `${id} · ${title}`,
    blocks: [
      { kind: 'note', text: counts.filter((count) => count !== '').join(', ') },
      ...(compared.length === 0 ? [] : [table]),
      ...apart('Missed', of('missed')),
      ...apart('Not claimed', of('unclaimed')),
    ],
  }
}

function comparedCells(
  row: AcceptanceRow,
): { readonly isWithin: boolean; readonly cells: readonly string[] }[] {
  const { ours: model, standing, published, tolerance, what, unit, mark } = row
  if (model === null || standing === 'missed') return []
  const ours = model()
  const isWithin = ours >= tolerance.low && ours <= tolerance.high
  const cells = [
    isWithin ? what : `${what} (outside)`,
    figureWords(published),
    figureWords(ours),
    differenceWords(ours, published),
    standing === 'echo' ? 'read back' : toleranceWords(tolerance),
    unit,
    sourceWords(row),
    MARK_WORDS[mark],
  ]
  return [{ isWithin, cells }]
}

/** Rows that ours is not held to, each with its reason; no block where there are none. */
function apart(title: string, rows: readonly AcceptanceRow[]): Findings[] {
  if (rows.length === 0) return []
  const findings = rows.map((row): FindingWords => {
    const ours = row.ours === null ? '' : `; ours ${figureWords(row.ours())}`
    const number = `${figureWords(row.published)} ${row.unit}, ${sourceWords(row)}${ours}`
    return { says: `${row.what} (${number}): ${row.why ?? ''}`, how: '', works: [] }
  })
  return [{ kind: 'findings', title, findings }]
}

function sourceWords({ source }: AcceptanceRow): string {
  return source === null ? 'reasoning' : shortCitation(source)
}
