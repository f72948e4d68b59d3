import { FOOT_ACCESSES, type FootAccessName } from '../osm/tags/access.ts'
import { HIGHWAYS, type HighwayName } from '../osm/tags/highway.ts'

/**
 * How much rather somebody on foot is on a way beside this one, where both explain the track: natural logarithm of
 * the odds for each stretch over which the receiver's error renews itself. Nobody has counted; a path along a
 * busy road is there to be taken, and a closed way is taken now and then. Ways not named: 0.
 */
const UNLIKELY_ROADS: Partial<Record<HighwayName, number>> = {
  motorway: 4,
  trunk: 2,
  primary: 1.5,
  secondary: 1,
  tertiary: 0.5,
  busway: 1,
  corridor: 1,
  platform: 0.5,
}

const UNLIKELY_ACCESS: Partial<Record<FootAccessName, number>> = {
  discouraged: 0.5,
  private: 0.5,
  no: 1,
}

const BY_HIGHWAY = Float64Array.from(HIGHWAYS, (name) => UNLIKELY_ROADS[name] ?? 0)
const BY_ACCESS = Float64Array.from(FOOT_ACCESSES, (name) => UNLIKELY_ACCESS[name] ?? 0)

/** By codes of highway and access; codes from a newer map count as ordinary. */
export const unlikelyOnFoot = (highway: number, access: number): number =>
  (BY_HIGHWAY[highway] ?? 0) + (BY_ACCESS[access] ?? 0)
