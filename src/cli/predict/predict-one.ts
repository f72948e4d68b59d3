import { UserError } from '../user-error.ts'
import { aboutOf, type SaidOfThemselves } from './about-options.ts'
import { readHistory } from './read-history.ts'
import { tellPrediction, type OutputOptions } from './print-prediction.ts'

export interface PredictOptions extends OutputOptions, SaidOfThemselves {
  readonly history: string
  readonly course: string
}

/** `underfoot predict`: how long a course would take the one whose runs lie in a folder. */
export async function predictOne(asked: PredictOptions): Promise<void> {
  const history = await readHistory(asked.history)
  // A history that cannot even be looked at is a slip of the finger; an empty one is a beginner's.
  const unseen = history.setAside.find(({ file }) => file === asked.history)
  if (history.runs.length === 0 && unseen !== undefined)
    throw new UserError(`${unseen.file}: ${unseen.reason}`)
  await tellPrediction(asked.course, history, aboutOf(asked), asked)
}
