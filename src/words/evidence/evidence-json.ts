import type { AcceptanceRow } from '../../acceptance/table.ts'
import { valueWords } from './coefficient-words.ts'
import { ALL_EVIDENCE, type ToldEvidence } from './told-evidence.ts'

/**
 * The evidence as data: what `underfoot evidence --json` prints and `GET /evidence` answers. Its sentences are those
 * of the page, the terminal and docs/evidence.md, letter for letter.
 */
export function evidenceJson({ figures, claims, backgrounds, groups, tables }: ToldEvidence = ALL_EVIDENCE) {
  return {
    figures: figures.map(({ id, label, unit, grade, meaning, evidence }) => ({
      id,
      label,
      unit,
      grade,
      meaning,
      evidence: [...evidence],
    })),
    claims: [...claims],
    backgrounds: [...backgrounds],
    coefficients: groups.flatMap(({ about, coefficients }) =>
      coefficients.map(({ id, what, value, ...rest }) => ({
        id,
        about,
        what,
        value,
        valueWords: valueWords(value),
        ...rest,
      })),
    ),
    published: tables.map(({ id, title, rows }) => ({ id, title, rows: rows.map(rowJson) })),
  }
}

function rowJson({ what, standing, published, tolerance, unit, source, mark, ours, why }: AcceptanceRow) {
  return {
    what,
    standing,
    published,
    ours: ours === null ? null : ours(),
    low: finite(tolerance.low),
    high: finite(tolerance.high),
    unit,
    source,
    mark,
    why,
  }
}

/** null: there is no end. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
