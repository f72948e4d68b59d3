import { A_COURSE, type Activity, type CoursePoint, type FileFormat, type PlannedLine } from '../activity.ts'
import type { ColumnName } from '../columns.ts'
import { DATE_SET_RIGHT, Dates } from '../rollover.ts'
import { ElementNames } from './element-names.ts'
import type { FaultLedger } from './fault-ledger.ts'
import { readNumber } from './number-text.ts'
import { PointRow } from './point-row.ts'
import { isPosition, numberOf, timeOf } from './point-values.ts'
import { readUtcOffset } from './time-stamp.ts'
import { HALTED, HaltError, type XmlVisitor } from './walk-xml.ts'

/** A file of more activities than this is an archive of a life or an attack; both are told so. */
const MAX_ACTIVITIES = 10_000

/** Places beyond these are passed over: a course marks dozens, a map thousands. */
const MAX_PLACES = 10_000

export type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

/** The elements of a format, by codes that count from 1 without gaps. */
export interface Vocabulary {
  readonly names: Readonly<Record<string, number>>
  /** Elements of a point with a column of their own; other numbers of a point are extras under their names. */
  readonly fields: ReadonlyMap<number, ColumnName>
  /** Words about a point, even where they look like numbers. */
  readonly words: ReadonlySet<number>
  readonly latitude: number
  readonly longitude: number
}

/**
 * Hears a document of one format and tells what it held: what GPX and TCX have in common. An element is outside of
 * points, a point, something within one, or within a part that is passed over; a format says what each means.
 */
export abstract class RecordingReader implements XmlVisitor {
  abstract readonly format: FileFormat
  protected readonly faults: FaultLedger
  protected readonly row: PointRow
  protected readonly activities: Activity[] = []
  /** Of the activity being read, by its first time stamp that tells one. */
  protected utcOffset_s: number | null = null
  /** Lines to follow, which are no recordings. */
  readonly courses: PlannedLine[] = []
  readonly places: CoursePoint[] = []
  readonly #names: ElementNames
  readonly #vocabulary: Vocabulary
  /** Depths of the element being read; 0 when outside of one. */
  #pointDepth = 0
  #skippedDepth = 0

  constructor(vocabulary: Vocabulary, faults: FaultLedger) {
    this.faults = faults
    this.#vocabulary = vocabulary
    this.#names = new ElementNames(vocabulary.names)
    this.row = new PointRow(this.#names, vocabulary.fields)
  }

  /** After the last element, whether or not the document came to its end. */
  abstract finish(): Activity[]

  protected abstract openElement(
    code: number,
    depth: number,
    attributes: Readonly<Record<string, string>>,
  ): void
  /** Of an element within a point. @param text not empty */
  protected abstract pointValue(code: number, depth: number, text: string): void
  /** The point is complete, and to be committed. */
  protected abstract closePoint(): void
  /** Of an element outside of points. */
  protected abstract closeElement(code: number, depth: number, text: string): void

  get points(): number {
    return this.row.points
  }

  codeOf(qualifiedName: string): number {
    return this.#names.codeOf(qualifiedName)
  }

  open(code: number, depth: number, attributes: Readonly<Record<string, string>>): void {
    if (this.#skippedDepth === 0) this.openElement(code, depth, attributes)
  }

  close(code: number, depth: number, text: string): void {
    if (this.#skippedDepth > 0) {
      if (depth === this.#skippedDepth) this.#skippedDepth = 0
    } else if (this.#pointDepth > 0) {
      if (depth === this.#pointDepth) {
        this.#pointDepth = 0
        this.closePoint()
      } else if (text !== '') this.pointValue(code, depth, text)
    } else this.closeElement(code, depth, text)
  }

  /** Passes over the element that has just been opened, and all within it. */
  protected skip(depth: number): void {
    this.#skippedDepth = depth
  }

  /** A point that was not closed before leaves nothing behind. */
  protected beginPoint(depth: number): void {
    this.row.drop()
    this.#pointDepth = depth
  }

  /** @returns s since 1970 UTC; NaN when unreadable */
  protected setTime(code: number, text: string): number {
    const time_s = timeOf(text, this.faults)
    this.row.set(code, time_s)
    this.utcOffset_s ??= readUtcOffset(text)
    return time_s
  }

  protected setPosition(latitude: number, longitude: number): void {
    if (!isPosition(latitude, longitude, this.faults)) return
    this.row.set(this.#vocabulary.latitude, latitude)
    this.row.set(this.#vocabulary.longitude, longitude)
  }

  /** A number that the format or some device knows of. */
  protected setNumber(code: number, text: string): void {
    if (this.#vocabulary.fields.has(code)) this.row.set(code, numberOf(text, this.faults))
    else if (!this.#vocabulary.words.has(code)) {
      const value = readNumber(text)
      if (!Number.isNaN(value)) this.row.set(code, value)
    }
  }

  /** @throws HaltError when there is no room for another. @param what they are called, in the plural */
  protected makeRoom(what: string): void {
    if (this.activities.length + this.courses.length >= MAX_ACTIVITIES)
      throw new HaltError(`The file holds more than ${MAX_ACTIVITIES} ${what}; the later ones were not read.`)
  }

  /**
   * The points since the last one are an activity.
   *
   * @param told_s what the file says of its own date, s since 1970 UTC; NaN where it does not
   */
  protected take(
    about: Omit<Activity, 'ordinal' | 'utcOffset_s' | 'track' | 'stops' | 'person'>,
    told_s: number,
  ): void {
    const track = this.row.takeTrack()
    const dates = new Dates([[told_s], about.laps.map(({ start_s }) => start_s), track.time])
    dates.setRight(track.time)
    const laps = about.laps.map((lap) => dates.rightLap(lap))
    if (dates.wereBehind) this.faults.note('date', () => DATE_SET_RIGHT)
    this.activities.push({
      ordinal: this.activities.length + 1,
      ...about,
      laps,
      utcOffset_s: this.utcOffset_s,
      track,
      stops: [],
      person: null,
    })
    this.utcOffset_s = null
  }

  /** The points since the last one are a line to follow. */
  protected takeCourse(name: string | null, points: readonly CoursePoint[]): void {
    this.courses.push({ name, track: this.row.takeTrack(), points })
    this.utcOffset_s = null
  }

  /** One of the file's marked places, unless it is nowhere on Earth. */
  protected mark(places: CoursePoint[], place: CoursePoint): void {
    const { latitude, longitude } = place
    const isSomewhere = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    if (isSomewhere && places.length < MAX_PLACES) places.push(place)
  }

  /** Of a file without activities. */
  protected noteNothing(kind: string, sentence: string): void {
    if (this.courses.length > 0) this.faults.note('course', () => A_COURSE)
    else if (!this.faults.has(HALTED)) this.faults.note(kind, () => sentence)
  }
}

/** White space alone is no text. */
export function textOrNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}

/** What a place is called or of which kind it is: short, or it is a description. */
export function labelOrNull(text: string): string | null {
  return textOrNull(text)?.slice(0, LONGEST_LABEL) ?? null
}

const LONGEST_LABEL = 120
