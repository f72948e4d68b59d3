import { createHash } from 'node:crypto'
import type { Region, RegionMeta } from '../../ground/region/region.ts'

/** Stands between the names of several regions; no region's own name holds it. */
const BETWEEN = ', '

/** What figures were made with: the names of the regions that knew the way; empty where none did. */
export function groundNames(regions: readonly Region[]): string {
  return regions.map(({ meta }) => groundName(meta)).join(BETWEEN)
}

/** Whether figures were made with a region, among others perhaps. */
export function isMadeWith(ground: string, region: RegionMeta): boolean {
  return ground.split(BETWEEN).includes(groundName(region))
}

/**
 * What ground a region is: its name, and a mark of the map and heights it was made of. A region made anew of other
 * files, or of a newer map, is other ground.
 */
function groundName({ name, version, bounds, osmDate, sources }: RegionMeta): string {
  const made = JSON.stringify([version, bounds, osmDate, sources.map(({ sha256 }) => sha256)])
  return `${name} ${createHash('sha256').update(made).digest('hex').slice(0, 16)}`
}
