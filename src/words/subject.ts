/** What is told of: a run that was, or a course to come. It says the tense, and what the figures were read in. */
export type Subject = 'run' | 'course'

/** What the figures of each were read in, within a sentence. */
export const READ_IN: Readonly<Record<Subject, string>> = { run: 'the recording', course: 'the course' }

/** `the recording has no altitude`. */
export function noAltitude(subject: Subject): string {
  return `${READ_IN[subject]} has no altitude`
}

/** `the recording does not tell it`: of a figure that stays unknown though there is altitude. */
export function untold(subject: Subject): string {
  return `${READ_IN[subject]} does not tell it`
}
