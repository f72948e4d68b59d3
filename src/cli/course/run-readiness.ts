import { personsMoment } from '../../exposure/local-days.ts'
import { askReadiness } from '../../service/ask-course.ts'
import { until } from '../../service/history.ts'
import { endOfLocalDay } from '../../units/local-time.ts'
import { readinessDocument } from '../../words/readiness-document.ts'
import { machineOffset } from '../machine-clock.ts'
import { UserError } from '../user-error.ts'
import { courseAnswer, questionAbout } from './course-question.ts'
import type { CourseOptions } from './run-course.ts'
import { tellCourse } from './tell-course.ts'

export interface ReadinessOptions extends CourseOptions {
  /** A local day, counted from 1 January 1970. */
  readonly on?: number
}

/** `underfoot readiness`: a course beside the thirty days before it. */
export async function runReadiness(file: string, asked: ReadinessOptions): Promise<void> {
  const at = asked.on === undefined ? { now_s: Date.now() / 1000 } : { day: asked.on }
  const utc_s = 'day' in at ? endOfLocalDay(at.day, null).at_s : at.now_s
  const question = await questionAbout(file, asked, utc_s, true)
  if (asked.history === undefined && question.history.records.length === 0)
    throw new UserError(
      'readiness needs your runs: bring them in with `underfoot import`, or name their folder with --history.',
    )
  // Of now all runs count, whatever their clocks say, as they do for `course`; of a day, those until then.
  const now = personsMoment(question.history.records, at, machineOffset(utc_s))
  const history = 'day' in at ? until(question.history, now.at_s) : question.history
  const answer = await courseAnswer(file, () => askReadiness({ ...question, history }, now))
  return tellCourse(answer, readinessDocument(answer, question.course.name, asked.units), asked)
}
