/** An amount as far as it is known: at least so much, at most so much. Wholly unknown: 0 to infinity. */
export interface Amount {
  readonly least: number
  readonly most: number
}

/** What one way on foot asked in one dimension. */
export interface DemandAmount extends Amount {
  /** 0..1: how much of it is known. */
  readonly known: number
}

/** Nothing is known of it, which is not none of it. */
export const UNKNOWN_AMOUNT: DemandAmount = { least: 0, most: Infinity, known: 0 }

export function isKnown({ least, most }: Amount): boolean {
  return least === most
}

/** A figure that is known whole or not at all; null or NaN: unknown. */
export function allOrNothing(value: number | null): DemandAmount {
  return value === null || Number.isNaN(value) ? UNKNOWN_AMOUNT : { least: value, most: value, known: 1 }
}

/**
 * What of the whole is not known may all be of the kind, or none of it; of a whole that is NaN nothing is known.
 *
 * @param least of the kind for sure
 * @param seen how much of the whole was looked at, in the unit of both
 */
export function partlySeen(least: number, seen: number, whole: number): DemandAmount {
  if (Number.isNaN(whole)) return UNKNOWN_AMOUNT
  return {
    least,
    most: least + Math.max(0, whole - seen),
    known: whole > 0 ? Math.min(1, seen / whole) : 0,
  }
}
