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
 * `Saturday 14 November 2026, 08:12 UTC`: recordings tell the moment, not the runner's time zone, so the
 * sentence names the one clock it can be sure of. The same on every machine, whatever its language or zone.
 *
 * @param start ISO 8601 in UTC; null when the recording has no believable date
 */
export function whenOf(start: string | null): string {
  const date = dateOf(start)
  if (date === null) return 'Date unknown'
  const clock = `${twoDigits(date.getUTCHours())}:${twoDigits(date.getUTCMinutes())}`
  return `${DAYS[date.getUTCDay()]} ${wholeDay(date)}, ${clock} UTC`
}

/** `14 November 2026`, within a sentence. */
export function dayWords(at_s: number): string {
  return wholeDay(new Date(at_s * 1000))
}

function wholeDay(date: Date): string {
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** `2026-11-14` for lists, always ten characters wide; `no date   ` where there is none. */
export function dayOf(start: string | null): string {
  const date = dateOf(start)
  return date === null ? 'no date   ' : date.toISOString().slice(0, 10)
}

/** `November 2026`, for the head of a list. */
export function monthOf(start: string | null): string {
  const date = dateOf(start)
  return date === null ? 'Date unknown' : `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** `Sat 14`, under the month; nothing where there is no date. */
export function dayInMonth(start: string | null): string {
  const date = dateOf(start)
  return date === null ? '' : `${DAYS[date.getUTCDay()].slice(0, 3)} ${date.getUTCDate()}`
}

function dateOf(start: string | null): Date | null {
  if (start === null) return null
  const date = new Date(start)
  return Number.isNaN(date.getTime()) ? null : date
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}
