import type { Activity, Lap, Span } from '../activity.ts'
import type { GrowingColumn } from '../columns.ts'
import { deviceName } from './devices.ts'
import type { FitRecording, Session, TimerEvent } from './recording.ts'
import { fitSportName, subSportName } from './sports.ts'

const NO_TOTALS = {
  distance_m: null,
  movingTime_s: null,
  elapsedTime_s: null,
  ascent_m: null,
  descent_m: null,
  energy_kJ: null,
}

/**
 * The activities of a recording, one per session, in order. Records are shared out by the sessions' start
 * times; a single session owns every record, and so does a recording that never came to writing one.
 *
 * @param firstOrdinal of the first activity: a file may hold several recordings.
 */
export function activitiesOf(recording: FitRecording, firstOrdinal: number): Activity[] {
  const { records, maker, person } = recording
  const sessions = recording.sessions.length > 0 ? inOrder(recording.sessions) : [missingSession(recording)]
  const times = records.columns.column('time')
  const rows = shareRows(sessions, times, records.length)
  const begins = sessions.map((session, index) => session.start_s ?? times.values[rows[index]] ?? NaN)
  const stops = stopsOf(recording.timer)
  return sessions.map((session, index) => {
    const from = index === 0 ? -Infinity : begins[index]
    const to = index === sessions.length - 1 ? Infinity : begins[index + 1]
    const { distance_m, movingTime_s, elapsedTime_s, ascent_m, descent_m, energy_kJ } = session
    return {
      ordinal: firstOrdinal + index,
      sport: fitSportName(session.sport),
      subSport: subSportName(session.subSport),
      name: session.name,
      device: deviceName(maker),
      utcOffset_s: recording.utcOffset_s,
      track: records.columns.track(rows[index], rows[index + 1]),
      laps: recording.laps.filter((lap) => startsWithin(lap, from, to)).sort(byStart),
      stops: clipped(stops, from, to),
      deviceTotals: { distance_m, movingTime_s, elapsedTime_s, ascent_m, descent_m, energy_kJ },
      person,
    }
  })
}

function missingSession(recording: FitRecording): Session {
  const { sport, subSport, sportName: name } = recording
  return { ...NO_TOTALS, start_s: null, end_s: null, sport, subSport, name, rowsBefore: 0 }
}

function inOrder(sessions: readonly Session[]): readonly Session[] {
  const timed = sessions.every((session) => session.start_s !== null)
  return timed ? sessions.toSorted((a, b) => (a.start_s ?? 0) - (b.start_s ?? 0)) : sessions
}

/** Row numbers where each session begins, and the end of the last. */
function shareRows(sessions: readonly Session[], time: GrowingColumn, length: number): number[] {
  const timed = sessions.every((session) => session.start_s !== null)
  const bounds = [0]
  let row = 0
  for (let index = 1; index < sessions.length; index++) {
    const start = sessions[index].start_s ?? NaN
    if (timed) while (row < length && !(time.values[row] >= start)) row++
    // Without start times, go by where the sessions stand: devices write each after its records.
    else row = Math.max(row, sessions[index - 1].rowsBefore)
    bounds.push(row)
  }
  return [...bounds, length]
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
