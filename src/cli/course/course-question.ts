import type { EffortKind } from '../../athlete/effort-kind.ts'
import { mergeProfile, NOTHING_SAID } from '../../athlete/profile.ts'
import { courseIn } from '../../course/read-course.ts'
import type { Ground } from '../../ground/graph/regions-for.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import { type CourseQuestion, NoLineError } from '../../service/ask-course.ts'
import { historyOf, NO_HISTORY, type RunHistory, type WantedHistory } from '../../service/history.ts'
import { homeFolder } from '../about.ts'
import { readingOf } from '../files/read-limited.ts'
import { progressLine } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type RunnerOptions, saidWith } from './runner-options.ts'

export interface QuestionOptions extends RunnerOptions {
  readonly effort: EffortKind
  /** Of a file of several tracks or routes, which one alone, from 1. */
  readonly part?: number
  /** A file, folder or archive of recordings; without it, what was imported on this machine. */
  readonly history?: string
}

/**
 * Puts together what was asked. Recordings that are named speak for whoever ran them, who need not be the one whose
 * history is kept here: only what was said in the same breath is known of them.
 *
 * @param now_s s since 1970 UTC of the day that is asked about
 * @param hasRecords whether what each run asked of the body is wanted too
 */
export async function questionAbout(
  file: string,
  asked: QuestionOptions,
  now_s: number,
  hasRecords: boolean,
): Promise<CourseQuestion> {
  const course = courseIn(readingOf(file), asked.part)
  if ('reason' in course) throw new UserError(`${file}: ${course.reason}`)
  const ground = new RegionCatalogue(homeFolder())
  const typed = saidWith(asked)
  const { effort } = asked
  const wanted = { now_s, hasRecords }
  if (asked.history === undefined) {
    // The database is loaded only where the history is in it.
    const { keptPastOf } = await import('../store/kept-history.ts')
    const kept = await keptPastOf(typed, wanted)
    if (kept !== null) return { course, effort, ground, ...kept }
  }
  const history = asked.history === undefined ? NO_HISTORY : await namedHistory(asked.history, ground, wanted)
  return { course, effort, ground, history, profile: mergeProfile(NOTHING_SAID, typed, now_s) }
}

async function namedHistory(path: string, ground: Ground, wanted: WantedHistory): Promise<RunHistory> {
  const line = progressLine('Recording')
  try {
    return await historyOf({ path, ground, progress: (read) => line.show(read, null) }, wanted)
  } finally {
    line.end()
  }
}

/** What `ask` answers; a course without a line is told of by its file. */
export async function courseAnswer<T>(file: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw error instanceof NoLineError ? new UserError(`${file}: ${error.message}`, { cause: error }) : error
  }
}
