import { createHash } from 'node:crypto'
import type { RegionMeta } from '../../ground/region/region.ts'

/** What figures were made with where no ground was known. */
export const NO_GROUND = ''

/**
 * What ground a region is: its name, and a mark of the map and heights it was made of. A region made anew of other
 * files, or of a newer map, is other ground.
 */
export function groundName({ name, version, bounds, osmDate, sources }: RegionMeta): string {
  const made = JSON.stringify([version, bounds, osmDate, sources.map(({ sha256 }) => sha256)])
  return `${name} ${createHash('sha256').update(made).digest('hex').slice(0, 16)}`
}
