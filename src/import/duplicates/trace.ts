import type { Track } from '../../activity/track.ts'

/**
 * Where a recording was when, at whole multiples of `step_s` since 1970 UTC: instant k is `(first + k) * step_s`.
 * Recordings of one activity by different devices, sampled differently, thus meet at the same instants.
 */
export interface Trace {
  readonly step_s: number
  readonly first: number
  /** Degrees; NaN where it is not known. */
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  /** bpm; 0 where it is not known. */
  readonly heartRate: Uint8Array
  /** How many of altitude, heart rate, cadence, power, temperature and the rest were recorded. */
  readonly senses: number
}

/**
 * s. Each divides the next, so that two traces meet on the wider step, and all but the last divide a quarter of an
 * hour, by which time zones differ.
 */
const STEPS_S = [5, 10, 20, 60, 180, 900, 3600, 86_400] as const

/** Instants of a trace at most: 85 minutes at the narrowest step, 8½ hours at a minute. */
const MAX_INSTANTS = 1024

/** s between two samples up to which the way between them counts as straight. */
const LONGEST_GAP_S = 120

/** Samples with time and place. */
export function placedSamples({ time, latitude, longitude, length }: Track): number {
  let count = 0
  for (let i = 0; i < length; i++) if (!Number.isNaN(time[i] + latitude[i] + longitude[i])) count++
  return count
}

/**
 * The trace of a track between two times.
 *
 * @param start_s and
 * @param end_s, no earlier, in s since 1970 UTC: samples whose clock was wrong lie outside
 */
export function traceOf(track: Track, start_s: number, end_s: number): Trace {
  const step_s = STEPS_S.find((step) => (end_s - start_s) / step < MAX_INSTANTS) ?? 86_400
  const first = Math.ceil(start_s / step_s)
  const count = Math.min(MAX_INSTANTS, Math.floor(end_s / step_s) - first + 1)
  const instants = { first: first * step_s, step_s, count }
  const isWithin = (i: number) => track.time[i] >= start_s && track.time[i] <= end_s
  const places = rowsThat(track, (i) => isWithin(i) && isPlaced(track, i))
  const beats = track.heartRate
  const heart =
    beats &&
    atInstants(
      track,
      rowsThat(track, (i) => isWithin(i) && beats[i] > 0),
      beats,
      instants,
    )
  return {
    step_s,
    first,
    latitude: atInstants(track, places, track.latitude, instants),
    longitude: atInstants(track, places, track.longitude, instants),
    // What is no number becomes 0.
    heartRate: heart === null ? new Uint8Array(count) : Uint8Array.from(heart, Math.round),
    senses: sensesOf(track),
  }
}

function isPlaced({ latitude, longitude }: Track, i: number): boolean {
  // Where GPS has no fix, some devices write the Gulf of Guinea.
  return !Number.isNaN(latitude[i] + longitude[i]) && (latitude[i] !== 0 || longitude[i] !== 0)
}

/** The samples that count, each later than the one before: a clock that runs back is not followed. */
function rowsThat({ time, length }: Track, counts: (i: number) => boolean): Uint32Array {
  const rows = new Uint32Array(length)
  let found = 0
  let latest_s = -Infinity
  for (let i = 0; i < length; i++) {
    if (!counts(i) || time[i] <= latest_s) continue
    rows[found] = i
    found += 1
    latest_s = time[i]
  }
  return rows.subarray(0, found)
}

/** A column between the samples at `rows`; NaN where they lie too far apart. */
function atInstants(
  { time }: Track,
  rows: Uint32Array,
  column: Float64Array | Float32Array,
  { first, step_s, count }: { readonly first: number; readonly step_s: number; readonly count: number },
): Float64Array {
  const values = new Float64Array(count).fill(Number.NaN)
  let before = -1
  let k = 0
  for (const i of rows) {
    for (; k < count && first + k * step_s <= time[i]; k++) {
      const instant = first + k * step_s
      if (instant === time[i]) values[k] = column[i]
      else if (before >= 0 && time[i] - time[before] <= LONGEST_GAP_S) {
        const share = (instant - time[before]) / (time[i] - time[before])
        values[k] = column[before] + share * (column[i] - column[before])
      }
    }
    before = i
  }
  return values
}

function sensesOf({ altitude, heartRate, cadence, power, temperature, extras }: Track): number {
  const isRecorded = (column: Float32Array | null) =>
    column !== null && column.some((value) => value > -1000 && value !== 0)
  const columns = [altitude, heartRate, cadence, power, temperature, extras[0]?.values ?? null]
  return columns.filter(isRecorded).length
}
