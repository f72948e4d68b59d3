import { askReadiness } from '../../service/ask-course.ts'
import { until } from '../../service/history.ts'
import { write } from '../output.ts'
import { styleFor, textWidth } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { answerFor, questionAbout } from './course-question.ts'
import { readinessText } from './readiness-text.ts'
import type { CourseOptions } from './run-course.ts'

export interface ReadinessOptions extends CourseOptions {
  readonly on?: number
}

/** `underfoot readiness`: a course beside the thirty days before it. */
export async function runReadiness(file: string, asked: ReadinessOptions): Promise<void> {
  const now_s = asked.on ?? Date.now() / 1000
  const question = await questionAbout(file, asked, now_s, true)
  if (asked.history === undefined && question.history.records.length === 0)
    throw new UserError(
      'readiness needs your runs: bring them in with `underfoot import`, or name their folder with --history.',
    )
  // Of now all runs count, whatever their clocks say, as they do for `course`; of a day, those until then.
  const history = asked.on === undefined ? question.history : until(question.history, asked.on)
  const answer = await answerFor(file, () => askReadiness({ ...question, history }, now_s))
  if (asked.json) return write(`${JSON.stringify(answer)}\n`)
  const options = { width: textWidth(), units: asked.units, style: styleFor(asked.colour) }
  return write(readinessText(question.name, answer, options))
}
