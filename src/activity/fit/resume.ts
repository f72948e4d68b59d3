import type { Definition } from './definition.ts'
import type { FitWalk } from './walk.ts'

const RECORD_MESSAGE = 20
const FIRST_CALENDAR_TIMESTAMP = 0x10000000

const NEVER = 0xffffffff

/** s. Two records of one recording are hardly ever further apart, and random bytes hardly ever this close. */
const LONGEST_PAUSE_S = 24 * 3600

/**
 * Where a walk that met unsound bytes at `at` may go on: the first place where two records in a row carry
 * times that follow the last one read. null when there is none.
 *
 * Two such records by chance would need two header bytes and two times to fit: about one in 10¹⁴ places.
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
  for (let place = at + 1; place < end; place++) {
    const definition: Definition | undefined = records[bytes[place]]
    if (!definition) continue
    const time = timeAt(place)
    if (follows(time, walk.timestamp) && follows(timeAt(place + 1 + definition.size), time)) return place
  }
  return null
}

function follows(time: number, earlier: number): boolean {
  if (Number.isNaN(earlier)) return time >= FIRST_CALENDAR_TIMESTAMP && time !== NEVER
  return time >= earlier && time <= earlier + LONGEST_PAUSE_S
}
