import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import FitParser from 'fit-file-parser'
import { describe, expect, it } from 'vitest'
import type { Activity, Lap } from '../../src/activity/activity.ts'
import { readFit } from '../../src/activity/fit/read-fit.ts'
import type { ColumnName } from '../../src/activity/columns.ts'
import type { Track } from '../../src/activity/track.ts'
import { type FitSample, writeFit } from '../support/fit-bytes.ts'
import { hillyRun } from '../support/hilly-run.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'

/** A message as fit-file-parser hands it over: names to whatever it made of the value. */
type PeerMessage = Readonly<Record<string, unknown>>
interface PeerFile {
  readonly records: readonly PeerMessage[]
  readonly sessions: readonly PeerMessage[]
  readonly laps: readonly PeerMessage[]
  readonly field_descriptions: readonly PeerMessage[]
}

/** Where the profile's names differ from our columns'. Several peers for one column: the first that has a value. */
const COLUMNS: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
  time: ['timestamp'],
  latitude: ['position_lat'],
  longitude: ['position_long'],
  altitude: ['enhanced_altitude', 'altitude'],
  speed: ['enhanced_speed', 'speed'],
  distance: ['distance'],
  heartRate: ['heart_rate'],
  cadence: ['cadence'],
  power: ['power'],
  temperature: ['temperature'],
}

/** Fields of the record message we leave aside on purpose: codes, pedal geometry in arrays, raw accumulators. */
const LEFT_ASIDE = new Set([
  'activity_type',
  'left_right_balance',
  'left_power_phase',
  'left_power_phase_peak',
  'right_power_phase',
  'right_power_phase_peak',
  'compressed_speed_distance',
  'fractional_cadence',
])

/** Columns a developer field may fill when the record has no such field: ours does so, the peer does not. */
const STAND_INS: ReadonlyMap<string, number> = new Map([
  ['heartRate', 3],
  ['cadence', 4],
  ['distance', 5],
  ['speed', 6],
  ['power', 7],
])

/** Files the peer cannot read at all, and why; ours must recover something from each but the last. */
const BEYOND_THE_PEER: ReadonlyMap<string, string> = new Map([
  ['choochoo-8CS90646.fit', 'a damaged stretch inside: the peer throws at the first bad header'],
  [
    'choochoo-event-timestamp.fit',
    'header claims the chained files behind: the peer throws at the second header',
  ],
  ['fit-activity-unexpected-eof.fit', 'cut short: the peer refuses'],
  ['fitdecode-activity-unexpected-eof.fit', 'cut short: the peer refuses'],
  ['sports-empty-sessions.fit', 'no bytes at all'],
])

/** A pool's records have no time: ours dates each by the length told behind it, 15.25 s after 05:34:45 the first. */
const WHERE_OURS_KNOWS_MORE = ['Runalyze-swim-25m-lane.fit: time of record 1 is NaN, ours 1434519300.25']

const allFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.fit(\.gz)?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()

function bytesOf(path: string): Buffer {
  const bytes = readFileSync(path)
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

function peerReads(bytes: Buffer): PeerFile | null {
  let result: PeerFile | null = null
  try {
    const parser = new FitParser({ force: true, mode: 'list', speedUnit: 'm/s', lengthUnit: 'm' })
    // The peer's own types name only part of what it returns.
    parser.parse(
      bytes as unknown as ArrayBuffer,
      (_error, data) => (result = (data ?? null) as PeerFile | null),
    )
  } catch {
    return null
  }
  return result
}

describeWithShared('our FIT reader beside fit-file-parser', () => {
  const files = allFiles(sharedPath('runs'))

  it('agrees on every record, session and lap of every recording both can read', () => {
    const disagreements: string[] = []
    const unreadable: string[] = []
    for (const path of files) {
      const name = basename(path)
      const bytes = bytesOf(path)
      const peer = peerReads(bytes)
      const ours = readFit(bytes)
      if (!peer) unreadable.push(name)
      else disagreements.push(...compare(peer, ours.activities).map((line) => `${name}: ${line}`))
    }
    expect(files.length).toBeGreaterThan(400)
    expect(disagreements).toEqual(WHERE_OURS_KNOWS_MORE)
    expect(unreadable.toSorted()).toEqual([...BEYOND_THE_PEER.keys()].toSorted())
  })
})

describe('our FIT reader beside fit-file-parser, of made-up runs', () => {
  const whole = hillyRun(1_777_000_000, 3000).map((sample) => ({
    ...sample,
    speed: 2.5,
    cadence: 85,
    power: 240,
  }))
  const cases: readonly (readonly [string, readonly FitSample[]])[] = [
    ['with every column', whole],
    ['with gaps', whole.map((sample, i) => (i % 3 === 0 ? { time: sample.time } : sample))],
    ['without places', whole.map(({ time, speed }) => ({ time, speed }))],
  ]

  it.each(cases)('agrees on every record, session and lap: %s', (_, samples) => {
    const bytes = Buffer.from(writeFit(samples, { ascent: 300, descent: 299, subSport: 3 }))
    const peer = peerReads(bytes)
    if (peer === null) throw new Error('The peer cannot read what is sound.')
    expect(peer.records).toHaveLength(samples.length)
    expect(compare(peer, readFit(bytes).activities)).toEqual([])
  })
})

function compare(peer: PeerFile, activities: readonly Activity[]): string[] {
  return [...compareRecords(peer, activities), ...compareSummaries(peer, activities)]
}

type Values = (row: number) => number

/** Our activities' rows end to end, as they stood in the file. */
interface Joined {
  readonly length: number
  readonly names: readonly string[]
  readonly column: (name: string) => Values
  readonly extra: (name: string) => Values
}

function joined(activities: readonly Activity[]): Joined {
  const starts: number[] = []
  let length = 0
  for (const { track } of activities) {
    starts.push(length)
    length += track.length
  }
  const whole = (partOf: (track: Track) => Float32Array | Float64Array | null | undefined): Values => {
    const values = new Float64Array(length).fill(NaN)
    for (const [index, { track }] of activities.entries()) values.set(partOf(track) ?? [], starts[index])
    return (row) => values[row]
  }
  return {
    length,
    names: [...new Set(activities.flatMap(({ track }) => track.extras.map((extra) => extra.name)))],
    // Every key of COLUMNS is a ColumnName.
    column: (name) => whole((track) => track[name as ColumnName]),
    extra: (name) => whole((track) => track.extras.find((extra) => extra.name === name)?.values),
  }
}

function compareRecords(peer: PeerFile, activities: readonly Activity[]): string[] {
  const rows = peer.records.length
  const ours = joined(activities)
  if (ours.length < rows) return [`${rows} records, ours ${ours.length}`]
  const lines: string[] = []
  const check = (label: string, theirs: readonly Values[], values: readonly Values[]) => {
    const agrees = (row: number) =>
      theirs.some((their) => values.some((value) => same(their(row), value(row))))
    for (let row = 0; row < rows; row++) {
      if (agrees(row)) continue
      const shown = (columns: readonly Values[]) => columns.map((value) => value(row)).join(' or ')
      lines.push(`${label} of record ${row + 1} is ${shown(theirs)}, ours ${shown(values)}`)
      return
    }
  }
  const described = developerNames(peer)
  const covered = new Set(LEFT_ASIDE)
  for (const [name, sources] of Object.entries(COLUMNS)) {
    for (const source of sources) covered.add(source)
    // The peer lets a developer field of the same name overwrite the device's own; ours keeps both apart.
    const overwriting = sources.filter((source) => described.has(source)).map((source) => ours.extra(source))
    check(name, theirColumn(peer, name, sources), [ours.column(name), ...overwriting])
  }
  const rest = new Set(peer.records.flatMap((record) => Object.keys(record)))
  for (const name of rest) {
    if (covered.has(name)) continue
    // Two sensors with fields of one name: the peer keeps the last it met, ours both.
    const namesakes = ours.names.filter((own) => own === name || /^ \(\d\)$/.test(own.slice(name.length)))
    check(
      name,
      [(row) => number(peer.records[row][name])],
      namesakes.length > 0 ? namesakes.map(ours.extra) : [() => NaN],
    )
  }
  for (const name of ours.names)
    if (!rest.has(name.replace(/ \(\d\)$/, ''))) lines.push(`${name} only in ours`)
  return lines
}

const developerNames = (peer: PeerFile): ReadonlySet<unknown> =>
  new Set(peer.field_descriptions.map((description) => description['field_name']))

/** What the peer has for one of our columns, with the two things it leaves to its callers done here. */
function theirColumn(peer: PeerFile, name: string, sources: readonly string[]): Values[] {
  const { records } = peer
  const compressed = records.some((record) => Array.isArray(record['compressed_speed_distance']))
  if (compressed && (name === 'speed' || name === 'distance')) return [expanded(records, name)]
  const number = STAND_INS.get(name)
  const standIns = peer.field_descriptions
    .filter((field) => field['native_mesg_num'] === 'record' && field['native_field_num'] === number)
    .map((field) => String(field['field_name']))
  const own: Values = (row) => firstNumber(records[row], sources) + fraction(name, records[row])
  if (number === undefined || standIns.length === 0) return [own]
  // Whether a stand-in counts depends on the record's definition, which the peer does not show: either will do.
  return [own, (row) => firstNumber(records[row], [...sources, ...standIns])]
}

/** compressed_speed_distance: 12 bits of 1/100 m/s, 12 bits of 1/16 m counting on and wrapping every 256 m. */
function expanded(records: readonly PeerMessage[], name: 'speed' | 'distance'): Values {
  let last = 0
  let total = 0
  const values = records.map((record) => {
    const packed = record['compressed_speed_distance']
    if (!Array.isArray(packed)) return NaN
    const [low, middle, high] = packed.map((byte) => (byte === null ? 255 : Number(byte)))
    if (low === 255 && middle === 255 && high === 255) return NaN
    const now = high * 16 + Math.floor(middle / 16)
    total += (now - last + 4096) % 4096
    last = now
    return name === 'speed' ? ((middle % 16) * 256 + low) / 100 : total / 16
  })
  return (row) => values[row]
}

const fraction = (name: string, record: PeerMessage): number =>
  name === 'cadence' && typeof record['fractional_cadence'] === 'number' ? record['fractional_cadence'] : 0

function firstNumber(record: PeerMessage, names: readonly string[]): number {
  for (const name of names) if (record[name] !== undefined) return number(record[name])
  return NaN
}

function number(value: unknown): number {
  if (value instanceof Date) return value.getTime() / 1000
  return typeof value === 'number' ? value : NaN
}

/** Equal up to the seven digits of a Float32 column. */
function same(expected: number, actual: number): boolean {
  if (Number.isNaN(expected)) return Number.isNaN(actual)
  return Math.abs(expected - actual) <= Math.abs(expected) * 1e-7 + 1e-9
}

const TOTALS: readonly (readonly [keyof Lap, string])[] = [
  ['distance_m', 'total_distance'],
  ['movingTime_s', 'total_timer_time'],
  ['elapsedTime_s', 'total_elapsed_time'],
  ['ascent_m', 'total_ascent'],
  ['descent_m', 'total_descent'],
]

const byStart = (a: PeerMessage, b: PeerMessage): number => number(a['start_time']) - number(b['start_time'])

/** Enumerations come as names where the peer knows them, as numbers where it does not. */
const named = (value: unknown): string | null =>
  typeof value === 'string' && value !== 'generic' ? value : null

function compareSummaries(peer: PeerFile, activities: readonly Activity[]): string[] {
  const lines: string[] = []
  const overwritten = developerNames(peer)
  const compareTotals = (label: string, theirs: PeerMessage, ours: Lap) =>
    differences(label, theirs, ours, overwritten)
  for (const [index, session] of peer.sessions.toSorted(byStart).entries()) {
    const ours = activities[index]
    if (ours === undefined) return [`session ${index + 1} missing in ours`]
    const sport = session['sport'] === undefined ? 'unknown' : session['sport']
    if (typeof sport === 'string' && ours.sport !== sport) lines.push(`sport ${sport}, ours ${ours.sport}`)
    const subSport = named(session['sub_sport'])
    if (typeof session['sub_sport'] !== 'number' && ours.subSport !== subSport)
      lines.push(`sub-sport ${subSport}, ours ${ours.subSport}`)
    lines.push(
      ...compareTotals(`session ${index + 1}`, session, { ...ours.deviceTotals, start_s: null, end_s: null }),
    )
  }
  const laps = activities.flatMap((activity) => activity.laps)
  if (laps.length < peer.laps.length) return [...lines, `${peer.laps.length} laps, ours ${laps.length}`]
  for (const [index, lap] of peer.laps.toSorted(byStart).entries()) {
    lines.push(...compareTotals(`lap ${index + 1}`, lap, laps[index]))
    if (!same(number(lap['start_time']), laps[index].start_s ?? NaN)) lines.push(`lap ${index + 1} start`)
  }
  return lines
}

function differences(
  label: string,
  peer: PeerMessage,
  ours: Lap,
  overwritten: ReadonlySet<unknown>,
): string[] {
  const lines: string[] = []
  for (const [mine, theirs] of TOTALS) {
    if (overwritten.has(theirs)) continue
    const expected = number(peer[theirs])
    const actual = ours[mine] ?? NaN
    // Ours adds the fractions of a metre that newer watches write beside ascent and descent.
    const fraction = mine === 'ascent_m' || mine === 'descent_m' ? 1 : 0
    if (!same(expected, actual) && !(actual >= expected && actual - expected < fraction))
      lines.push(`${theirs} of ${label} is ${expected}, ours ${actual}`)
  }
  const energy = number(peer['total_calories']) * 4.184
  if (!same(energy, ours.energy_kJ ?? NaN)) lines.push(`total_calories of ${label}`)
  return lines
}
