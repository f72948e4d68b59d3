import { FIRST_CALENDAR_TIMESTAMP, LONGEST_PAUSE_S, NO_TIMESTAMP } from './clock.ts'
import type { Definition } from './definition.ts'
import { RECORD_MESSAGE } from './record-fields.ts'
import type { FitWalk } from './walk.ts'

/**
 * Where a walk that met unsound bytes at `at` may go on: the first place where two records in a row carry
 * times near the last one read, in order. null when there is none.
 *
 * Two such records by chance would need two header bytes and two times to fit: about one in 10¹³ places.
 */
export function resume(
  bytes: Uint8Array,
  view: DataView,
  walk: FitWalk,
  at: number,
  end: number,
): number | null {
  const records = walk.definitions.map((definition) =>
    definition?.message === RECORD_MESSAGE && definition.timestampAt >= 0 ? definition : undefined,
  )
  const timeAt = (place: number): number => {
    const definition = records[bytes[place]]
    return definition && place + 1 + definition.size <= end
      ? view.getUint32(place + 1 + definition.timestampAt, definition.little)
      : NaN
  }
  const clocks = [walk.timestamp, walk.timestampBeforeJump]
  const isKnown = (time: number): boolean =>
    Number.isNaN(walk.timestamp)
      ? time >= FIRST_CALENDAR_TIMESTAMP && time !== NO_TIMESTAMP
      : clocks.some((clock) => isNear(time, clock))
  for (let place = at + 1; place < end; place++) {
    const definition: Definition | undefined = records[bytes[place]]
    if (!definition) continue
    const time = timeAt(place)
    if (!isKnown(time)) continue
    const next = timeAt(place + 1 + definition.size)
    if (next >= time && isNear(next, time)) return place
  }
  return null
}

/** Either way: what broke the recording may have put a later message before these records. */
function isNear(time: number, known: number): boolean {
  return Math.abs(time - known) <= LONGEST_PAUSE_S
}
