/**
 * A: measured and replicated. B: one study. C: mechanical inference. P: engineering prior.
 * "Remembered" numbers (not found in a source) are never graded above P and say so in `caveat`.
 */
export type Grade = 'A' | 'B' | 'C' | 'P'

export interface Citation {
  readonly authors: string
  readonly year: number
  readonly title: string
  readonly where: string
  readonly doi: string | null
}

/** One number, or one table of numbers, that the models use: with its source and what it is good for. */
export interface Coefficient<V = number> {
  /** Kebab-case, unique: `minetti-run-cost`. */
  readonly id: string
  /** One line in plain words. */
  readonly what: string
  readonly value: V
  readonly unit: string
  /** Range of inputs for which the source measured it, in words with units. */
  readonly validity: string
  readonly grade: Grade
  /** In words with units: an SD, a standard error, a spread between studies. */
  readonly uncertainty: string
  readonly citations: readonly Citation[]
  /** How the number was reached: read in the paper, in a secondary text, derived, learned from people’s runs, remembered or judged. */
  readonly provenance: 'read' | 'secondary' | 'derived' | 'learned' | 'remembered' | 'judged'
  /** What it does not show. */
  readonly caveat: string | null
}
