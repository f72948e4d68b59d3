import type { Track } from '../../activity/track.ts'
import { UserError } from '../user-error.ts'
import { readingOf } from '../files/read-limited.ts'

/** A course and what its file calls it. */
export interface CourseFile {
  readonly name: string | null
  readonly track: Track
}

/** The first line in a file. Throws a complaint when there is none to follow. */
export function readCourse(file: string): CourseFile {
  const { activities, faults } = readingOf(file)
  const [first] = activities
  if (first === undefined)
    throw new UserError(`${file}: ${faults[0]?.what ?? 'There is no line in it to follow.'}`)
  return { name: first.name, track: first.track }
}
