import type { Outcome } from '../../src/analysis/analysis.ts'
import type { Shelved } from '../data/use-shelf.ts'

/** One line of the list: an activity of a file, or a file of which nothing came. */
export interface OpenFile {
  readonly key: string
  readonly file: string
  /** null while the file is being read. */
  readonly outcome: Outcome | null
}

export type AnalysedEntry = OpenFile & { readonly outcome: Extract<Outcome, { status: 'analysed' }> }

export function entriesOf(files: readonly Shelved[]): OpenFile[] {
  return files.flatMap(({ file, name, answer }): OpenFile[] => {
    if (answer === null) return [{ key: `${file}`, file: name, outcome: null }]
    return answer.outcomes.map((outcome, index) => ({
      key: `${file}.${index}`,
      file: name,
      outcome,
    }))
  })
}

export function isAnalysed(entry: OpenFile): entry is AnalysedEntry {
  return entry.outcome?.status === 'analysed'
}
