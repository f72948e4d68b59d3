import { raceUptake } from '../body/ceiling.ts'
import { paceFactor } from '../body/pace.ts'
import type { Result } from './runner-profile.ts'
import { asFlatRoad } from './told-climb.ts'

/**
 * ml/kg/min of oxygen, at its highest, that a result speaks of: as a level race over the way that a hilly one was as
 * hard as. null where there is no result.
 */
export function uptakeOfResult(result: Result | null): number | null {
  if (result === null) return null
  return raceUptake(asFlatRoad(result, paceFactor), result.time_s)
}
