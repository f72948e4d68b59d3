import type { Citation, Coefficient } from '../evidence/evidence.ts'

/** Published numbers beside ours: what was published, how far off ours may be, and what ours is. */
export interface AcceptanceTable {
  /** `AT1` … `AT14`. */
  readonly id: string
  readonly title: string
  readonly rows: readonly AcceptanceRow[]
}

/**
 * How a row stands. `held`: ours lies within, and is more than this number read back. `echo`: ours is the published number
 * itself, or its own equation once more; it shows that we copied rightly and nothing else. `missed`: ours lies outside,
 * and no evidence says how to mend it. `unclaimed`: nothing in Underfoot says anything of the kind.
 */
export type RowStanding = 'held' | 'echo' | 'missed' | 'unclaimed'

export interface AcceptanceRow {
  readonly what: string
  readonly standing: RowStanding
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
  /** Why ours is missed, or nothing claimed; null where ours is held to the number. */
  readonly why: string | null
}

/** What the rows of one work share. */
export interface From {
  readonly unit: string
  readonly source: Citation | null
  readonly mark: Coefficient['provenance']
}

type Tolerance = AcceptanceRow['tolerance']

/** A row that ours is held to, of other work or through more of the model than the number went into. */
export function held(
  from: From,
  what: string,
  published: number,
  tolerance: Tolerance,
  ours: () => number,
): AcceptanceRow {
  return { ...from, what, standing: 'held', published, tolerance, ours, why: null }
}

/** A row that reads back what ours was made from. */
export function echo(...row: Parameters<typeof held>): AcceptanceRow {
  return { ...held(...row), standing: 'echo' }
}

/** A row that ours lies outside of, told as such: as `held`, and why. */
export function missed(
  ...[from, what, published, tolerance, ours, why]: [...Parameters<typeof held>, why: string]
): AcceptanceRow {
  return { ...held(from, what, published, tolerance, ours), standing: 'missed', why }
}

/** A row that nothing in Underfoot claims. */
export function unclaimed(
  from: From,
  what: string,
  published: number,
  tolerance: Tolerance,
  why: string,
): AcceptanceRow {
  return { ...from, what, standing: 'unclaimed', published, tolerance, ours: null, why }
}

export const withinOf = (published: number, off: number): Tolerance => ({
  low: published - off,
  high: published + off,
})

export const withinShare = (published: number, share: number): Tolerance =>
  withinOf(published, share * Math.abs(published))

export const atLeast = (low: number): Tolerance => ({ low, high: Number.POSITIVE_INFINITY })

export const atMost = (high: number): Tolerance => ({ low: Number.NEGATIVE_INFINITY, high })

/** A grade as people write it: `+10 %`, `−20 %`, `level`. */
export function gradeText(grade: number): string {
  if (grade === 0) return 'level'
  return `${grade > 0 ? '+' : '−'}${Math.round(Math.abs(grade) * 100)} %`
}

export const gradeOfDegrees = (degrees: number): number => Math.tan((degrees * Math.PI) / 180)
