import type { Result } from './runner-profile.ts'

/** m: of anything shorter no study says how it speaks of an hour, and a sprint is another sport. */
const SHORTEST_M = 800

/** s over a kilometre, and how that grows: 1 to 7 % quicker than the world's records from 800 m to the marathon. */
const QUICKEST = { oneKm_s: 126, power: 1.07 } as const
/** s/m: a stroll with rests. */
const SLOWEST = 2
/** m/s: nobody has climbed 1000 m in under 28 minutes. */
const STEEPEST = 0.6

/**
 * A result as people write it, on the command line, to the API and in the page's form alike: kilometres, a time and
 * perhaps metres climbed, such as `10=48:30` or `21.1=1:52:00+350`. null when it is none, or nobody could have run it.
 */
export function parseResult(text: string): Result | null {
  const [, km, clock = '', climb = '0'] = /^([\d.]+)=([\d:]+)(?:\+([\d.]+))?$/.exec(text.trim()) ?? []
  return km === undefined ? null : resultOf(Number(km), clock, Number(climb))
}

/** @param clock `52:30`, `1:52:00`, and `100:00` from who counts in minutes */
function resultOf(km: number, clock: string, ascent_m: number): Result | null {
  const [, hours, minutes, seconds] = /^(?:(\d+):(?=[0-5]\d:))?(\d{1,3}):([0-5]\d)$/.exec(clock) ?? []
  const distance_m = 1000 * km
  const time_s = 3600 * Number(hours ?? 0) + 60 * Number(minutes) + Number(seconds)
  const isRun =
    distance_m >= SHORTEST_M &&
    time_s > QUICKEST.oneKm_s * km ** QUICKEST.power &&
    time_s < SLOWEST * distance_m &&
    ascent_m >= 0 &&
    ascent_m < distance_m &&
    ascent_m < STEEPEST * time_s
  return isRun ? { distance_m, time_s, ascent_m } : null
}
