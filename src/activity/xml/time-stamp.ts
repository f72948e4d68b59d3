import { toldOffset } from '../told-offset.ts'

const MINUS = 45
const COLON = 58
const DAY_S = 86_400

/**
 * Forms met in the wild beside `2024-05-01T10:00:00Z`: a space for the T, a comma for the decimal point, an
 * offset with or without colon or minutes, no seconds.
 */
const ODD_FORM =
  /^(\d{4})-(\d{1,2})-(\d{1,2})[Tt ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(?:([Zz]|UTC|GMT)|([+-])(\d{2}):?(\d{2})?)?$/

/**
 * Seconds since 1970-01-01 UTC of an XML date and time; NaN when it cannot be one. A stamp without an offset
 * is taken as UTC, which GPX and TCX prescribe. Never asks the machine for its time zone.
 */
export function readTimeStamp(text: string): number {
  const value = readCommonForm(text)
  return Number.isNaN(value) ? readOddForm(text.trim()) : value
}

/** `YYYY-MM-DDTHH:MM:SS(.s…)Z`, by character codes: nearly every stamp there is. */
function readCommonForm(text: string): number {
  const last = text.length - 1
  if (last < 19 || text.charCodeAt(last) !== 90 || text.charCodeAt(10) !== 84) return NaN
  if (text.charCodeAt(4) !== MINUS || text.charCodeAt(7) !== MINUS) return NaN
  if (text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return NaN
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  const second = twoDigits(text, 17) + fraction(text, 19, last)
  return seconds(
    year,
    twoDigits(text, 5),
    twoDigits(text, 8),
    twoDigits(text, 11),
    twoDigits(text, 14),
    second,
  )
}

function readOddForm(text: string): number {
  const match = ODD_FORM.exec(text)
  if (!match) return NaN
  const [, year, month, day, hour, minute, second, decimals, , sign, offsetHours, offsetMinutes] = match
  const local = seconds(
    Number(year),
    Number(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second ?? 0) + Number(`0.${decimals ?? 0}`),
  )
  if (sign === undefined) return local
  const offset = Number(offsetHours) * 3600 + Number(offsetMinutes ?? 0) * 60
  return sign === '-' ? local + offset : local - offset
}

/**
 * s that a stamp says its clock is ahead of UTC: `2024-05-01T10:00:00+02:00` → 7200; null where it says nothing of a
 * clock of its own.
 */
export function readUtcOffset(text: string): number | null {
  if (text.endsWith('Z')) return null
  const [, , , , , , , , , sign, hours, minutes] = ODD_FORM.exec(text.trim()) ?? []
  if (sign === undefined) return null
  const offset_s = Number(hours) * 3600 + Number(minutes ?? 0) * 60
  return toldOffset(sign === '-' ? -offset_s : offset_s)
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN
}

/** Of the characters [from, to): empty, or a point and digits. */
function fraction(text: string, from: number, to: number): number {
  if (from === to) return 0
  if (text.charCodeAt(from) !== 46 || to - from < 2 || to - from > 16) return NaN
  let whole = 0
  for (let i = from + 1; i < to; i++) {
    const digit = text.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return NaN
    whole = whole * 10 + digit
  }
  return whole / 10 ** (to - from - 1)
}

/** NaN for a date the calendar or a time the clock does not have; a leap second counts as the next second. */
function seconds(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return NaN
  if (!(hour <= 24 && minute <= 59 && second < 61)) return NaN
  if (hour === 24 && (minute > 0 || second > 0)) return NaN
  return daysSince1970(year, month, day) * DAY_S + hour * 3600 + minute * 60 + second
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Proleptic Gregorian calendar, counted in 400-year eras with years that begin in March. */
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}
