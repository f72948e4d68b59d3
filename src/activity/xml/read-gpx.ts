import type { Activity, CoursePoint, DeviceTotals } from '../activity.ts'
import type { ColumnName } from '../columns.ts'
import type { FaultLedger } from './fault-ledger.ts'
import { readNumber } from './number-text.ts'
import {
  labelOrNull,
  RecordingReader,
  textOrNull,
  type Vocabulary,
  type Writable,
} from './recording-reader.ts'
import { readTimeStamp } from './time-stamp.ts'
import { sportWords } from './sport-words.ts'
import { NO_TOTALS } from '../totals.ts'

const NAME = {
  trk: 1,
  trkseg: 2,
  trkpt: 3,
  wpt: 4,
  rte: 5,
  metadata: 6,
  name: 7,
  type: 8,
  cmt: 9,
  desc: 10,
  src: 11,
  sym: 12,
  fix: 13,
  text: 14,
  url: 15,
  urlname: 16,
  time: 17,
  lat: 18,
  lon: 19,
  ele: 20,
  speed: 21,
  distance: 22,
  hr: 23,
  heartrate: 24,
  heart_rate: 25,
  cad: 26,
  cadence: 27,
  runcadence: 28,
  power: 29,
  watts: 30,
  atemp: 31,
  temp: 32,
  temperature: 33,
  movingtime: 34,
  moving_time: 35,
  elapsedtime: 36,
  elapsed_time: 37,
  totalelapsedtime: 38,
  ascent: 39,
  elevation_gain: 40,
  descent: 41,
  elevation_loss: 42,
  rtept: 43,
  rpt: 44,
} as const

/**
 * Garmin's TrackPointExtension v1 and v2 (hr, cad, atemp, speed), Cluetrust's gpxdata (hr, cadence, temp,
 * distance, speed), GPX 1.0's own speed, and the bare names of Strava, Amazfit and others.
 */
const FIELDS: ReadonlyMap<number, ColumnName> = new Map<number, ColumnName>([
  [NAME.time, 'time'],
  [NAME.lat, 'latitude'],
  [NAME.lon, 'longitude'],
  [NAME.ele, 'altitude'],
  [NAME.speed, 'speed'],
  [NAME.distance, 'distance'],
  [NAME.hr, 'heartRate'],
  [NAME.heartrate, 'heartRate'],
  [NAME.heart_rate, 'heartRate'],
  [NAME.cad, 'cadence'],
  [NAME.cadence, 'cadence'],
  [NAME.runcadence, 'cadence'],
  [NAME.power, 'power'],
  [NAME.watts, 'power'],
  [NAME.atemp, 'temperature'],
  [NAME.temp, 'temperature'],
  [NAME.temperature, 'temperature'],
])

/** Words about a point, even where they look like numbers. */
const WORDS: ReadonlySet<number> = new Set<number>([
  NAME.name,
  NAME.type,
  NAME.cmt,
  NAME.desc,
  NAME.src,
  NAME.sym,
  NAME.fix,
  NAME.text,
  NAME.url,
  NAME.urlname,
])

/** Garmin's TrackStatsExtension, and the sums that exporters put beside the tracks. */
const TOTALS: ReadonlyMap<number, keyof DeviceTotals> = new Map<number, keyof DeviceTotals>([
  [NAME.distance, 'distance_m'],
  [NAME.movingtime, 'movingTime_s'],
  [NAME.moving_time, 'movingTime_s'],
  [NAME.elapsedtime, 'elapsedTime_s'],
  [NAME.elapsed_time, 'elapsedTime_s'],
  [NAME.totalelapsedtime, 'elapsedTime_s'],
  [NAME.ascent, 'ascent_m'],
  [NAME.elevation_gain, 'ascent_m'],
  [NAME.descent, 'descent_m'],
  [NAME.elevation_loss, 'descent_m'],
])

const VOCABULARY: Vocabulary = {
  names: NAME,
  fields: FIELDS,
  words: WORDS,
  latitude: NAME.lat,
  longitude: NAME.lon,
}

/** The `trk` or `rte` being read. */
interface OpenLine {
  readonly isRoute: boolean
  name: string | null
  type: string
  readonly totals: Writable<DeviceTotals>
  readonly points: CoursePoint[]
}

/** The `rtept` or `wpt` being read: what it says of itself, and where the way to the next leads (degrees, in pairs). */
interface MarkedPoint {
  readonly code: number
  readonly depth: number
  readonly latitude: number
  readonly longitude: number
  name: string | null
  sym: string | null
  type: string | null
  readonly bends: number[]
}

/**
 * GPX 1.0 and 1.1: each `trk` is an activity, each `trkseg` a segment, each `rte` a course; way points are places. Between
 * two points of a route lies the way that Garmin's BaseCamp and MapSource found (`gpxx:rpt`), within the first of them.
 */
export class GpxReader extends RecordingReader {
  readonly format = 'gpx'
  #device: string | null = null
  #fileName: string | null = null
  readonly #fileTotals: Writable<DeviceTotals> = { ...NO_TOTALS }

  /** s since 1970 UTC at which the file says it was made; NaN where it does not. */
  #fileTime_s = NaN
  #line: OpenLine | null = null
  /** null within a track point. */
  #marked: MarkedPoint | null = null

  /** Depths of the element being read; 0 when outside of one. */
  #lineDepth = 0
  #metadataDepth = 0

  constructor(faults: FaultLedger) {
    super(VOCABULARY, faults)
  }

  finish(): Activity[] {
    this.#finishLine()
    const [only, second] = this.activities
    if (only && !second) return [{ ...only, deviceTotals: firstKnown(only.deviceTotals, this.#fileTotals) }]
    if (!only && (this.courses.length > 0 || !this.faults.has(EMPTY.track))) this.#tellWhatElse()
    return this.activities
  }

  protected openElement(code: number, depth: number, attributes: Readonly<Record<string, string>>): void {
    if (depth === 1) this.#device = textOrNull(attributes['creator'] ?? '')
    switch (code) {
      case NAME.trkpt:
        this.beginPoint(depth)
        this.#marked = null
        this.setPosition(readNumber(attributes['lat'] ?? ''), readNumber(attributes['lon'] ?? ''))
        break
      case NAME.rtept:
      case NAME.wpt:
        this.#openMarked(code, depth, attributes)
        break
      case NAME.rpt:
        this.#marked?.bends.push(readNumber(attributes['lat'] ?? ''), readNumber(attributes['lon'] ?? ''))
        break
      case NAME.trkseg:
        this.row.breakSegment()
        break
      case NAME.trk:
        this.#openLine(depth, false)
        break
      case NAME.rte:
        this.#openLine(depth, true)
        break
      case NAME.metadata:
        this.#metadataDepth = depth
        break
    }
  }

  #openMarked(code: number, depth: number, attributes: Readonly<Record<string, string>>): void {
    const [latitude, longitude] = [readNumber(attributes['lat'] ?? ''), readNumber(attributes['lon'] ?? '')]
    this.beginPoint(depth)
    this.#marked = { code, depth, latitude, longitude, name: null, sym: null, type: null, bends: [] }
    if (code === NAME.rtept) this.setPosition(latitude, longitude)
  }

  protected pointValue(code: number, depth: number, text: string): void {
    const marked = this.#marked
    if (marked !== null && depth === marked.depth + 1) {
      if (code === NAME.name) marked.name = labelOrNull(text)
      else if (code === NAME.sym) marked.sym = labelOrNull(text)
      else if (code === NAME.type) marked.type = labelOrNull(text)
    }
    if (code === NAME.time) this.setTime(code, text)
    else this.setNumber(code, text)
  }

  protected closePoint(): void {
    const marked = this.#marked
    this.#marked = null
    if (marked?.code === NAME.wpt) this.row.drop()
    else this.row.commit()
    if (marked === null) return
    const { name, sym, type, latitude, longitude, bends } = marked
    const place = { name, kind: (sym ?? type)?.toLowerCase() ?? null, latitude, longitude }
    if (marked.code === NAME.wpt) this.mark(this.places, place)
    else if (name !== null && this.#line !== null) this.mark(this.#line.points, place)
    for (let i = 0; i < bends.length; i += 2) {
      this.setPosition(bends[i], bends[i + 1])
      this.row.commit()
    }
  }

  protected closeElement(code: number, depth: number, text: string): void {
    if (this.#lineDepth === 0 || this.#line === null) this.#fileValue(code, depth, text)
    else if (depth === this.#lineDepth) this.#lineDepth = 0
    else this.#lineValue(this.#line, code, depth, text)
  }

  #openLine(depth: number, isRoute: boolean): void {
    this.#finishLine()
    this.makeRoom('tracks')
    this.#lineDepth = depth
    this.#line = { isRoute, name: null, type: '', totals: { ...NO_TOTALS }, points: [] }
  }

  /** Only when the next line begins or the file ends: points may follow one that a stray tag closed. */
  #finishLine(): void {
    const line = this.#line
    this.#line = null
    const name = line?.name ?? this.#fileName
    if (this.row.length === 0) {
      if (line !== null) this.#noteEmpty(line.isRoute)
    } else if (line?.isRoute) this.takeCourse(name, line.points)
    else
      this.take(
        {
          ...sportWords(line?.type ?? ''),
          name,
          device: this.#device,
          laps: [],
          deviceTotals: line?.totals ?? NO_TOTALS,
        },
        this.#fileTime_s,
      )
    this.utcOffset_s = null
  }

  #noteEmpty(isRoute: boolean): void {
    const one = isRoute ? 'route' : 'track'
    this.faults.note(EMPTY[one], (count) =>
      count === 1
        ? `A ${one} holds no points and was left out.`
        : `${count} ${one}s hold no points and were left out.`,
    )
  }

  #lineValue(line: OpenLine, code: number, depth: number, text: string): void {
    const isOwn = depth === this.#lineDepth + 1
    if (isOwn && code === NAME.name) line.name = textOrNull(text)
    else if (isOwn && code === NAME.type) line.type = text
    else addTotal(line.totals, code, text)
  }

  #fileValue(code: number, depth: number, text: string): void {
    if (depth === this.#metadataDepth) this.#metadataDepth = 0
    const isOwn = depth === this.#metadataDepth + 1 || depth === 2
    if (isOwn && code === NAME.name) this.#fileName = textOrNull(text)
    else if (isOwn && code === NAME.time) this.#fileTime_s = readTimeStamp(text)
    // Deeper ones are sums of laps and the like.
    else if (depth === 3) addTotal(this.#fileTotals, code, text)
  }

  #tellWhatElse(): void {
    if (this.courses.length === 0 && this.places.length > 0)
      this.faults.note('way points', () => 'The file holds way points, places to find, not a recording.')
    else this.noteNothing('no track', 'The file holds no track.')
  }
}

/** Kinds of faults. */
const EMPTY = { track: 'empty track', route: 'empty route' } as const

function addTotal(totals: Writable<DeviceTotals>, code: number, text: string): void {
  const total = TOTALS.get(code)
  if (total === undefined) return
  const value = readNumber(text)
  if (value >= 0) totals[total] = value
}

function firstKnown(totals: DeviceTotals, others: DeviceTotals): DeviceTotals {
  return {
    distance_m: totals.distance_m ?? others.distance_m,
    movingTime_s: totals.movingTime_s ?? others.movingTime_s,
    elapsedTime_s: totals.elapsedTime_s ?? others.elapsedTime_s,
    ascent_m: totals.ascent_m ?? others.ascent_m,
    descent_m: totals.descent_m ?? others.descent_m,
    energy_kJ: totals.energy_kJ ?? others.energy_kJ,
  }
}
