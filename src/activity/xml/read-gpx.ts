import type { Activity, DeviceTotals } from '../activity.ts'
import type { ColumnName } from '../columns.ts'
import type { FaultLedger } from './fault-ledger.ts'
import { readNumber } from './number-text.ts'
import { RecordingReader, textOrNull, type Vocabulary, type Writable } from './recording-reader.ts'
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

/** GPX 1.0 and 1.1: each `trk` is an activity, each `trkseg` a segment. Routes and way points are not recordings. */
export class GpxReader extends RecordingReader {
  readonly format = 'gpx'
  #device: string | null = null
  #fileName: string | null = null
  readonly #fileTotals: Writable<DeviceTotals> = { ...NO_TOTALS }

  /** s since 1970 UTC at which the file says it was made; NaN where it does not. */
  #fileTime_s = NaN
  #tracks = 0
  #isTrackBegun = false
  #trackName: string | null = null
  #trackType = ''
  #trackTotals: Writable<DeviceTotals> = { ...NO_TOTALS }

  /** Depths of the element being read; 0 when outside of one. */
  #trackDepth = 0
  #metadataDepth = 0
  #wayPoints = 0

  constructor(faults: FaultLedger) {
    super(VOCABULARY, faults)
  }

  finish(): Activity[] {
    this.#finishTrack()
    const [only, second] = this.activities
    if (only && !second) return [{ ...only, deviceTotals: firstKnown(only.deviceTotals, this.#fileTotals) }]
    if (!only && this.#tracks === 0) this.#tellWhatElse()
    return this.activities
  }

  protected openElement(code: number, depth: number, attributes: Readonly<Record<string, string>>): void {
    if (depth === 1) this.#device = textOrNull(attributes['creator'] ?? '')
    switch (code) {
      case NAME.trkpt:
        this.beginPoint(depth)
        this.setPosition(readNumber(attributes['lat'] ?? ''), readNumber(attributes['lon'] ?? ''))
        break
      case NAME.trkseg:
        this.row.breakSegment()
        break
      case NAME.trk:
        this.#openTrack(depth)
        break
      case NAME.metadata:
        this.#metadataDepth = depth
        break
      case NAME.rte:
        this.routes++
        this.skip(depth)
        break
      case NAME.wpt:
        this.#wayPoints++
        this.skip(depth)
        break
    }
  }

  protected pointValue(code: number, _depth: number, text: string): void {
    if (code === NAME.time) this.setTime(code, text)
    else this.setNumber(code, text)
  }

  protected closePoint(): void {
    this.row.commit()
  }

  protected closeElement(code: number, depth: number, text: string): void {
    if (this.#trackDepth === 0) this.#fileValue(code, depth, text)
    else if (depth === this.#trackDepth) this.#trackDepth = 0
    else this.#trackValue(code, depth, text)
  }

  #openTrack(depth: number): void {
    this.#finishTrack()
    this.makeRoom('tracks')
    this.#tracks++
    this.#isTrackBegun = true
    this.#trackDepth = depth
  }

  /** Only when the next track begins or the file ends: points may follow a track that a stray tag closed. */
  #finishTrack(): void {
    if (this.row.length > 0) {
      const about = {
        ...sportWords(this.#trackType),
        name: this.#trackName ?? this.#fileName,
        device: this.#device,
        laps: [],
        deviceTotals: this.#trackTotals,
      }
      this.take(about, this.#fileTime_s)
    } else if (this.#isTrackBegun)
      this.faults.note('empty track', (count) =>
        count === 1
          ? 'A track holds no points and was left out.'
          : `${count} tracks hold no points and were left out.`,
      )
    this.#isTrackBegun = false
    this.#trackName = null
    this.#trackType = ''
    this.utcOffset_s = null
    this.#trackTotals = { ...NO_TOTALS }
  }

  #trackValue(code: number, depth: number, text: string): void {
    const isOwn = depth === this.#trackDepth + 1
    if (isOwn && code === NAME.name) this.#trackName = textOrNull(text)
    else if (isOwn && code === NAME.type) this.#trackType = text
    else addTotal(this.#trackTotals, code, text)
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
    if (this.routes === 0 && this.#wayPoints > 0)
      this.faults.note('way points', () => 'The file holds way points, places to find, not a recording.')
    else this.noteNothing('no track', 'The file holds no track.')
  }
}

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
