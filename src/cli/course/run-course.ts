import { askCourse } from '../../service/ask-course.ts'
import type { UnitSystem } from '../../units/units.ts'
import { write } from '../output.ts'
import { styleFor, textWidth } from '../terminal.ts'
import { courseAnswer, questionAbout, type QuestionOptions } from './course-question.ts'
import { predictionText } from './prediction-text.ts'

export interface CourseOptions extends QuestionOptions {
  readonly json?: true
  readonly units: UnitSystem
  readonly colour: boolean
}

/** `underfoot course`, `underfoot predict`: when a course would take you where, and what it would ask of the body. */
export async function runCourse(file: string, asked: CourseOptions): Promise<void> {
  const question = await questionAbout(file, asked, Date.now() / 1000, false)
  const { answer, body } = await courseAnswer(file, () => askCourse(question))
  if (asked.json) return write(`${JSON.stringify(answer)}\n`)
  const options = { width: textWidth(), units: asked.units, style: styleFor(asked.colour) }
  return write(predictionText(question.name, answer, body, options))
}
