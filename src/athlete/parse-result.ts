import type { Result } from './runner-profile.ts'

/** s/m: the mile's record, and a stroll with rests. */
const FASTEST = 0.13
const SLOWEST = 2

/**
 * A result as people write it, on the command line, to the API and in the page's form alike: kilometres, a time and
 * perhaps metres climbed, such as `10=48:30` or `21.1=1:52:00+350`. null when it is none, or nobody could have run it.
 */
export function parseResult(text: string): Result | null {
  const [, km, clock = '', climb = '0'] = /^([\d.]+)=([\d:]+)(?:\+([\d.]+))?$/.exec(text.trim()) ?? []
  return km === undefined ? null : resultOf(Number(km), clock, Number(climb))
}

/** @param clock `52:30`, `1:52:00` */
function resultOf(km: number, clock: string, ascent_m: number): Result | null {
  const [, hours = '0', minutes, seconds] = /^(?:(\d+):)?(\d{1,3}):(\d{2})$/.exec(clock) ?? []
  const distance_m = 1000 * km
  const time_s = 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds)
  const pace = time_s / distance_m
  return pace > FASTEST && pace < SLOWEST && ascent_m >= 0 ? { distance_m, time_s, ascent_m } : null
}
