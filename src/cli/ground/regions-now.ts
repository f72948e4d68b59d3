import { statSync } from 'node:fs'
import type { Region } from '../../ground/region/region.ts'
import type { OpenRegions } from '../../server/map/open-regions.ts'
import { keptRegions, openKept } from './regions.ts'

/**
 * The regions of a home folder as they are at each asking: one added or made anew meanwhile is opened then, one
 * that cannot be read is left out, and the same file is the same object.
 */
export function regionsNow(home: string): OpenRegions {
  let opened = new Map<string, { readonly made: string; readonly region: Region }>()
  return async () => {
    const now = new Map<string, { readonly made: string; readonly region: Region }>()
    for (const { name, path, size, problem } of await keptRegions(home)) {
      if (problem !== null) continue
      const made = `${size} ${statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0}`
      const before = opened.get(name)
      const region = before?.made === made ? before.region : await openKept(home, name).catch(() => null)
      if (region !== null) now.set(name, { made, region })
    }
    opened = now
    return new Map([...now].map(([name, { region }]) => [name, region]))
  }
}
