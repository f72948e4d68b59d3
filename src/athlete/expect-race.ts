import { NORMAL_80 } from './band.ts'
import { type ExpectedPace, expectPace, type PaceKnown } from './expect-pace.ts'
import type { RunFeatures } from './kernel.ts'
import { raceOver } from './told-result.ts'

/**
 * The same of a race. A result that was told is a race's, and speaks alone: recorded runs, of which most are no race,
 * would only blur it. Without one, a race is as much quicker than the ordinary day as people's quickest runs are.
 */
export function expectRace(athlete: PaceKnown, of: Omit<RunFeatures, 'walks'>): ExpectedPace {
  const { told, priors } = athlete
  const { race } = priors
  if (told === null) {
    const { mean, low, high } = expectPace(athlete, of)
    const doubt = NORMAL_80 * Math.sqrt(race.hasteDoubt)
    return {
      mean: mean - race.haste,
      low: mean - race.haste - Math.hypot(mean - low, doubt),
      high: mean - race.haste + Math.hypot(high - mean, doubt),
    }
  }
  const { logPace: mean, unlike } = raceOver(told, of, priors)
  const deviation = Math.sqrt(race.day + unlike)
  return { mean, low: mean + race.low * deviation, high: mean + race.high * deviation }
}
