import type { RunSummary } from '../../athlete/run-summary.ts'
import { aboutOf, type SaidOfThemselves } from './about-options.ts'
import { readHistory } from './read-history.ts'
import { tellPrediction, type OutputOptions } from './print-prediction.ts'
import { whatItAsks } from './course-demand.ts'

export interface CourseOptions extends OutputOptions, SaidOfThemselves {
  readonly history?: string
  readonly mass?: number
  readonly load?: number
}

/** `underfoot course`: when a course would take you where, and what it would ask of the body. */
export async function tellCourse(file: string, asked: CourseOptions): Promise<void> {
  const history =
    asked.history === undefined ? { runs: await imported(), setAside: [] } : await readHistory(asked.history)
  await tellPrediction(file, history, aboutOf(asked), asked, whatItAsks(asked))
}

/** The database is loaded only where the history is in it. */
async function imported(): Promise<RunSummary[]> {
  const { keptRuns } = await import('../store/kept-history.ts')
  return keptRuns()
}
