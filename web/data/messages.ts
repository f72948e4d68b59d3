import type { AnalyseOptions } from '../../src/analysis/analyse.ts'
import type { Outcome } from '../../src/analysis/analysis.ts'

/** What the page asks of its worker. */
export type Request =
  | { readonly kind: 'read'; readonly file: number; readonly name: string; readonly bytes: ArrayBuffer }
  /** Another runner or another split: everything read so far is worked out again. */
  | { readonly kind: 'options'; readonly options: AnalyseOptions }

/** What the worker answers, once per file and again whenever the options change. */
export interface Answer {
  readonly file: number
  readonly outcomes: readonly Outcome[]
}
