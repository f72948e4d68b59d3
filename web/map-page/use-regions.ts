import { useEffect, useState } from 'react'
import { ask } from '../data/api/ask.ts'
import type { RegionAbout } from '../../src/ground/tiles/about-region.ts'

export type Regions = 'loading' | 'failed' | readonly RegionAbout[]

/** The regions this machine knows. */
export function useRegions(): Regions {
  const [regions, setRegions] = useState<Regions>('loading')
  useEffect(() => {
    let isWanted = true
    void ask('get', '/regions').then((answer) => {
      if (isWanted) setRegions('value' in answer ? answer.value.regions : 'failed')
    })
    return () => {
      isWanted = false
    }
  }, [])
  return regions
}
