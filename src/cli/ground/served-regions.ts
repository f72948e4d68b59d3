import { statSync } from 'node:fs'
import type { Region } from '../../ground/region/region.ts'
import type { OpenRegions } from '../../server/map/open-regions.ts'
import { UserError } from '../user-error.ts'
import { groundFolders, regionPath } from './folders.ts'
import { regionNames } from './region-files.ts'
import { openKept } from './regions.ts'

interface Opened {
  /** Tells this file from one that took its place. */
  readonly stamp: string
  /** Null for one that cannot be read: `ground list` says why. */
  readonly region: Promise<Region | null>
}

/** The regions of a home folder as the pages ask for them: what was added, changed or removed meanwhile counts. */
export function servedRegions(home: string): OpenRegions {
  const { regions: folder } = groundFolders(home)
  const opened = new Map<string, Opened>()

  const openNow = async (name: string): Promise<Region | null> => {
    const file = statSync(regionPath(folder, name), { throwIfNoEntry: false })
    if (!file) return null
    const stamp = `${file.ino} ${file.size} ${file.mtimeMs}`
    const known = opened.get(name)
    if (known?.stamp === stamp) return known.region
    const region = openKept(home, name).catch((error: unknown) => {
      if (error instanceof UserError) return null
      throw error
    })
    opened.set(name, { stamp, region })
    return region
  }

  return async () => {
    const names = regionNames(folder)
    for (const name of opened.keys()) if (!names.includes(name)) opened.delete(name)
    const regions = new Map<string, Region>()
    for (const name of names) {
      const region = await openNow(name)
      if (region) regions.set(name, region)
    }
    return regions
  }
}
