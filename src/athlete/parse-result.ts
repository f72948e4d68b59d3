import type { Result } from './runner-profile.ts'

/** s/m: the mile's record, and a stroll with rests. */
const FASTEST = 0.13
const SLOWEST = 2

/**
 * A result as people say it, for the command line and the page alike; null when nobody could have run it.
 *
 * @param clock `52:30`, `1:52:00`
 */
export function parseResult(km: number, clock: string, ascent_m: number): Result | null {
  const [, hours = '0', minutes, seconds] = /^(?:(\d+):)?(\d{1,3}):(\d{2})$/.exec(clock.trim()) ?? []
  const distance_m = 1000 * km
  const time_s = 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds)
  const pace = time_s / distance_m
  return pace > FASTEST && pace < SLOWEST && ascent_m >= 0 ? { distance_m, time_s, ascent_m } : null
}
