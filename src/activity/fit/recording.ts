import type { CoursePoint, DeviceTotals, Lap, RecordedPerson } from '../activity.ts'
import { Dates } from '../rollover.ts'
import { toldOffset } from '../told-offset.ts'
import { FIRST_CALENDAR_TIMESTAMP, FIT_EPOCH_S } from './clock.ts'
import { readCoursePoint } from './course-point.ts'
import { MessageFields } from './definition.ts'
import type { Definition } from './definition.ts'
import { RECORD_MESSAGE } from './record-fields.ts'
import { RecordWriter } from './record-writer.ts'
import type { MessageVisitor } from './walk.ts'
import { KJ_PER_KCAL } from '../../units/units.ts'

/** One session message: what the device made of one sport. */
export interface Session extends Lap {
  readonly sport: number | null
  readonly subSport: number | null
  readonly name: string | null
  /** How many records stood before it in the file. */
  readonly rowsBefore: number
}

export interface TimerEvent {
  readonly time_s: number
  readonly running: boolean
}

/** Who made the file, in FIT's numbers. */
export interface Maker {
  readonly manufacturer: number | null
  readonly product: number | null
  readonly productName: string | null
}

const MESSAGE = {
  fileId: 0,
  userProfile: 3,
  sport: 12,
  session: 18,
  lap: 19,
  record: RECORD_MESSAGE,
  event: 21,
  course: 31,
  coursePoint: 32,
  activity: 34,
  deviceInfo: 23,
  length: 101,
  fieldDescription: 206,
} as const

/** More summaries than any device writes; a file that claims more is trying to fill the memory. */
const MAX_SUMMARIES = 20_000

const TIMER_EVENT = 0
const TIMER_START = 0
const TIMER_STOPS: ReadonlySet<number | null> = new Set([1, 4, 8, 9])

/** Collects what one FIT file says, message by message; nothing is interpreted before the end is reached. */
export class FitRecording implements MessageVisitor {
  readonly #view: DataView
  readonly #end: number
  readonly records: RecordWriter
  sessions: Session[] = []
  laps: Lap[] = []
  timer: TimerEvent[] = []
  fileType: number | null = null
  /** When the file says it was made; s since 1970 UTC. */
  created_s: number | null = null
  maker: Maker = { manufacturer: null, product: null, productName: null }
  person: RecordedPerson | null = null
  sport: number | null = null
  subSport: number | null = null
  sportName: string | null = null
  courseName: string | null = null
  readonly coursePoints: CoursePoint[] = []
  /** s to be added to UTC for the clock on the wall, as the device tells; null: it does not. */
  utcOffset_s: number | null = null

  /**
   * @param end where the data ends, for foreseeing how many records there may be.
   * @param mostRecords how many of them to keep at most.
   */
  constructor(view: DataView, end: number, mostRecords: number) {
    this.#view = view
    this.#end = end
    this.records = new RecordWriter(view, mostRecords)
  }

  message(definition: Definition, at: number, timestamp: number): void {
    if (definition.message === MESSAGE.record) {
      this.records.write(definition, at, timestamp, this.#end - at)
      return
    }
    if (!INTERESTING.has(definition.message)) return
    const fields = new MessageFields(this.#view, at, definition)
    switch (definition.message) {
      case MESSAGE.fileId:
        this.fileType ??= fields.number(0)
        this.created_s ??= calendar(fields.number(4))
        this.#learnMaker(fields.number(1), fields.number(2), fields.text(8))
        break
      case MESSAGE.deviceInfo:
        // Index 0 is the recording device itself; the others are its sensors.
        if (fields.number(0) === 0) this.#learnMaker(fields.number(2), fields.number(4), fields.text(27))
        break
      case MESSAGE.userProfile:
        this.person ??= readPerson(fields)
        break
      case MESSAGE.sport:
        this.sport ??= fields.number(0)
        this.subSport ??= fields.number(1)
        this.sportName ??= fields.text(3)
        break
      case MESSAGE.session:
        if (this.sessions.length < MAX_SUMMARIES) this.sessions.push(this.#readSession(fields, timestamp))
        break
      case MESSAGE.lap:
        if (this.laps.length < MAX_SUMMARIES) this.laps.push(readLap(fields, timestamp, LAP_FIELDS))
        break
      case MESSAGE.length: {
        // Swim watches write each length's record without a time, and its time behind it.
        const begun = fields.number(2)
        const seconds = fields.number(3, 1000) ?? fields.number(4, 1000)
        if (begun !== null && seconds !== null) this.records.dateLast(begun + seconds + FIT_EPOCH_S)
        break
      }
      case MESSAGE.event:
        this.#readEvent(fields, timestamp)
        break
      case MESSAGE.course:
        this.courseName ??= fields.text(5)
        break
      case MESSAGE.coursePoint: {
        const point = readCoursePoint(fields)
        if (point !== null && this.coursePoints.length < MAX_SUMMARIES) this.coursePoints.push(point)
        break
      }
      case MESSAGE.activity: {
        // Both counted from the same beginning, the local one as if the clock on the wall were UTC's.
        const local = fields.number(5)
        if (local !== null) this.utcOffset_s ??= toldOffset(local - timestamp)
        break
      }
      case MESSAGE.fieldDescription:
        this.records.describe(fields)
        break
    }
  }

  /** Sets dates right that a receiver told too early by whole turns of its weeks; true where there were any. */
  setDatesRight(): boolean {
    const time = this.records.length > 0 ? this.records.columns.column('time').values : new Float64Array(0)
    const rows = this.records.length
    const starts = (laps: readonly Lap[]) => laps.map(({ start_s }) => start_s)
    const dates = new Dates([
      [this.created_s],
      starts(this.sessions),
      starts(this.laps),
      time.subarray(0, rows),
    ])
    dates.setRight(time, rows)
    this.sessions = this.sessions.map((session) => dates.rightLap(session))
    this.laps = this.laps.map((lap) => dates.rightLap(lap))
    this.timer = this.timer.map((event) => ({ ...event, time_s: dates.right(event.time_s) }))
    return dates.wereBehind
  }

  /** file_id comes first and device_info often knows more: the first who says something is believed. */
  #learnMaker(manufacturer: number | null, product: number | null, productName: string | null): void {
    const known = this.maker
    const sameMaker = known.manufacturer === null || manufacturer === known.manufacturer
    this.maker = {
      manufacturer: known.manufacturer ?? manufacturer,
      product: known.product ?? (sameMaker ? product : null),
      productName: known.productName ?? (sameMaker ? productName : null),
    }
  }

  #readSession(fields: MessageFields, timestamp: number): Session {
    return {
      ...readLap(fields, timestamp, SESSION_FIELDS),
      sport: fields.number(5),
      subSport: fields.number(6),
      name: fields.text(110),
      rowsBefore: this.records.length,
    }
  }

  #readEvent(fields: MessageFields, timestamp: number): void {
    if (fields.number(0) !== TIMER_EVENT || Number.isNaN(timestamp)) return
    const type = fields.number(1)
    const running = type === TIMER_START
    if (running || TIMER_STOPS.has(type)) this.timer.push({ time_s: timestamp + FIT_EPOCH_S, running })
  }
}

/** s since 1970 UTC of one of FIT's; null where the device did not know the date. */
function calendar(time: number | null): number | null {
  return time === null || time < FIRST_CALENDAR_TIMESTAMP ? null : time + FIT_EPOCH_S
}

const INTERESTING: ReadonlySet<number> = new Set(Object.values(MESSAGE))

/** Sessions and laps hold the same sums under partly different field numbers. */
interface SummaryFields {
  readonly ascent: number
  readonly descent: number
  readonly fractionalAscent: number
  readonly fractionalDescent: number
}

const SESSION_FIELDS: SummaryFields = {
  ascent: 22,
  descent: 23,
  fractionalAscent: 199,
  fractionalDescent: 200,
}
const LAP_FIELDS: SummaryFields = { ascent: 21, descent: 22, fractionalAscent: 156, fractionalDescent: 157 }

function readLap(fields: MessageFields, timestamp: number, numbers: SummaryFields): Lap {
  const start = fields.number(2)
  const totals = readTotals(fields, numbers)
  const written = Number.isNaN(timestamp) ? null : timestamp
  // Some apps write every lap when the run is over, so its own length is better witness than its timestamp.
  const end = start !== null && totals.elapsedTime_s !== null ? start + totals.elapsedTime_s : written
  return {
    ...totals,
    start_s: start === null ? null : start + FIT_EPOCH_S,
    end_s: end === null ? null : end + FIT_EPOCH_S,
  }
}

function readTotals(fields: MessageFields, numbers: SummaryFields): DeviceTotals {
  const kilocalories = fields.number(11)
  return {
    distance_m: fields.number(9, 100),
    movingTime_s: fields.number(8, 1000),
    elapsedTime_s: fields.number(7, 1000),
    ascent_m: withFraction(fields.number(numbers.ascent), fields.number(numbers.fractionalAscent, 100)),
    descent_m: withFraction(fields.number(numbers.descent), fields.number(numbers.fractionalDescent, 100)),
    energy_kJ: kilocalories === null ? null : kilocalories * KJ_PER_KCAL,
  }
}

function withFraction(whole: number | null, fraction: number | null): number | null {
  return whole === null ? null : whole + (fraction ?? 0)
}

function readPerson(fields: MessageFields): RecordedPerson | null {
  const gender = fields.number(1)
  const person: RecordedPerson = {
    mass_kg: fields.number(4, 10) || null,
    height_m: fields.number(3, 100) || null,
    age_y: fields.number(2) || null,
    sex: gender === 0 ? 'female' : gender === 1 ? 'male' : null,
  }
  const knowsNothing = Object.values(person).every((value) => value === null)
  return knowsNothing ? null : person
}
