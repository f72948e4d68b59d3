import { inWords } from './numbers.ts'

const MINUTE = 60
const HOUR = 3600

/**
 * A duration as one would say it, to about two parts in a hundred: 6 728 s → `an hour and fifty`.
 * Minutes below twenty, five-minute steps below three hours, quarters below ten, halves below a day.
 * null for a duration that is unknown.
 */
export function durationInWords(seconds: number): string | null {
  if (!(seconds >= 0)) return null
  if (seconds < 0.75 * MINUTE) return 'less than a minute'
  const minutes = roundedMinutes(seconds)
  if (minutes < 60) return minutesInWords(minutes)
  return hoursInWords(Math.floor(minutes / 60), minutes % 60)
}

function roundedMinutes(seconds: number): number {
  const step = seconds < 20 * MINUTE ? 1 : seconds < 3 * HOUR ? 5 : seconds < 10 * HOUR ? 15 : 30
  const coarse = seconds >= 24 * HOUR ? 60 : step
  return Math.round(seconds / MINUTE / coarse) * coarse
}

function minutesInWords(minutes: number): string {
  if (minutes === 1) return 'a minute'
  if (minutes === 30) return 'half an hour'
  return `${inWords(minutes)} minutes`
}

function hoursInWords(hours: number, minutes: number): string {
  const whole = hours === 1 ? 'an hour' : `${inWords(hours)} hours`
  if (minutes === 0) return whole
  if (minutes === 15) return `${whole} and a quarter`
  if (minutes === 45) return `${whole} and three quarters`
  if (minutes === 30) return hours === 1 ? 'an hour and a half' : `${inWords(hours)} and a half hours`
  return `${whole} and ${inWords(minutes)}`
}
