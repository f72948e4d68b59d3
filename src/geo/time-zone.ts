import zoneAt from '@photostructure/tz-lookup'

/*
 * The table of places is @photostructure/tz-lookup (CC0, 73 kB, no dependency, no file or network): the one we know of
 * that runs in browser, worker and Node alike. When which zone was how far off is known to every `Intl`. Of 52 recordings
 * in ../shared/data/runs whose file and place both tell, 49 agreed; the three others were made with a clock set wrong.
 */

/** `GMT`, `GMT+05:45`, `GMT-07:52:58`: how zones are off at some moment, whatever language a machine speaks. */
const OFFSET = /^GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/

/** To make one takes longer than to ask it a hundred times. */
const clocks = new Map<string, Intl.DateTimeFormat>()

/**
 * s to be added to UTC for the clock on the wall at a place and moment, summer time and all; null where no zone is
 * known. Within some hundred metres of a border it may be the neighbour's.
 *
 * @param at_s s since 1970 UTC
 */
export function utcOffsetAt(latitude: number, longitude: number, at_s: number): number | null {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null
  const parts = clockOf(zoneAt(latitude, longitude))?.formatToParts(new Date(at_s * 1000))
  const said = OFFSET.exec(parts?.find(({ type }) => type === 'timeZoneName')?.value ?? '')
  if (said === null) return null
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = said
  const offset_s = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return sign === '-' ? -offset_s : offset_s
}

/** null: this machine's tables are older than the zone. */
function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  try {
    const clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    clocks.set(zone, clock)
    return clock
  } catch {
    return null
  }
}
