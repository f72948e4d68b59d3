import type { FaultLedger } from './fault-ledger.ts'
import { quoted } from './fault-ledger.ts'
import { readNumber } from './number-text.ts'
import { readTimeStamp } from './time-stamp.ts'

/** The number an element that should hold one holds; NaN when empty, NaN and a fault when unreadable. */
export function numberOf(text: string, faults: FaultLedger): number {
  const value = readNumber(text)
  if (Number.isNaN(value) && text.trim() !== '')
    faults.note('number', (count) =>
      count === 1
        ? `A value should be a number and is not: ${quoted(text)}; it counts as not recorded.`
        : `${count} values should be numbers and are not, the first of them ${quoted(text)}; they count as not recorded.`,
    )
  return value
}

/** s since 1970 UTC; NaN when empty, NaN and a fault when unreadable. */
export function timeOf(text: string, faults: FaultLedger): number {
  const value = readTimeStamp(text)
  if (Number.isNaN(value) && text.trim() !== '')
    faults.note('time', (count) =>
      count === 1
        ? `A time stamp could not be read: ${quoted(text)}; its point is kept without a time.`
        : `${count} time stamps could not be read, the first of them ${quoted(text)}; their points are kept without a time.`,
    )
  return value
}

/** Whether both can be a place on Earth; a fault when they cannot. */
export function isPosition(latitude: number, longitude: number, faults: FaultLedger): boolean {
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return true
  faults.note('position', (count) =>
    count === 1
      ? 'A point has no latitude and longitude that exist on Earth; it is kept without a position.'
      : `${count} points have no latitude and longitude that exist on Earth; they are kept without a position.`,
  )
  return false
}
