import { UNSURE_CLASS } from '../evidence/unknown.ts'
import { PROVENANCES } from '../stretch/classes.ts'
import { UNKNOWN } from '../stretch/stretches.ts'

const TAGGED = PROVENANCES.indexOf('tagged')

/**
 * 0..1: how sure the class of a stretch is; 1 where it was tagged. Meaningless for a class that is unknown, which
 * callers tell apart by its code.
 */
export function sureOf(code: number, from: number, probability: number): number {
  if (code === UNKNOWN || from === TAGGED) return 1
  return probability >= 0 ? Math.min(1, probability) : UNSURE_CLASS.value
}

/**
 * How much of a stretch may be of the classes one counts, where its own class is one of them (`isOfThem`) or not.
 * An inferred class is weighed by how sure it is, and what is left may be any other.
 */
export function shareValue(isOfThem: boolean, sure: number): number {
  return isOfThem ? sure : 0
}

export function shareLow(isOfThem: boolean, sure: number): number {
  return isOfThem ? Math.max(0, 2 * sure - 1) : 0
}

export function shareHigh(isOfThem: boolean, sure: number): number {
  return isOfThem ? 1 : 1 - sure
}
