import type { Fault } from '../../src/activity/activity.ts'
import type { Outcome } from '../../src/analysis/analysis.ts'
import type { Shelved } from '../data/use-shelf.ts'

/** One line of the list: an activity of a file, or a file of which nothing came. */
export interface Entry {
  readonly key: string
  readonly file: string
  /** null while the file is being read. */
  readonly outcome: Outcome | null
  /** About the file as a whole. */
  readonly fileFaults: readonly Fault[]
}

export type AnalysedEntry = Entry & { readonly outcome: Extract<Outcome, { status: 'analysed' }> }

export function entriesOf(files: readonly Shelved[]): Entry[] {
  return files.flatMap(({ file, name, answer }): Entry[] => {
    if (answer === null) return [{ key: `${file}`, file: name, outcome: null, fileFaults: [] }]
    return answer.outcomes.map((outcome, index) => ({
      key: `${file}.${index}`,
      file: name,
      outcome,
      fileFaults: answer.faults,
    }))
  })
}

export function isAnalysed(entry: Entry): entry is AnalysedEntry {
  return entry.outcome?.status === 'analysed'
}
