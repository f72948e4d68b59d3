import type { Outcome } from '../../src/analysis/analysis.ts'
import type { Shelved } from '../data/use-shelf.ts'

/** One line of the list: an activity of a file, or a file of which nothing came. */
export interface OpenFile {
  readonly key: string
  /** Key of its file, and which activity of it, from 1: together its address. */
  readonly from: string
  readonly activity: number
  readonly file: string
  /** null while the file is being read. */
  readonly outcome: Outcome | null
}

export type AnalysedEntry = OpenFile & { readonly outcome: Extract<Outcome, { status: 'analysed' }> }

export function entriesOf(files: readonly Shelved[]): OpenFile[] {
  return files.flatMap(({ key, name, answer }): OpenFile[] => {
    if (answer === null) return [{ key, from: key, activity: 1, file: name, outcome: null }]
    return answer.outcomes.map((one, index) => ({
      key: `${key}.${index + 1}`,
      from: key,
      activity: index + 1,
      file: one.name,
      outcome: one.outcome,
    }))
  })
}

export function isAnalysed(entry: OpenFile): entry is AnalysedEntry {
  return entry.outcome?.status === 'analysed'
}
