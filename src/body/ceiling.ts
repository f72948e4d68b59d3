import { HIGHEST_UPTAKE, OXYGEN_ENERGY } from '../evidence/ceiling.ts'
import { DANIELS_GILBERT } from '../evidence/fitness.ts'

/** Share of the highest oxygen uptake that lasts for so many s: the curve of level races, held at 1 below 3.5 min. */
export function lastingShare(time_s: number): number {
  const [s0, s1, s2, s3, s4] = DANIELS_GILBERT.value.share
  const minutes = time_s / 60
  return Math.min(1, s0 + s1 * Math.exp(s2 * minutes) + s3 * Math.exp(s4 * minutes))
}

/** W/kg that so many ml of oxygen per kg and minute set free. */
export function powerOfUptake(uptake: number): number {
  return (uptake * OXYGEN_ENERGY.value) / 60
}

/** W/kg, standing rest included: the most that anybody is believed to have spent over an outing of so many s of moving. */
export function mostPower(movingTime_s: number): number {
  return powerOfUptake(HIGHEST_UPTAKE.value * lastingShare(movingTime_s))
}
