import type { AnalyseOptions } from '../../src/analysis/analyse.ts'
import type { Outcome } from '../../src/analysis/analysis.ts'

/** What the page asks of its worker. */
export type ReadRequest =
  | { readonly kind: 'read'; readonly file: string; readonly name: string; readonly bytes: ArrayBuffer }
  | { readonly kind: 'forget' }
  /** Another runner or another split: everything read so far is worked out again. */
  | { readonly kind: 'options'; readonly options: AnalyseOptions }

/** What the worker answers, once per file and again whenever the options change. */
export interface ReadAnswer {
  readonly file: string
  readonly outcomes: readonly NamedOutcome[]
  /** Whether it holds a course to follow, and nothing recorded. */
  readonly isCourse: boolean
}

/** What became of an activity, and of which file: the one that was opened, or one in an archive. */
export interface NamedOutcome {
  readonly name: string
  readonly outcome: Outcome
}
