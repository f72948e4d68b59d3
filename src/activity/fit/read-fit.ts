import { A_COURSE, type Activity, type FileReading, type PlannedLine, type ReadWarning } from '../activity.ts'
import { DATE_SET_RIGHT } from '../rollover.ts'
import { activitiesOf } from './activities.ts'
import { crc16 } from './crc.ts'
import {
  cutShort,
  DAMAGED_HEADER,
  damage,
  leftOver,
  LONG_CLAIM,
  moreDamage,
  NEVER_CLOSED,
  NO_CHECKSUM,
  NO_CLOCK,
  NO_SESSION,
  SHORT_CLAIM,
  shortOf,
  TOO_MANY_COLUMNS,
  TOO_MANY_RECORDS,
  WRONG_CHECKSUM,
} from './faults.ts'
import { FitRecording } from './recording.ts'
import { resume } from './resume.ts'
import { FitWalk } from './walk.ts'
import type { WalkEnd } from './walk.ts'

const SHORTEST_HEADER = 12
const HEADER_WITH_CRC = 14
const CRC_SIZE = 2

/** Over a month and a half at one record a second: nobody's run, but a way to fill a memory. */
const MAX_RECORDS = 4_000_000

/** Beyond this many damaged places nobody reads on. */
const MAX_PLACES_TOLD = 20

/** What file_id says a FIT file holds when it is no activity. */
const FILE_KINDS: ReadonlyMap<number, string> = new Map([
  [1, 'a description of a device'],
  [2, 'device settings'],
  [3, 'sport settings'],
  [5, 'a workout plan'],
  [7, 'a training schedule'],
  [9, 'weight measurements'],
  [10, 'running totals'],
  [11, 'goals'],
  [14, 'blood pressure measurements'],
  [15, 'all-day monitoring'],
  [20, 'an activity summary'],
  [28, 'all-day monitoring'],
  [32, 'all-day monitoring'],
  [34, 'a segment'],
  [35, 'a list of segments'],
])
const COURSE = 6

/** True when FIT's signature stands where a header beginning at `at` has it. */
export function looksLikeFit(bytes: Uint8Array, at = 0): boolean {
  return (
    bytes[at + 8] === 0x2e && bytes[at + 9] === 0x46 && bytes[at + 10] === 0x49 && bytes[at + 11] === 0x54
  )
}

/**
 * Reads every recording of a FIT file (several may be chained) straight into typed columns.
 *
 * Never throws. Whatever is sound is kept: a file cut by a flat battery yields every record before the cut,
 * a damaged stretch is stepped over where the clock shows the way on, and each such thing is reported.
 * Source: the publicly documented FIT protocol; field names and scales as in the public profile.
 */
export function readFit(bytes: Uint8Array): FileReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const activities: Activity[] = []
  const courses: PlannedLine[] = []
  const faults: ReadWarning[] = []
  const otherContents: ReadWarning[] = []
  let at = 0
  let records = 0
  while (looksLikeFit(bytes, at)) {
    const part = readPart(bytes, view, at, activities.length + 1, MAX_RECORDS - records)
    for (const { track } of part.activities) records += track.length
    activities.push(...part.activities)
    if (part.course !== null) {
      records += part.course.track.length
      courses.push(part.course)
    }
    faults.push(...part.faults)
    if (part.otherContent)
      otherContents.push({ where: at === 0 ? 'file' : `byte ${at}`, what: part.otherContent })
    at = part.next
  }
  if (at < bytes.length) faults.push(leftOver(bytes.length - at, at))
  // Settings chained behind a run are nothing to report; alone, they are the answer.
  if (activities.length === 0) faults.unshift(...otherContents)
  return { format: 'fit', activities, courses, places: [], faults }
}

interface Part {
  readonly activities: readonly Activity[]
  readonly course: PlannedLine | null
  readonly faults: readonly ReadWarning[]
  /** A sentence on what this part is when it is no activity. */
  readonly otherContent: string | null
  /** First byte behind this part. */
  readonly next: number
}

function readPart(
  bytes: Uint8Array,
  view: DataView,
  from: number,
  firstOrdinal: number,
  mostRecords: number,
): Part {
  const extent = extentOf(bytes, view, from)
  const faults = [...extent.faults]
  const recording = new FitRecording(view, extent.end, mostRecords)
  const walk = new FitWalk(bytes, view)
  let { end, next } = extent
  let stop = walk.run(extent.data, end, recording)
  if (runsOn(bytes, walk, stop, extent)) {
    faults.push({ where: `byte ${from + 4}`, what: SHORT_CLAIM })
    end = bytes.length
    next = end
    stop = walk.run(stop.at, end, recording)
  }
  const isChecksum = (place: number): boolean =>
    next === bytes.length && end === next && place === end - CRC_SIZE
  let places = 0
  while (stop.why === 'unsound' && !isChecksum(stop.at)) {
    const chained = [stop.at, stop.at + CRC_SIZE].find((place) => looksLikeFit(bytes, place))
    if (chained !== undefined) {
      faults.push({ where: `byte ${from + 4}`, what: LONG_CLAIM })
      next = chained
      break
    }
    const onward = resume(bytes, view, walk, stop.at, end)
    places++
    if (places <= MAX_PLACES_TOLD || onward === null)
      faults.push(damage(stop.at, onward, end, recording.records.length))
    if (onward === null) break
    stop = walk.run(onward, end, recording)
  }
  if (places > MAX_PLACES_TOLD) faults.push(moreDamage(places - MAX_PLACES_TOLD))
  if (stop.why === 'cut') faults.push(cutShort(stop, recording.records.length))
  else if (extent.missing > 0)
    faults.push(shortOf(end - extent.data + extent.missing, end - extent.data, end))
  return { ...conclude(recording, from, firstOrdinal, faults), next }
}

/** Where the messages of one part lie, as far as its header can be believed. */
interface Extent {
  readonly data: number
  readonly end: number
  /** First byte behind the checksum. */
  readonly next: number
  /** Bytes the header promises beyond the end of the file. */
  readonly missing: number
  /** True when the checksum says all is as it was written. */
  readonly sound: boolean
  readonly faults: readonly ReadWarning[]
}

function extentOf(bytes: Uint8Array, view: DataView, from: number): Extent {
  const faults: ReadWarning[] = []
  const total = bytes.length
  const headerSize = bytes[from] < SHORTEST_HEADER ? HEADER_WITH_CRC : bytes[from]
  const data = Math.min(from + headerSize, total)
  const headerCrc = headerSize >= HEADER_WITH_CRC && data < total ? view.getUint16(from + 12, true) : 0
  if (headerSize !== bytes[from] || (headerCrc !== 0 && headerCrc !== crc16(bytes, from, from + 12)))
    faults.push({ where: `byte ${from}`, what: DAMAGED_HEADER })

  const claimed = view.getUint32(from + 4, true)
  const end = data + claimed
  if (claimed === 0 && total > data + CRC_SIZE) {
    faults.push({ where: `byte ${from + 4}`, what: NEVER_CLOSED })
    return { data, end: total, next: total, missing: 0, sound: false, faults }
  }
  if (end > total) return { data, end: total, next: total, missing: end - total, sound: false, faults }
  if (end + CRC_SIZE > total) {
    faults.push({ where: `byte ${end}`, what: NO_CHECKSUM })
    return { data, end, next: total, missing: 0, sound: false, faults }
  }
  const sound = crc16(bytes, from, end + CRC_SIZE) === 0
  if (!sound) faults.push({ where: `byte ${end}`, what: WRONG_CHECKSUM })
  return { data, end, next: end + CRC_SIZE, missing: 0, sound, faults }
}

/** True when the header's claim is too short and messages plainly go on to the end of the file. */
function runsOn(bytes: Uint8Array, walk: FitWalk, stop: WalkEnd, extent: Extent): boolean {
  if (extent.sound || extent.next >= bytes.length || stop.why === 'unsound') return false
  if (looksLikeFit(bytes, extent.next)) return false
  return walk.fork().run(stop.at, bytes.length, null).at >= bytes.length - CRC_SIZE
}

function conclude(
  recording: FitRecording,
  from: number,
  firstOrdinal: number,
  faults: ReadWarning[],
): Omit<Part, 'next'> {
  const isBehind = recording.setDatesRight()
  const { records, sessions, laps, fileType } = recording
  if (fileType === COURSE && sessions.length === 0) {
    if (records.length === 0)
      return { activities: [], course: null, faults, otherContent: COURSE_WITHOUT_LINE }
    return { activities: [], course: courseOf(recording), faults, otherContent: A_COURSE }
  }
  if (records.length === 0 && sessions.length === 0 && laps.length === 0) {
    const kind = FILE_KINDS.get(fileType ?? NaN)
    const otherContent = kind
      ? `This FIT file holds ${kind}, not a recorded activity, so there is nothing to analyse.`
      : 'This FIT file holds no records and no session, so there is nothing to analyse.'
    return { activities: [], course: null, faults, otherContent }
  }
  const where = from === 0 ? 'file' : `byte ${from}`
  if (isBehind) faults.push({ where, what: DATE_SET_RIGHT })
  if (sessions.length === 0) faults.push({ where, what: NO_SESSION })
  if (records.clocklessAt !== null) faults.push({ where: `byte ${records.clocklessAt}`, what: NO_CLOCK })
  if (records.tooManyAt !== null) faults.push({ where: `byte ${records.tooManyAt}`, what: TOO_MANY_RECORDS })
  if (records.tooManyColumns) faults.push({ where, what: TOO_MANY_COLUMNS })
  return { activities: activitiesOf(recording, firstOrdinal), course: null, faults, otherContent: null }
}

const COURSE_WITHOUT_LINE = 'This FIT file calls itself a course, but holds no line to follow.'

function courseOf({ records, courseName, coursePoints }: FitRecording): PlannedLine {
  return { name: courseName, track: records.columns.track(), points: coursePoints }
}
