import type { Activity, CoursePoint, FileReading, PlannedLine } from '../activity/activity.ts'
import type { Track } from '../activity/track.ts'
import { isSportOnFoot } from '../analysis/on-foot.ts'
import { type CourseGap, courseLine, gapsIn } from './course-line.ts'
import { joinTracks, samePositions } from './join-tracks.ts'

/** A line to follow, what its file calls it, and how it came out of that file. */
export interface CourseFile {
  readonly name: string | null
  readonly track: Track
  /** Places that the file marks, in its order. */
  readonly points: readonly CoursePoint[]
  readonly parts: CourseParts
}

/** How a course came out of its file: whatever is not as the file has it. */
export interface CourseParts {
  /** What the file calls its lines. */
  readonly kind: 'track' | 'route'
  /** Lines that were joined, in the order of the file. */
  readonly joined: number
  /** Lines left out that repeat one before them, position by position. */
  readonly repeated: number
  /** Routes left out of a file of tracks: most are the same way, drawn coarser. */
  readonly besides: number
  /** What was recorded on wheels or water, left out of a file that also has something on foot. */
  readonly notOnFoot: number
  readonly gaps: readonly CourseGap[]
}

/** A line that is its file's only one. */
export const ONE_PART: CourseParts = {
  kind: 'track',
  joined: 1,
  repeated: 0,
  besides: 0,
  notOnFoot: 0,
  gaps: [],
}

/** Why a file is no course, as a sentence. */
export interface NoCourse {
  readonly reason: string
}

/**
 * The line that a file means: the one reader of courses for command line, API and page. A file of several tracks or
 * routes is one way in several parts, as stages are; a file of tracks and routes is told by its tracks.
 *
 * @param part which of them alone is asked about, from 1; null: all
 */
export function courseIn(
  { activities, courses, places, faults }: FileReading,
  part: number | null = null,
): CourseFile | NoCourse {
  const kind = activities.length > 0 ? 'track' : 'route'
  const lines: readonly (Activity | PlannedLine)[] = kind === 'track' ? activities : courses
  const fit = kind === 'track' ? placed(onFoot(activities)) : placed(courses)
  if (lines.length === 0) return { reason: faults[0]?.what ?? 'There is no line in it to follow.' }
  const chosen = part === null ? distinct<Activity | PlannedLine>(fit) : lines.slice(part - 1, part)
  const [first] = chosen
  if (first === undefined) return { reason: noSuchPart(lines.length) }
  const track = joinTracks(chosen.map((one) => one.track))
  const line = courseLine(track)
  // The reader knows why: places in a country's own grid, say.
  if (line === null) return { reason: [NO_LINE, ...faults.slice(0, 1).map(({ what }) => what)].join(' ') }
  return {
    name: chosen.every(({ name }) => name === first.name) ? first.name : null,
    track,
    points: [...chosen.flatMap((one) => ('points' in one ? one.points : [])), ...places],
    parts: {
      kind,
      joined: chosen.length,
      repeated: part === null ? fit.length - chosen.length : 0,
      besides: kind === 'track' ? courses.length : 0,
      notOnFoot: part === null ? activities.length - onFoot(activities).length : 0,
      gaps: gapsIn(line),
    },
  }
}

/**
 * Whether a file holds lines to follow and nothing that anybody recorded: none of it has a clock that went on. Sums
 * without samples have no clock either, and are nothing to follow.
 */
export function isCourseFile({ activities, courses }: FileReading): boolean {
  if (activities.length === 0) return courses.length > 0
  return !activities.some(({ track }) => hasClock(track)) && activities.some(isSomewhere)
}

/** Planners write no times, or one and the same. */
function hasClock({ time }: Track): boolean {
  const first = time.find((one) => !Number.isNaN(one))
  return first !== undefined && time.some((one) => !Number.isNaN(one) && one !== first)
}

/** Those on foot, if any was: of a triathlon its run. */
function onFoot(activities: readonly Activity[]): readonly Activity[] {
  const some = activities.filter(({ sport }) => isSportOnFoot(sport))
  return some.length > 0 ? some : activities
}

function isSomewhere({ track }: { readonly track: Track }): boolean {
  return track.latitude.some((degrees) => !Number.isNaN(degrees))
}

/** Those that were somewhere, if any was: a file of several sessions may hold one indoors. */
function placed<Line extends { readonly track: Track }>(lines: readonly Line[]): readonly Line[] {
  const somewhere = lines.filter(isSomewhere)
  return somewhere.length > 0 ? somewhere : lines.slice(0, 1)
}

/** Without those that another before them is, position by position: exporters write a track twice. */
function distinct<Line extends { readonly track: Track }>(lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = []
  for (const line of lines) if (!kept.some(({ track }) => samePositions(track, line.track))) kept.push(line)
  return kept
}

function noSuchPart(lines: number): string {
  return lines === 1
    ? 'The file holds one line only, so there is no other part to ask about.'
    : `The file holds ${lines} parts: ask for one of 1 to ${lines}.`
}

/** Said of a course that turns out to have no positions. */
export const NO_LINE = 'It has no line of positions to follow.'
