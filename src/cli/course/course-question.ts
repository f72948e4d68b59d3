import { mergeProfile, NOTHING_SAID, type SourcedProfile } from '../../athlete/profile.ts'
import { courseIn } from '../../course/read-course.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import { SourceError } from '../../import/sources/found.ts'
import { type CourseQuestion, NoLineError } from '../../service/ask-course.ts'
import { type RunHistory, NO_HISTORY, readHistory } from '../../service/history.ts'
import { homeFolder } from '../about.ts'
import { readingOf } from '../files/read-limited.ts'
import { progressLine } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type RunnerOptions, saidWith } from './runner-options.ts'

export interface QuestionOptions extends RunnerOptions {
  /** A file, folder or archive of recordings; without it, what was imported on this machine. */
  readonly history?: string
}

/** A question about a course, and what its file calls it. */
export interface NamedQuestion extends CourseQuestion {
  readonly name: string | null
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
): Promise<NamedQuestion> {
  const course = courseIn(readingOf(file))
  if ('reason' in course) throw new UserError(`${file}: ${course.reason}`)
  const ground = new RegionCatalogue(homeFolder())
  const typed = saidWith(asked)
  if (asked.history === undefined) return { ...course, ground, ...(await keptPast(asked, now_s)) }
  const history = await readPast(asked.history, hasRecords ? ground : null)
  return { ...course, ground, history, profile: mergeProfile(NOTHING_SAID, typed, now_s) }
}

interface Past {
  readonly history: RunHistory
  readonly profile: SourcedProfile
}

async function keptPast(asked: QuestionOptions, now_s: number): Promise<Past> {
  // The database is loaded only where the history is in it.
  const { keptPastOf } = await import('../store/kept-history.ts')
  const typed = saidWith(asked)
  const kept = await keptPastOf(typed, now_s)
  return kept ?? { history: NO_HISTORY, profile: mergeProfile(NOTHING_SAID, typed, now_s) }
}

async function readPast(path: string, ground: CourseQuestion['ground'] | null): Promise<RunHistory> {
  const progress = progressLine('Recording')
  try {
    return await readHistory(path, { ground, progress: (read) => progress.show(read, null) })
  } catch (error) {
    throw error instanceof SourceError ? new UserError(error.message, { cause: error }) : error
  } finally {
    progress.end()
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
