import { fatigueAfter } from './flat-equivalent.ts'
import type { RaceFatigue } from './race.ts'

/** Within each of so many equal parts fatigue is taken as even: of two days under way, half an hour or so. */
const PARTS = 64

/** Halvings that find a time to the microsecond. */
const HALVINGS = 60

/**
 * s that a race takes whoever would need `fresh_s` of them if nobody tired: every second grows by the fatigue it comes
 * with. Grows with `fresh_s`, and faster than it.
 */
export function tiredTime(fresh_s: number, fatigue: RaceFatigue): number {
  const part = fresh_s / PARTS
  let sum = 0
  for (let k = 0; k < PARTS; k++) sum += Math.exp(fatigue.rise * fatigueAfter((k + 0.5) * part, fatigue))
  return sum * part
}

/** The `fresh_s` of which `tiredTime` makes so much. */
export function freshTime(time_s: number, fatigue: RaceFatigue): number {
  let [low, high] = [time_s * Math.exp(-Math.max(0, fatigue.rise)), time_s]
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2
    if (tiredTime(middle, fatigue) < time_s) low = middle
    else high = middle
  }
  return (low + high) / 2
}
