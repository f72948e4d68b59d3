import { DANIELS_GILBERT } from '../evidence/fitness.ts'
import { raceShare } from '../body/ceiling.ts'

/** ml/kg/min: oxygen uptake at its highest that a level race of so many m in so many s speaks of. */
export function raceUptake(distance_m: number, time_s: number): number {
  const speed = distance_m / (time_s / 60)
  const [c0, c1, c2] = DANIELS_GILBERT.value.cost
  return (c0 + speed * (c1 + speed * c2)) / raceShare(time_s)
}
