import type { Region } from '../region/region.ts'
import { featuresOf, type WayFeatures } from './features.ts'
import { type Ways, waysOf } from './ways.ts'

/** A region as inference looks at it. */
export interface RegionFeatures {
  readonly region: Region
  readonly ways: Ways
  readonly seen: WayFeatures
}

export function regionFeatures(region: Region): RegionFeatures {
  const ways = waysOf(region)
  return { region, ways, seen: featuresOf(region, ways) }
}
