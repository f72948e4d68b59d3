import type { Tags } from '../osm/tags/tags.ts'
import { tagSet } from '../region/tag-sets.ts'
import type { Target } from './targets.ts'
import type { RegionFeatures } from './region-features.ts'

/**
 * The class of each way as its tags tell it; 0 where they do not. Ways of which the class of way alone tells
 * (steps, ladders) are left out: nothing could be hidden of them, and they say nothing of other ways.
 */
export function labelsOf({ region, ways }: RegionFeatures, target: Target): Uint8Array {
  const ofSet = Uint8Array.from({ length: region.tagSets.count }, (_, set) => {
    const tags = tagSet(region.tagSets, region.strings, set)
    const withoutKeys: Tags = { get: (key) => (target.keys.has(key) ? undefined : tags.get(key)) }
    return target.read(withoutKeys) === 0 ? target.read(tags) : 0
  })
  return Uint8Array.from(ways.tags, (set) => ofSet[set])
}
