import type { Citation, Coefficient } from './evidence.ts'

/**
 * What the evidence makes of a claim. `holds`: measured, and in its favour. `in part`: some of it, or under
 * conditions. `not shown`: looked for and not found, or never measured. `advice`: nothing that a measurement of
 * bodies could settle.
 */
export type ClaimVerdict = 'holds' | 'in part' | 'not shown' | 'advice'

/** One thing that was found out, with how its numbers came here. */
export interface Finding {
  readonly says: string
  readonly provenance: Coefficient['provenance']
  readonly citations: readonly Citation[]
}

/** One claim of the book this project started from, with what speaks for it and what against. */
export interface BookClaim {
  /** Kebab-case, unique. */
  readonly id: string
  /** A few words that name it. */
  readonly about: string
  /** The book's view, in our words. */
  readonly book: string
  readonly verdict: ClaimVerdict
  readonly supports: readonly Finding[]
  readonly against: readonly Finding[]
  /** What Underfoot makes of it, and what it leaves unsaid. */
  readonly so: string
}
