import type { Activity, DeviceTotals, Lap, Span } from '../activity.ts'
import type { TrackColumns } from '../columns.ts'
import { NO_TOTALS, sumOfLaps } from '../totals.ts'
import { deviceName } from './devices.ts'
import type { FitRecording, Session, TimerEvent } from './recording.ts'
import { fitSportName, subSportName } from './sports.ts'

/**
 * The activities of a recording, one per session, in order. Records are shared out by the sessions' times, wherever in
 * the file they stand; a single session owns every record, and so does a recording that never came to writing one.
 *
 * @param firstOrdinal of the first activity: a file may hold several recordings.
 */
export function activitiesOf(recording: FitRecording, firstOrdinal: number): Activity[] {
  const { records, maker, person, laps } = recording
  const sessions = recording.sessions.length > 0 ? inOrder(recording.sessions) : [missingSession(recording)]
  const rows = shareRows(sessions, records.columns, records.length)
  const times = records.columns.column('time')
  const begins = sessions.map((session, index) => session.start_s ?? times.values[rows[index]] ?? NaN)
  const stops = stopsOf(recording.timer)
  return sessions.map((session, index) => {
    const from = index === 0 ? -Infinity : begins[index]
    const to = index === sessions.length - 1 ? Infinity : begins[index + 1]
    const own = laps.filter((lap) => startsWithin(lap, from, to)).sort(byStart)
    return {
      ordinal: firstOrdinal + index,
      sport: fitSportName(session.sport),
      subSport: subSportName(session.subSport),
      name: session.name,
      device: deviceName(maker),
      utcOffset_s: recording.utcOffset_s,
      track: records.columns.track(rows[index], rows[index + 1]),
      // A session is its only lap where no other was written.
      laps: own.length > 0 || session.start_s === null ? own : [lapOf(session)],
      stops: clipped(stops, from, to),
      deviceTotals: recording.sessions.length > 0 ? totalsOf(session) : sumOfLaps(own),
      person,
    }
  })
}

function missingSession(recording: FitRecording): Session {
  const { sport, subSport, sportName: name } = recording
  return { ...NO_TOTALS, start_s: null, end_s: null, sport, subSport, name, rowsBefore: 0 }
}

/** By their beginnings. A session written twice over counts once, and the later word is the last. */
function inOrder(sessions: readonly Session[]): readonly Session[] {
  if (!sessions.every((session) => session.start_s !== null)) return sessions
  const latest = new Map(sessions.map((session) => [`${session.start_s} ${session.sport}`, session]))
  return [...latest.values()].sort((a, b) => (a.start_s ?? 0) - (b.start_s ?? 0))
}

/** So few records in a row that tell a time of another session are a slip of the clock. */
const SLIP_RECORDS = 3

/**
 * Row numbers where each session begins, and the end of the last. Where the file has the records of a later session
 * first, the columns are put in order before.
 */
function shareRows(sessions: readonly Session[], columns: TrackColumns, length: number): number[] {
  const starts = sessions.map(({ start_s }) => start_s ?? NaN)
  const bounds = [0]
  if (starts.some((start_s) => Number.isNaN(start_s))) {
    // Without start times, go by where the sessions stand: devices write each after its records.
    for (const { rowsBefore } of sessions.slice(0, -1)) bounds.push(Math.max(bounds.at(-1) ?? 0, rowsBefore))
    return [...bounds, length]
  }
  const owner = ownersByTime(starts, columns.column('time').values, length)
  if (owner.some((index, row) => row > 0 && index < owner[row - 1]))
    columns.reorder(Uint32Array.from(owner, (_, row) => row).sort((a, b) => owner[a] - owner[b] || a - b))
  const counts = new Uint32Array(sessions.length)
  for (const index of owner) counts[index] += 1
  for (const count of counts) bounds.push((bounds.at(-1) ?? 0) + count)
  return bounds
}

/** For each record the latest session that had begun by its time; where it has none, that of the record before. */
function ownersByTime(
  starts: readonly number[],
  time: Float64Array | Float32Array,
  length: number,
): Uint32Array {
  const owner = new Uint32Array(length)
  let current = 0
  let before = 0
  let since = 0
  for (let row = 0; row < length; row++) {
    const here = Number.isNaN(time[row]) ? current : lastBegun(starts, time[row])
    if (here !== current) {
      if (here === before && row - since <= SLIP_RECORDS) owner.fill(here, since, row)
      before = current
      current = here
      since = row
    }
    owner[row] = here
  }
  return owner
}

/** Index of the last of ascending starts that is not after a time; 0 where all are. */
function lastBegun(starts: readonly number[], time_s: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle] <= time_s) low = middle
    else high = middle
  }
  return low
}

function totalsOf({
  distance_m,
  movingTime_s,
  elapsedTime_s,
  ascent_m,
  descent_m,
  energy_kJ,
}: Session): DeviceTotals {
  return { distance_m, movingTime_s, elapsedTime_s, ascent_m, descent_m, energy_kJ }
}

function lapOf(session: Session): Lap {
  const { start_s, end_s } = session
  return { ...totalsOf(session), start_s, end_s }
}

/** Some devices write a lap late; laps whose start is unknown stay first. */
function byStart(a: Lap, b: Lap): number {
  return (a.start_s ?? -Infinity) - (b.start_s ?? -Infinity) || 0
}

function startsWithin(lap: Lap, from: number, to: number): boolean {
  if (lap.start_s === null) return from === -Infinity
  return lap.start_s >= from && lap.start_s < to
}

/** From each stop of the watch to the start that follows; the stop that ends the recording is no pause. */
function stopsOf(timer: readonly TimerEvent[]): Span[] {
  const spans: Span[] = []
  let stoppedAt: number | null = null
  for (const { time_s, running } of timer) {
    if (!running) stoppedAt ??= time_s
    else if (stoppedAt !== null) {
      if (time_s > stoppedAt) spans.push({ from_s: stoppedAt, to_s: time_s })
      stoppedAt = null
    }
  }
  return spans
}

function clipped(spans: readonly Span[], from: number, to: number): Span[] {
  return spans
    .map(({ from_s, to_s }) => ({ from_s: Math.max(from_s, from), to_s: Math.min(to_s, to) }))
    .filter(({ from_s, to_s }) => to_s > from_s)
}
