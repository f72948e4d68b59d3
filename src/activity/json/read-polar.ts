import { z } from 'zod/mini'
import type { FileReading, RecordedPerson } from '../activity.ts'
import type { ColumnName } from '../columns.ts'
import { KJ_PER_KCAL } from '../../units/units.ts'
import { NO_TOTALS } from '../totals.ts'
import { labelOrNull } from '../xml/recording-reader.ts'
import { type SportWords, sportWords } from '../xml/sport-words.ts'
import { readTimeStamp } from '../xml/time-stamp.ts'
import { Channels } from './channels.ts'
import { at, jsonReading, listOf, numberAt, textAt, type ToldActivity, toldTotal } from './recordings.ts'

/**
 * A session of Polar Flow's export, `training-session-….json`: until 2023 every sample with its own time, since then
 * lists of values at an interval. What is no number in it is not recorded, so samples are looked at one by one.
 */
const sessionSchema = z.looseObject({ startTime: z.string(), exercises: z.array(z.looseObject({})) })

type Session = z.infer<typeof sessionSchema>

export function isPolar(value: unknown): boolean {
  return sessionSchema.safeParse(value).success
}

export function readPolar(value: unknown): FileReading {
  const session = sessionSchema.parse(value)
  const told = session.exercises.flatMap((exercise) => activityOf(session, exercise) ?? [])
  return jsonReading(
    told,
    'This session of Polar Flow holds no samples: it was typed in, or only its sums were kept.',
  )
}

function activityOf(session: Session, exercise: unknown): ToldActivity | null {
  const clock = clockOf(session, exercise)
  const channels = new Channels()
  const samples = at(exercise, 'samples')
  addTimed(channels, samples, clock)
  addSpaced(channels, samples, clock(textAt(exercise, 'startTime') || session.startTime))
  addWayPoints(channels, exercise, clock)
  const track = channels.track()
  if (track === null) return null
  const offset_s = offsetOf(session, exercise)
  const duration_s = durationOf(exercise)
  const [from_s, to_s] = [clock(textAt(exercise, 'startTime')), clock(textAt(exercise, 'stopTime'))]
  const kiloCalories = numberAt(exercise, 'kiloCalories') || numberAt(exercise, 'calories')
  return {
    ...sportOf(session, exercise),
    track,
    device: deviceOf(session),
    utcOffset_s: Number.isNaN(offset_s) ? null : offset_s,
    deviceTotals: {
      ...NO_TOTALS,
      distance_m: toldTotal(numberAt(exercise, 'distance') || numberAt(exercise, 'distanceMeters')),
      movingTime_s: toldTotal(duration_s),
      elapsedTime_s: toldTotal(to_s - from_s),
      ascent_m: toldTotal(numberAt(exercise, 'ascent')),
      descent_m: toldTotal(numberAt(exercise, 'descent')),
      energy_kJ: toldTotal(kiloCalories * KJ_PER_KCAL),
    },
    person: personOf(session),
  }
}

/** Polar writes the clock on the wall, and beside it how far that is ahead of UTC. */
function clockOf(session: Session, exercise: unknown): (text: string) => number {
  const offset_s = offsetOf(session, exercise)
  const ahead_s = Number.isNaN(offset_s) ? 0 : offset_s
  return (text) => readTimeStamp(text) - (HAS_OFFSET.test(text) ? 0 : ahead_s)
}

const HAS_OFFSET = /([Zz]|[+-]\d\d:?\d\d)$/
const OFFSET_NAMES = ['timezoneOffset', 'timeZoneOffset', 'timezoneOffsetMinutes'] as const

/** s; NaN where it does not say. */
function offsetOf(session: Session, exercise: unknown): number {
  const told = [exercise, session].flatMap((one) => OFFSET_NAMES.map((name) => numberAt(one, name)))
  return (told.find((minutes) => Math.abs(minutes) <= MOST_MINUTES) ?? NaN) * 60
}

const MOST_MINUTES = 14 * 60

/** Samples with a time each, by what they are called; `speed` is in km/h. */
const TIMED: readonly (readonly [name: string, column: ColumnName, scale: number])[] = [
  ['heartRate', 'heartRate', 1],
  ['altitude', 'altitude', 1],
  ['distance', 'distance', 1],
  ['speed', 'speed', 1 / 3.6],
  ['cadence', 'cadence', 1],
  ['temperature', 'temperature', 1],
]

function addTimed(channels: Channels, samples: unknown, clock: (text: string) => number): void {
  for (const [name, column, scale] of TIMED)
    for (const sample of listOf(at(samples, name)))
      add(channels, column, clock(textAt(sample, 'dateTime')), numberAt(sample, 'value') * scale)
  for (const point of listOf(at(samples, 'recordedRoute')))
    addPlace(channels, clock(textAt(point, 'dateTime')), point)
}

const SPACED: ReadonlyMap<string, readonly [column: ColumnName, scale: number]> = new Map([
  ['HEART_RATE', ['heartRate', 1]],
  ['ALTITUDE', ['altitude', 1]],
  ['DISTANCE', ['distance', 1]],
  ['SPEED', ['speed', 1 / 3.6]],
  ['CADENCE', ['cadence', 1]],
  ['TEMPERATURE', ['temperature', 1]],
  ['POWER', ['power', 1]],
])

function addSpaced(channels: Channels, samples: unknown, start_s: number): void {
  for (const list of listOf(at(samples, 'samples'))) {
    const [column, scale] = SPACED.get(textAt(list, 'type')) ?? []
    const interval_s = numberAt(list, 'intervalMillis') / 1000
    if (column === undefined || scale === undefined || !(interval_s > 0)) continue
    for (const [i, value] of listOf(at(list, 'values')).entries())
      if (typeof value === 'number') add(channels, column, start_s + i * interval_s, value * scale)
  }
}

function addWayPoints(channels: Channels, exercise: unknown, clock: (text: string) => number): void {
  const route = at(at(exercise, 'routes'), 'route')
  const start_s = clock(textAt(route, 'startTime') || textAt(exercise, 'startTime'))
  for (const point of listOf(at(route, 'wayPoints')))
    addPlace(channels, start_s + numberAt(point, 'elapsedMillis') / 1000, point)
}

/** A strap that lost its hold writes a heart that stands still. */
function add(channels: Channels, column: ColumnName, time_s: number, value: number): void {
  if (column !== 'heartRate' || value > 0) channels.add(column, time_s, value)
}

function addPlace(channels: Channels, time_s: number, point: unknown): void {
  channels.addPlace(
    time_s,
    numberAt(point, 'latitude'),
    numberAt(point, 'longitude'),
    numberAt(point, 'altitude'),
  )
}

/** Polar's numbers of the sports that are most recorded; of the others the session's name tells. */
const SPORT_IDS: ReadonlyMap<string, string> = new Map([
  ['1', 'running'],
  ['2', 'cycling'],
  ['3', 'walking'],
  ['4', 'jogging'],
  ['5', 'mountain biking'],
  ['9', 'nordic walking'],
  ['11', 'hiking'],
  ['17', 'treadmill running'],
  ['18', 'indoor cycling'],
  ['19', 'road running'],
  ['23', 'swimming'],
  ['27', 'trail running'],
  ['38', 'road cycling'],
])

/** `"sport": "TRAIL_RUNNING"`; since 2023 `{ "id": "27" }`, beside a session that Polar calls “Trail running”. */
function sportOf(session: Session, exercise: unknown): SportWords {
  const id = textAt(at(exercise, 'sport') ?? at(session, 'sport'), 'id')
  const words = [textAt(exercise, 'sport'), SPORT_IDS.get(id) ?? '', textAt(session, 'name')]
  return words.map(sportWords).find(({ sport }) => sport !== 'unknown') ?? sportWords('')
}

function deviceOf(session: Session): string | null {
  const model = textAt(at(session, 'product'), 'modelName') || textAt(session, 'product')
  return model === '' ? 'Polar' : labelOrNull(/^polar/i.test(model) ? model : `Polar ${model}`)
}

/** ISO 8601, `PT3601.2S`, `PT1H2M`; milliseconds since 2023. s; NaN where it does not say. */
function durationOf(exercise: unknown): number {
  const millis = numberAt(exercise, 'durationMillis')
  if (!Number.isNaN(millis)) return millis / 1000
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(textAt(exercise, 'duration'))
  if (parts === null) return NaN
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0))
  return hours * 3600 + minutes * 60 + seconds
}

function personOf(session: Session): RecordedPerson | null {
  const about = at(session, 'physicalInformationSnapshot') ?? at(session, 'physicalInformation')
  const mass_kg = toldTotal(numberAt(about, 'weight, kg') || numberAt(about, 'weightKg'))
  const height_m = toldTotal((numberAt(about, 'height, cm') || numberAt(about, 'heightCm')) / 100)
  const sex = textAt(about, 'sex').toLowerCase()
  const isTold = sex === 'female' || sex === 'male'
  if (mass_kg === null && height_m === null && !isTold) return null
  return { mass_kg, height_m, age_y: null, sex: isTold ? sex : null }
}
