import { ACCEPTANCE_TABLES } from '../../acceptance/index.ts'
import type { AcceptanceTable } from '../../acceptance/table.ts'
import { PREDICTION_EVIDENCE } from '../../athlete/prediction-evidence.ts'
import type { FigureMeaning } from '../../body/figure.ts'
import { FIGURES } from '../../body/figures.ts'
import { BACKGROUND_ACCOUNTS, type BackgroundAccount } from '../../evidence/background-accounts.ts'
import { BOOK_CLAIMS } from '../../evidence/book-claims.ts'
import type { BookClaim } from '../../evidence/claim.ts'
import { ADVICE_GROUPS, type EvidenceGroup, MODEL_GROUPS } from '../../evidence/index.ts'

/** What of the evidence is to be told: all of it, or what somebody asked for by name. */
export interface ToldEvidence {
  /** In front of the coefficients they rest on; none where all is told. */
  readonly figures: readonly FigureMeaning[]
  readonly claims: readonly BookClaim[]
  readonly backgrounds: readonly BackgroundAccount[]
  readonly groups: readonly EvidenceGroup[]
  readonly tables: readonly AcceptanceTable[]
}

/** Every number, in the order a reader would ask for it: what the models use, then what advice will rest on. */
const EVIDENCE_GROUPS: readonly EvidenceGroup[] = [
  ...MODEL_GROUPS,
  { about: 'Predictions, learned from people', coefficients: PREDICTION_EVIDENCE },
  ...ADVICE_GROUPS,
]

export const ALL_EVIDENCE: ToldEvidence = {
  figures: [],
  claims: BOOK_CLAIMS,
  backgrounds: BACKGROUND_ACCOUNTS,
  groups: EVIDENCE_GROUPS,
  tables: ACCEPTANCE_TABLES,
}

const NOTHING: ToldEvidence = { figures: [], claims: [], backgrounds: [], groups: [], tables: [] }

/** Whole parts by name; the names are those of the answer in JSON. */
const PARTS: Readonly<Record<string, ToldEvidence>> = {
  claims: { ...NOTHING, claims: BOOK_CLAIMS },
  backgrounds: { ...NOTHING, backgrounds: BACKGROUND_ACCOUNTS },
  coefficients: { ...NOTHING, groups: EVIDENCE_GROUPS },
  published: { ...NOTHING, tables: ACCEPTANCE_TABLES },
}

/**
 * Everything of that name: a part, a claim, a background, a coefficient, a figure with what it rests on, a table of
 * published numbers. A word may name several (`water` is a claim and a figure).
 *
 * @returns null where nothing is called so
 */
export function evidenceNamed(name: string): ToldEvidence | null {
  const isNamed = ({ id }: { readonly id: string }) => id.toLowerCase() === name.toLowerCase()
  const figures = FIGURES.filter(isNamed)
  const wanted = new Set([name, ...figures.flatMap(({ evidence }) => evidence)])
  const part = Object.hasOwn(PARTS, name) ? PARTS[name] : NOTHING
  const told: ToldEvidence = {
    figures,
    claims: part.claims.length > 0 ? part.claims : BOOK_CLAIMS.filter(isNamed),
    backgrounds: part.backgrounds.length > 0 ? part.backgrounds : BACKGROUND_ACCOUNTS.filter(isNamed),
    groups: part.groups.length > 0 ? part.groups : groupsWith(wanted),
    tables: part.tables.length > 0 ? part.tables : ACCEPTANCE_TABLES.filter(isNamed),
  }
  return Object.values(told).every((found) => found.length === 0) ? null : told
}

/** The groups, with no coefficient but those of these ids. */
function groupsWith(ids: ReadonlySet<string>): EvidenceGroup[] {
  return EVIDENCE_GROUPS.map(({ about, coefficients }) => ({
    about,
    coefficients: coefficients.filter(({ id }) => ids.has(id)),
  })).filter(({ coefficients }) => coefficients.length > 0)
}
