import { DANIELS_GILBERT } from '../../evidence/fitness.ts'

/** ml/kg/min: oxygen uptake at its highest that a level race of so many m in so many s speaks of. */
export function raceUptake(distance_m: number, time_s: number): number {
  const minutes = time_s / 60
  const speed = distance_m / minutes
  const [c0, c1, c2] = DANIELS_GILBERT.value.cost
  const [s0, s1, s2, s3, s4] = DANIELS_GILBERT.value.share
  const share = s0 + s1 * Math.exp(s2 * minutes) + s3 * Math.exp(s4 * minutes)
  return (c0 + speed * (c1 + speed * c2)) / share
}
