import { localClock } from '../units/local-time.ts'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * `Saturday 14 November 2026, 08:12`, by the clock on the wall where it began; `…, 08:12 UTC` where that is unknown.
 * The same on every machine, whatever its language or zone.
 *
 * @param start ISO 8601 in UTC; null when the recording has no believable date
 * @param utcOffset_s s to be added for the clock on the wall; null: unknown
 */
export function whenOf(start: string | null, utcOffset_s: number | null): string {
  const date = dateOf(start, utcOffset_s)
  if (date === null) return 'Date unknown'
  const clock = `${twoDigits(date.getUTCHours())}:${twoDigits(date.getUTCMinutes())}`
  return `${DAYS[date.getUTCDay()]} ${wholeDay(date)}, ${clock}${utcOffset_s === null ? ' UTC' : ''}`
}

/** `14 November 2026`, within a sentence: the local day, or that of UTC where the offset is unknown. */
export function dayWords(at_s: number, utcOffset_s: number | null): string {
  return wholeDay(new Date(localClock({ at_s, utcOffset_s }) * 1000))
}

function wholeDay(date: Date): string {
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** `2026-11-14` for lists, always ten characters wide; `no date   ` where there is none. */
export function dayOf(start: string | null, utcOffset_s: number | null): string {
  const date = dateOf(start, utcOffset_s)
  return date === null ? 'no date   ' : date.toISOString().slice(0, 10)
}

/** `November 2026`, for the head of a list. */
export function monthOf(start: string | null, utcOffset_s: number | null): string {
  const date = dateOf(start, utcOffset_s)
  return date === null ? 'Date unknown' : `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** `Sat 14`, under the month; nothing where there is no date. */
export function dayInMonth(start: string | null, utcOffset_s: number | null): string {
  const date = dateOf(start, utcOffset_s)
  return date === null ? '' : `${DAYS[date.getUTCDay()].slice(0, 3)} ${date.getUTCDate()}`
}

/** The local clock's time, held as if it were UTC's; null where there is no date. */
function dateOf(start: string | null, utcOffset_s: number | null): Date | null {
  if (start === null) return null
  const date = new Date(localClock({ at_s: Date.parse(start) / 1000, utcOffset_s }) * 1000)
  return Number.isNaN(date.getTime()) ? null : date
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}
