import type { FileReading } from '../activity/activity.ts'
import type { Track } from '../activity/track.ts'

/** A line to follow, and what its file calls it. */
export interface CourseFile {
  readonly name: string | null
  readonly track: Track
}

/** Why a file is no course, as a sentence. */
export interface NoCourse {
  readonly reason: string
}

/** The first line in a file: the one reader of courses for command line, API and page. */
export function courseIn({ activities, faults }: FileReading): CourseFile | NoCourse {
  const [first] = activities
  if (first === undefined) return { reason: faults[0]?.what ?? 'There is no line in it to follow.' }
  return { name: first.name, track: first.track }
}

/** Said of a course that turns out to have no positions. */
export const NO_LINE = 'It has no line of positions to follow.'
