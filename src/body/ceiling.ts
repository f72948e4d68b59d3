import { HIGHEST_UPTAKE, OXYGEN_ENERGY } from '../evidence/ceiling.ts'
import { DANIELS_GILBERT } from '../evidence/fitness.ts'
import { levelPower } from './level-speed.ts'

/** Share of the highest oxygen uptake that a level race of so many s is run on; above 1 under some eleven minutes. */
function raceShare(time_s: number): number {
  const [s0, s1, s2, s3, s4] = DANIELS_GILBERT.value
  const minutes = time_s / 60
  return s0 + s1 * Math.exp(s2 * minutes) + s3 * Math.exp(s4 * minutes)
}

/** Share of the highest oxygen uptake that lasts for so many s: the same curve, never above 1. */
export function lastingShare(time_s: number): number {
  return Math.min(1, raceShare(time_s))
}

/** W/kg that so many ml of oxygen per kg and minute set free. */
export function powerOfUptake(uptake: number): number {
  return (uptake * OXYGEN_ENERGY.value) / 60
}

/** ml/kg/min of oxygen that W/kg take. */
export function uptakeOfPower(power: number): number {
  return (power * 60) / OXYGEN_ENERGY.value
}

/**
 * ml/kg/min: oxygen uptake at its highest that a level race of so many m in so many s speaks of, by what such a speed
 * costs here: so that how hard an outing was for who raced so is reckoned by one model.
 */
export function raceUptake(distance_m: number, time_s: number): number {
  return uptakeOfPower(levelPower(distance_m / time_s)) / raceShare(time_s)
}

/** W/kg, standing rest included: the most that anybody is believed to have spent over an outing of so many s of moving. */
export function mostPower(movingTime_s: number): number {
  return powerOfUptake(HIGHEST_UPTAKE.value * lastingShare(movingTime_s))
}
