import { raceUptake } from '../body/ceiling.ts'
import { paceFactor } from '../body/pace.ts'
import type { Result } from './runner-profile.ts'

/**
 * ml/kg/min of oxygen, at its highest, that a result speaks of: as a level race over the way that a hilly one was as
 * hard as, half of it up and half of it down. null where there is no result.
 */
export function uptakeOfResult(result: Result | null): number | null {
  if (result === null) return null
  const { distance_m, time_s, ascent_m } = result
  const grade = (2 * ascent_m) / distance_m
  return raceUptake((distance_m * (paceFactor(grade) + paceFactor(-grade))) / 2, time_s)
}
