import type { FileReading, Span } from '../activity.ts'
import type { ColumnName } from '../columns.ts'
import { NO_TOTALS } from '../totals.ts'
import { labelOrNull } from '../xml/recording-reader.ts'
import { type SportWords, sportWords } from '../xml/sport-words.ts'
import { readTimeStamp, readUtcOffset } from '../xml/time-stamp.ts'
import { Channels } from './channels.ts'
import { at, jsonReading, listOf, numberAt, textAt, toldTotal } from './recordings.ts'

/** What Suunto calls a sample's contents, as an object or as a text of one. */
const SML = 'suunto/sml'

interface SuuntoSample {
  /** s since 1970 UTC; NaN where it does not say. */
  readonly time_s: number
  readonly stamp: string
  readonly values: unknown
}

/** Whether a JSON file is a log of Suunto's app or of Movescount. */
export function isSuunto(value: unknown): boolean {
  if (at(value, 'DeviceLog') !== undefined) return true
  const samples = samplesOf(value)
  return samples.length > 0 && at(samples[0], 'Attributes') !== undefined
}

/** Reads `{ DeviceLog: { Header, Samples } }`, or the bare `samples.json` of the app; angles are radians, rates hertz. */
export function readSuunto(value: unknown): FileReading {
  const header = at(at(value, 'DeviceLog'), 'Header')
  const samples = samplesOf(value).map(sampleOf)
  const channels = new Channels()
  for (const { time_s, values } of samples) addValues(channels, time_s, values)
  addPlaces(channels, samples)
  const track = channels.track()
  if (track === null)
    return jsonReading(
      [],
      'This log of Suunto holds no samples: it is the summary of a session, or was typed in.',
    )
  const device = at(at(value, 'DeviceLog'), 'Device') ?? at(header, 'Device')
  return jsonReading(
    [
      {
        ...sportOf(header, samples),
        track,
        device: labelOrNull(textAt(device, 'Name')) ?? 'Suunto',
        utcOffset_s: readUtcOffset(textAt(header, 'DateTime') || (samples[0]?.stamp ?? '')),
        stops: stopsOf(samples),
        deviceTotals: {
          ...NO_TOTALS,
          distance_m: toldTotal(numberAt(header, 'Distance')),
          movingTime_s: toldTotal(numberAt(header, 'Duration')),
          ascent_m: toldTotal(numberAt(header, 'Ascent')),
          descent_m: toldTotal(numberAt(header, 'Descent')),
          energy_kJ: toldTotal(numberAt(header, 'Energy') / 1000),
        },
      },
    ],
    '',
  )
}

/** The app wraps samples as `Data.Samples` where it sends a summary with them. */
function samplesOf(value: unknown): readonly unknown[] {
  const places = [
    at(at(value, 'DeviceLog'), 'Samples'),
    at(value, 'Samples'),
    at(at(value, 'Data'), 'Samples'),
  ]
  return places.map(listOf).find((list) => list.length > 0) ?? []
}

function sampleOf(sample: unknown): SuuntoSample {
  const attributes = at(sample, 'Attributes')
  const told = typeof attributes === 'string' ? objectIn(attributes) : attributes
  const values = attributes === undefined ? sample : at(at(told, SML), 'Sample')
  const stamp = textAt(sample, 'TimeISO8601') || textAt(values, 'UTC')
  return { time_s: readTimeStamp(stamp), stamp, values }
}

function objectIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const PER_MINUTE = 60
const KELVIN = 273.15

/** Suunto's names, with what makes of its units (hertz, kelvin) those of a track. */
const VALUES: readonly (readonly [name: string, column: ColumnName, scale: number, shift: number])[] = [
  ['Altitude', 'altitude', 1, 0],
  ['Distance', 'distance', 1, 0],
  ['Speed', 'speed', 1, 0],
  ['HR', 'heartRate', PER_MINUTE, 0],
  ['Cadence', 'cadence', PER_MINUTE, 0],
  ['Power', 'power', 1, 0],
  ['Temperature', 'temperature', 1, -KELVIN],
]

function addValues(channels: Channels, time_s: number, values: unknown): void {
  for (const [name, column, scale, shift] of VALUES) {
    const value = numberAt(values, name)
    if (column !== 'heartRate' || value > 0) channels.add(column, time_s, value * scale + shift)
  }
}

/** In radians, unless some place is farther off than those reach. */
function addPlaces(channels: Channels, samples: readonly SuuntoSample[]): void {
  const isDegrees = samples.some(
    ({ values }) =>
      Math.abs(numberAt(values, 'Latitude')) > Math.PI / 2 ||
      Math.abs(numberAt(values, 'Longitude')) > Math.PI,
  )
  const scale = isDegrees ? 1 : 180 / Math.PI
  for (const { time_s, values } of samples)
    channels.addPlace(
      time_s,
      numberAt(values, 'Latitude') * scale,
      numberAt(values, 'Longitude') * scale,
      numberAt(values, 'GPSAltitude'),
    )
}

/** What happened at a sample: `Events` is a list, or one. */
function eventsOf({ values }: SuuntoSample): readonly unknown[] {
  const events = at(values, 'Events')
  return Array.isArray(events) ? events : events === undefined ? [] : [events]
}

function stopsOf(samples: readonly SuuntoSample[]): Span[] {
  const stops: Span[] = []
  let from_s: number | null = null
  for (const sample of samples)
    for (const event of eventsOf(sample)) {
      const state = at(at(event, 'Pause'), 'State')
      if (typeof state !== 'boolean' || Number.isNaN(sample.time_s)) continue
      if (state) from_s ??= sample.time_s
      else if (from_s !== null) {
        if (sample.time_s > from_s) stops.push({ from_s, to_s: sample.time_s })
        from_s = null
      }
    }
  return stops
}

/** Suunto's numbers of activities on foot, on wheels and on snow, as Movescount numbered them. */
const SPORTS: ReadonlyMap<number, string> = new Map([
  [3, 'running'],
  [4, 'cycling'],
  [5, 'mountain biking'],
  [6, 'swimming'],
  [11, 'trekking'],
  [12, 'walking'],
  [14, 'kayaking'],
  [15, 'rowing'],
  [16, 'climbing'],
  [17, 'indoor cycling'],
  [20, 'alpine skiing'],
  [21, 'snowboarding'],
  [22, 'cross-country skiing'],
  [74, 'mountaineering'],
  [78, 'backcountry skiing'],
  [82, 'trail running'],
  [83, 'open water swimming'],
  [84, 'nordic walking'],
  [85, 'snowshoeing'],
  [93, 'treadmill'],
])

function sportOf(header: unknown, samples: readonly SuuntoSample[]): SportWords {
  const inSamples = samples
    .flatMap(eventsOf)
    .map((event) => numberAt(at(event, 'Activity'), 'ActivityType'))
    .find((id) => !Number.isNaN(id))
  const id = numberAt(header, 'ActivityType')
  return sportWords(SPORTS.get(Number.isNaN(id) ? (inSamples ?? NaN) : id) ?? '')
}
