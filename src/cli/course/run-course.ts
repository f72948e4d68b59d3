import { askCourse } from '../../service/ask-course.ts'
import { courseDocument } from '../../words/course-document.ts'
import { courseAnswer, questionAbout, type QuestionOptions } from './course-question.ts'
import { tellCourse, type TellOptions } from './tell-course.ts'

export type CourseOptions = QuestionOptions & TellOptions

/** `underfoot course`, `underfoot predict`: when a course would take you where, and what it would ask of the body. */
export async function runCourse(file: string, asked: CourseOptions): Promise<void> {
  const question = await questionAbout(file, asked, Date.now() / 1000, false)
  const { answer, course } = await courseAnswer(file, () => askCourse(question))
  return tellCourse(answer, courseDocument(course, question.course.name, asked.units), asked)
}
