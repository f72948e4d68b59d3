import { useEffect, useState } from 'react'
import type { RegionAbout } from '../../src/ground/tiles/about-region.ts'

export type Regions = 'loading' | 'failed' | readonly RegionAbout[]

/** The regions this machine knows. */
export function useRegions(): Regions {
  const [regions, setRegions] = useState<Regions>('loading')
  useEffect(() => {
    const leaving = new AbortController()
    fetchRegions(leaving.signal).then(setRegions, () => {
      if (!leaving.signal.aborted) setRegions('failed')
    })
    return () => leaving.abort()
  }, [])
  return regions
}

async function fetchRegions(signal: AbortSignal): Promise<readonly RegionAbout[]> {
  const answer = await fetch(new URL('map/regions.json', document.baseURI), { signal })
  if (!answer.ok) throw new Error(`The regions answered ${answer.status}.`)
  // Our own server's answer, of the type it is made from.
  return (await answer.json()) as readonly RegionAbout[]
}
