import type { Activity, CoursePoint, Lap } from '../activity.ts'
import type { ColumnName } from '../columns.ts'
import type { FaultLedger } from './fault-ledger.ts'
import { readNumber } from './number-text.ts'
import { labelOrNull, RecordingReader, textOrNull, type Vocabulary } from './recording-reader.ts'
import { type SportWords, sportWords } from './sport-words.ts'
import type { OpenLap } from './tcx-lap.ts'
import { KJ_PER_KCAL } from '../../units/units.ts'
import { timeOf } from './point-values.ts'
import { readTimeStamp } from './time-stamp.ts'
import { closedLap, openLap } from './tcx-lap.ts'
import { NO_TOTALS, sumOfLaps } from '../totals.ts'

const NAME = {
  Activity: 1,
  Transition: 2,
  Lap: 3,
  Track: 4,
  Trackpoint: 5,
  Creator: 6,
  Plan: 7,
  Course: 8,
  CoursePoint: 9,
  Workouts: 10,
  Author: 11,
  Name: 12,
  Time: 13,
  LatitudeDegrees: 14,
  LongitudeDegrees: 15,
  AltitudeMeters: 16,
  DistanceMeters: 17,
  HeartRateBpm: 18,
  Value: 19,
  Cadence: 20,
  RunCadence: 21,
  Speed: 22,
  Watts: 23,
  SensorState: 24,
  TotalTimeSeconds: 25,
  Calories: 26,
  PointType: 27,
  Id: 28,
} as const

const FIELDS: ReadonlyMap<number, ColumnName> = new Map<number, ColumnName>([
  [NAME.Time, 'time'],
  [NAME.LatitudeDegrees, 'latitude'],
  [NAME.LongitudeDegrees, 'longitude'],
  [NAME.AltitudeMeters, 'altitude'],
  [NAME.DistanceMeters, 'distance'],
  [NAME.HeartRateBpm, 'heartRate'],
  [NAME.Cadence, 'cadence'],
  [NAME.RunCadence, 'cadence'],
  [NAME.Speed, 'speed'],
  [NAME.Watts, 'power'],
])

const VOCABULARY: Vocabulary = {
  names: NAME,
  fields: FIELDS,
  words: new Set(),
  latitude: NAME.LatitudeDegrees,
  longitude: NAME.LongitudeDegrees,
}

/** Parts of the file that tell of plans and programs. */
const SKIPPED: ReadonlySet<number> = new Set<number>([NAME.Workouts, NAME.Author])

/** Longer than the widest spacing of points that watches save power with, shorter than a wait at a crossing. */
const GAP_BETWEEN_LAPS_S = 30

/** The activity being read. */
interface OpenActivity {
  readonly words: SportWords
  readonly depth: number
  readonly laps: Lap[]
  name: string | null
  device: string | null
  /** s since 1970 UTC that its Id tells; NaN when it does not. */
  told_s: number
  /** Whether its end was seen; the laps of a cut one do not sum to the device's totals. */
  closed: boolean
}

/** The `Course` being read. */
interface OpenCourse {
  readonly depth: number
  name: string | null
  readonly points: CoursePoint[]
}

/** The `CoursePoint` being read; degrees. */
interface OpenCoursePoint {
  name: string | null
  kind: string | null
  latitude: number
  longitude: number
}

/**
 * TCX: each `Activity` is one, also inside a multi-sport session, whose transitions are activities of their
 * own. A lap does not break the track; a second `Track` inside a lap does, for that is how watches write a pause.
 */
export class TcxReader extends RecordingReader {
  readonly format = 'tcx'
  #activity: OpenActivity | null = null
  #course: OpenCourse | null = null
  #coursePoint: OpenCoursePoint | null = null
  #lap: OpenLap | null = null

  #latitude = NaN
  #longitude = NaN
  #hasPosition = false
  #time = NaN
  #lastTime = NaN
  /** Whether the next point begins a segment. */
  #break: 'no' | 'after a gap' | 'yes' = 'no'

  /** Depths of the element being read; 0 when outside of one. */
  #heartRateDepth = 0
  #creatorDepth = 0
  #planDepth = 0

  constructor(faults: FaultLedger) {
    super(VOCABULARY, faults)
  }

  finish(): Activity[] {
    this.#takeOpen()
    if (this.activities.length === 0) this.noteNothing('no activity', 'The file holds no activity.')
    return this.activities
  }

  protected openElement(code: number, depth: number, attributes: Readonly<Record<string, string>>): void {
    switch (code) {
      case NAME.Trackpoint:
        this.#openPoint(depth)
        break
      case NAME.HeartRateBpm:
        this.#heartRateDepth = depth
        break
      case NAME.Track:
        this.#openTrack()
        break
      case NAME.Lap:
        this.#openLap(depth, attributes['StartTime'] ?? '')
        break
      case NAME.Activity:
        this.#openActivity(depth, sportWords(attributes['Sport'] ?? ''))
        break
      case NAME.Course:
        this.#openCourse(depth)
        break
      case NAME.CoursePoint:
        this.beginPoint(depth)
        this.#coursePoint = { name: null, kind: null, latitude: NaN, longitude: NaN }
        break
      case NAME.Transition:
        this.#openActivity(depth, sportWords('transition'))
        this.#openLap(depth, attributes['StartTime'] ?? '')
        break
      case NAME.Creator:
        this.#creatorDepth = depth
        break
      case NAME.Plan:
        this.#planDepth = depth
        break
      default:
        if (SKIPPED.has(code)) this.skip(depth)
    }
  }

  #openCourse(depth: number): void {
    this.#takeOpen()
    this.makeRoom('courses')
    this.#course = { depth, name: null, points: [] }
    this.#lap = null
  }

  #openActivity(depth: number, words: SportWords): void {
    this.#takeOpen()
    this.makeRoom('activities')
    this.#activity = { words, depth, laps: [], name: null, device: null, told_s: NaN, closed: false }
    this.#lap = null
  }

  /** Only when the next one begins or the file ends: points may follow one that a stray tag closed. */
  #takeOpen(): void {
    const course = this.#course
    this.#course = null
    if (course === null) this.#takeActivity()
    else if (this.row.length > 0) this.takeCourse(course.name, course.points)
    else
      this.faults.note('empty course', (count) =>
        count === 1
          ? 'A course holds no points and was left out.'
          : `${count} courses hold no points and were left out.`,
      )
  }

  #takeActivity(): void {
    const activity = this.#activity
    this.#activity = null
    if (!activity && this.row.length === 0) return
    const about = {
      ...(activity?.words ?? sportWords('')),
      name: activity?.name ?? null,
      device: activity?.device ?? null,
      laps: activity?.laps ?? [],
      deviceTotals: activity?.closed ? sumOfLaps(activity.laps) : NO_TOTALS,
    }
    this.take(about, activity?.told_s ?? NaN)
  }

  #openLap(depth: number, startTime: string): void {
    this.#lap = openLap(depth, timeOf(startTime, this.faults))
  }

  #openTrack(): void {
    const isFirstOfLap = (this.#lap?.tracks ?? 0) === 0 && this.#course === null
    this.#break = isFirstOfLap ? 'after a gap' : 'yes'
    if (this.#lap) this.#lap.tracks++
  }

  #openPoint(depth: number): void {
    this.beginPoint(depth)
    this.#heartRateDepth = 0
    this.#hasPosition = false
    this.#latitude = NaN
    this.#longitude = NaN
    this.#time = NaN
  }

  protected pointValue(code: number, depth: number, text: string): void {
    if (this.#coursePoint !== null) {
      coursePointValue(this.#coursePoint, code, text)
      return
    }
    switch (code) {
      case NAME.Time:
        this.#time = this.setTime(code, text)
        break
      case NAME.LatitudeDegrees:
        this.#latitude = readNumber(text)
        this.#hasPosition = true
        break
      case NAME.LongitudeDegrees:
        this.#longitude = readNumber(text)
        this.#hasPosition = true
        break
      case NAME.Value:
        if (depth === this.#heartRateDepth + 1) this.setNumber(NAME.HeartRateBpm, text)
        break
      case NAME.HeartRateBpm:
        // Some programs leave out the Value element.
        if (text.trim() !== '') this.setNumber(code, text)
        break
      default:
        this.setNumber(code, text)
    }
  }

  protected closePoint(): void {
    if (this.#coursePoint !== null) {
      if (this.#course !== null) this.mark(this.#course.points, this.#coursePoint)
      this.#coursePoint = null
      return
    }
    if (this.#hasPosition) this.setPosition(this.#latitude, this.#longitude)
    const hasGap = this.#time - this.#lastTime > GAP_BETWEEN_LAPS_S
    if (this.#break === 'yes' || (this.#break === 'after a gap' && hasGap)) this.row.breakSegment()
    this.#break = 'no'
    this.row.commit()
    if (Number.isNaN(this.#time)) return
    this.#lastTime = this.#time
    if (this.#lap) this.#lap.lastPoint_s = this.#time
  }

  protected closeElement(code: number, depth: number, text: string): void {
    if (this.#course && code === NAME.Name && depth === this.#course.depth + 1)
      this.#course.name = textOrNull(text)
    if (this.#lap) this.#lapValue(this.#lap, code, depth, text)
    if (this.#activity) this.#activityValue(this.#activity, code, depth, text)
  }

  #lapValue(lap: OpenLap, code: number, depth: number, text: string): void {
    if (depth === lap.depth) {
      this.#activity?.laps.push(closedLap(lap))
      this.#lap = null
    } else if (depth === lap.depth + 1) {
      const value = readNumber(text)
      if (!(value >= 0)) return
      if (code === NAME.TotalTimeSeconds) lap.totals.movingTime_s = value
      else if (code === NAME.DistanceMeters) lap.totals.distance_m = value
      else if (code === NAME.Calories) lap.totals.energy_kJ = value * KJ_PER_KCAL
    }
  }

  #activityValue(activity: OpenActivity, code: number, depth: number, text: string): void {
    if (depth === activity.depth) activity.closed = true
    else if (code === NAME.Id && depth === activity.depth + 1) activity.told_s = readTimeStamp(text)
    else if (depth === this.#creatorDepth) this.#creatorDepth = 0
    else if (depth === this.#planDepth) this.#planDepth = 0
    else if (code === NAME.Name && depth === this.#creatorDepth + 1) activity.device = textOrNull(text)
    else if (code === NAME.Name && depth === this.#planDepth + 1) activity.name = textOrNull(text)
  }
}

function coursePointValue(point: OpenCoursePoint, code: number, text: string): void {
  if (code === NAME.Name) point.name = labelOrNull(text)
  else if (code === NAME.PointType) point.kind = labelOrNull(text)?.toLowerCase() ?? null
  else if (code === NAME.LatitudeDegrees) point.latitude = readNumber(text)
  else if (code === NAME.LongitudeDegrees) point.longitude = readNumber(text)
}
