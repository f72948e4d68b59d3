import { ALTITUDE_LOSS } from '../evidence/conditions.ts'

/** Share of the highest oxygen uptake lost at an altitude in m; 0 up to 300 m, NaN for an unknown altitude. */
export function aerobicLoss(altitude: number, per1000m = ALTITUDE_LOSS.value.value): number {
  return (per1000m * Math.max(0, altitude - ALTITUDE_LOSS.value.from)) / 1000
}
