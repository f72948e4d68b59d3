import type { Citation, Coefficient } from '../../evidence/evidence.ts'

/**
 * Published numbers that the models are held to: what was published, how far off ours may be, and what ours is.
 * A row that nothing in Underfoot claims says why, and has no number of ours.
 */
export interface AcceptanceTable {
  /** `AT1` … `AT12`. */
  readonly id: string
  readonly title: string
  readonly rows: readonly AcceptanceRow[]
}

export interface AcceptanceRow {
  readonly what: string
  readonly published: number
  /** Where ours may lie, both ends included, in the row's unit; an end may be infinite. */
  readonly tolerance: { readonly low: number; readonly high: number }
  readonly unit: string
  /** null where the number is a rule of reason rather than of one work. */
  readonly source: Citation | null
  /** How the published number came here. */
  readonly mark: Coefficient['provenance']
  /** What the model makes of it; null where nothing is claimed. */
  readonly ours: (() => number) | null
  /** Why nothing is claimed; null where ours is told. */
  readonly notClaimed: string | null
}

/** What the rows of one work share. */
export interface From {
  readonly unit: string
  readonly source: Citation | null
  readonly mark: Coefficient['provenance']
}

/** A row that ours is held to. */
export function held(
  from: From,
  what: string,
  published: number,
  tolerance: AcceptanceRow['tolerance'],
  ours: () => number,
): AcceptanceRow {
  return { ...from, what, published, tolerance, ours, notClaimed: null }
}

/** A row that nothing in Underfoot claims. */
export function unclaimed(
  from: From,
  what: string,
  published: number,
  tolerance: AcceptanceRow['tolerance'],
  why: string,
): AcceptanceRow {
  return { ...from, what, published, tolerance, ours: null, notClaimed: why }
}

export const withinOf = (published: number, off: number): AcceptanceRow['tolerance'] => ({
  low: published - off,
  high: published + off,
})

export const withinShare = (published: number, share: number): AcceptanceRow['tolerance'] =>
  withinOf(published, share * Math.abs(published))

export const atLeast = (low: number): AcceptanceRow['tolerance'] => ({ low, high: Number.POSITIVE_INFINITY })

export const atMost = (high: number): AcceptanceRow['tolerance'] => ({ low: Number.NEGATIVE_INFINITY, high })

/** A grade as people write it: `+10 %`, `−20 %`, `level`. */
export function gradeText(grade: number): string {
  if (grade === 0) return 'level'
  return `${grade > 0 ? '+' : '−'}${Math.round(Math.abs(grade) * 100)} %`
}

export const gradeOfDegrees = (degrees: number): number => Math.tan((degrees * Math.PI) / 180)
