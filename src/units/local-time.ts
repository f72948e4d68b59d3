const DAY_S = 86_400

/** A moment and the clock on the wall there. */
export interface LocalMoment {
  /** s since 1970 UTC. */
  readonly at_s: number
  /** s to be added to UTC for the clock on the wall; null: unknown, and then UTC's days are taken. */
  readonly utcOffset_s: number | null
}

/** s since 1970 that a clock on the wall, taken for UTC, would show: the one way from a moment to local time. */
export function localClock({ at_s, utcOffset_s }: LocalMoment): number {
  return at_s + (utcOffset_s ?? 0)
}

/** The local day a moment lies in, counted from 1 January 1970. */
export function localDay(moment: LocalMoment): number {
  return Math.floor(localClock(moment) / DAY_S)
}

/** The last second of a local day. */
export function endOfLocalDay(day: number, utcOffset_s: number | null): LocalMoment {
  return { at_s: (day + 1) * DAY_S - 1 - (utcOffset_s ?? 0), utcOffset_s }
}
