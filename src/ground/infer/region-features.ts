import type { Region } from '../region/region.ts'
import { traitsOf, type WayTraits } from './features.ts'
import { type Ways, waysOf } from './ways.ts'

/** A region as inference looks at it. */
export interface Scene {
  readonly region: Region
  readonly ways: Ways
  readonly seen: WayTraits
}

export function sceneOf(region: Region): Scene {
  const ways = waysOf(region)
  return { region, ways, seen: traitsOf(region, ways) }
}
