import type { Region } from '../../ground/region/region.ts'

/**
 * The regions there are now, by name. Asked at every request, so that one added meanwhile is found; whoever
 * answers sees to it that a region is opened once, and that the same region is the same object.
 */
export type OpenRegions = () => ReadonlyMap<string, Region> | Promise<ReadonlyMap<string, Region>>

export const NO_REGIONS: OpenRegions = () => new Map()
