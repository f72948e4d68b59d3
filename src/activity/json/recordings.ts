import type { Activity, FileReading } from '../activity.ts'
import { NO_TOTALS } from '../totals.ts'
import { unreadable } from '../unreadable.ts'

/** An activity of a JSON file, but for what most of them do not tell. */
export type ToldActivity = Pick<Activity, 'sport' | 'track'> & Partial<Activity>

/** What a JSON file of a service held; the sentence is for one that held nothing. */
export function jsonReading(told: readonly ToldActivity[], nothing: string): FileReading {
  if (told.length === 0) return unreadable(nothing)
  const activities = told.map((one, i) => ({ ...SILENT, ...one, ordinal: i + 1 }))
  return { format: 'json', activities, courses: [], places: [], faults: [] }
}

const SILENT = {
  subSport: null,
  name: null,
  device: null,
  utcOffset_s: null,
  laps: [],
  stops: [],
  deviceTotals: NO_TOTALS,
  person: null,
} as const

/** A list, or none where there is something else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** What stands under a key; undefined where there is no such thing. */
export function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined
}

/** NaN for what is no number. */
export function numberAt(value: unknown, key: string): number {
  const found = at(value, key)
  return typeof found === 'number' ? found : NaN
}

export function textAt(value: unknown, key: string): string {
  const found = at(value, key)
  return typeof found === 'string' ? found : ''
}

/** null for unknown: a total that is none, or less than nothing. */
export function toldTotal(value: number): number | null {
  return value >= 0 && value < Infinity ? value : null
}
