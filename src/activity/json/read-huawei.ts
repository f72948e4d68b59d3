import type { FileReading, Span } from '../activity.ts'
import type { ColumnName } from '../columns.ts'
import { toldOffset } from '../told-offset.ts'
import { KJ_PER_KCAL } from '../../units/units.ts'
import { NO_TOTALS } from '../totals.ts'
import { sportWords } from '../xml/sport-words.ts'
import { Channels } from './channels.ts'
import { at, jsonReading, listOf, numberAt, textAt, type ToldActivity, toldTotal } from './recordings.ts'

/** Stands before the lines of a track; what is behind `&&` are sums. */
const DETAIL = 'HW_EXT_TRACK_DETAIL@is'

/** More than anybody records in a life. */
const MAX_ACTIVITIES = 10_000

/** Whether a JSON file is the `motion path detail data.json` of Huawei Health. */
export function isHuawei(value: unknown): boolean {
  return motionPaths(value).some((path) => at(path, 'attribute') !== undefined)
}

/** Every activity somebody has, in one file: each a text of lines such as `tp=lbs;k=0;lat=…;lon=…;alt=…;t=…;`. */
export function readHuawei(value: unknown): FileReading {
  const told = motionPaths(value)
    .slice(0, MAX_ACTIVITIES)
    .flatMap((path) => activityOf(path) ?? [])
  return jsonReading(told, 'The activities in this file of Huawei Health hold sums only, no samples.')
}

/** A flat list; before July 2020 one list for each day. */
function motionPaths(value: unknown): readonly unknown[] {
  const all = Array.isArray(value) ? value : listOf(at(value, 'data'))
  return all.flatMap((one: unknown) => {
    const inside = listOf(at(one, 'motionPathData'))
    return inside.length > 0 ? inside : [one]
  })
}

function activityOf(path: unknown): ToldActivity | null {
  const channels = new Channels()
  const stops = readLines(channels, textAt(path, 'attribute'))
  const track = channels.track()
  if (track === null) return null
  const [from_ms, to_ms] = [numberAt(path, 'startTime'), numberAt(path, 'endTime')]
  return {
    ...sportWords(SPORTS.get(numberAt(path, 'sportType')) ?? ''),
    track,
    stops,
    device: 'Huawei',
    utcOffset_s: offsetOf(textAt(path, 'timeZone')),
    deviceTotals: {
      ...NO_TOTALS,
      distance_m: toldTotal(numberAt(path, 'totalDistance')),
      movingTime_s: toldTotal(numberAt(path, 'totalTime') / 1000),
      elapsedTime_s: toldTotal((to_ms - from_ms) / 1000),
      energy_kJ: toldTotal((numberAt(path, 'totalCalories') / 1000) * KJ_PER_KCAL),
    },
  }
}

/** `+0200`; null where it does not say. */
function offsetOf(text: string): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? []
  if (sign === undefined) return null
  return toldOffset((sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60))
}

/** Lines of a sensor: `tp=h-r;k=1557735420000;v=130;`. Speed is in dm/s. */
const SENSORS: ReadonlyMap<string, readonly [column: ColumnName, scale: number]> = new Map([
  ['h-r', ['heartRate', 1]],
  ['alti', ['altitude', 1]],
  ['s-r', ['cadence', 1]],
  ['rs', ['speed', 0.1]],
])

/** @returns when the watch was stopped */
function readLines(channels: Channels, attribute: string): Span[] {
  const stops: Span[] = []
  let before_s = NaN
  let isStopped = false
  for (const line of linesOf(attribute)) {
    const fields = new Map(line.split(';').map(fieldOf))
    const number = (name: string) => Number(fields.get(name) ?? NaN)
    const kind = fields.get('tp') ?? ''
    if (kind !== 'lbs') {
      const [column, scale] = SENSORS.get(kind) ?? []
      const value = number('v')
      if (column !== undefined && scale !== undefined && value > (column === 'heartRate' ? 0 : -Infinity))
        channels.add(column, secondsOf(number('k')), value * scale)
      continue
    }
    const [latitude, longitude, time_s] = [number('lat'), number('lon'), secondsOf(number('t'))]
    // A place that nobody can be at marks that the watch was stopped.
    if (latitude === 90 && longitude === -80) isStopped = !Number.isNaN(before_s)
    else if (time_s > 0 && (latitude !== 0 || longitude !== 0)) {
      if (isStopped && time_s > before_s) stops.push({ from_s: before_s, to_s: time_s })
      isStopped = false
      before_s = time_s
      // Watches write nought where the receiver's altitude is not kept.
      channels.addPlace(time_s, latitude, longitude, number('alt') === 0 ? NaN : number('alt'))
    }
  }
  return stops
}

function* linesOf(attribute: string): Generator<string> {
  const from = attribute.indexOf(DETAIL)
  if (from < 0) return
  const end = attribute.indexOf('&&', from)
  const text = attribute.slice(from + DETAIL.length, end < 0 ? undefined : end)
  for (const line of text.split(/\r\n|\n|\\n/)) yield line
}

function fieldOf(text: string): [string, string] {
  const equals = text.indexOf('=')
  return [text.slice(0, equals), text.slice(equals + 1)]
}

/** Times are s or ms since 1970 UTC, by their size: 1e11 s is the year 5138. */
function secondsOf(time: number): number {
  return Math.abs(time) > 1e11 ? time / 1000 : time
}

/** Huawei's numbers of sports. */
const SPORTS: ReadonlyMap<number, string> = new Map([
  [2, 'mountain hiking'],
  [3, 'cycling'],
  [4, 'running'],
  [5, 'walking'],
  [101, 'treadmill'],
  [102, 'lap swimming'],
  [103, 'indoor cycling'],
  [104, 'open water swimming'],
  [117, 'other'],
  [118, 'trail running'],
  [282, 'hiking'],
])
