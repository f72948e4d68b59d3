import type { DeviceTotals, Lap } from '../activity.ts'
import { NO_TOTALS } from '../totals.ts'
import type { Writable } from './recording-reader.ts'

/** The lap being read. */
export interface OpenLap {
  readonly depth: number
  /** s since 1970 UTC; NaN when the file does not say. */
  readonly start_s: number
  /** Time of its last point so far that has one, else NaN. */
  lastPoint_s: number
  tracks: number
  readonly totals: Writable<DeviceTotals>
}

export function openLap(depth: number, start_s: number): OpenLap {
  return { depth, start_s, lastPoint_s: NaN, tracks: 0, totals: { ...NO_TOTALS } }
}

/** It ends with its last point; a lap without points ends when its timed seconds have passed. */
export function closedLap(lap: OpenLap): Lap {
  const end_s = Number.isNaN(lap.lastPoint_s)
    ? lap.start_s + (lap.totals.movingTime_s ?? NaN)
    : lap.lastPoint_s
  return { start_s: known(lap.start_s), end_s: known(end_s), ...lap.totals }
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
