import { useEffect, useState } from 'react'
import type { GroundAt } from '../../src/ground/tiles/ground-at.ts'
import type { PointedAt } from './use-ground-map.ts'

/** What the region knows of a place; null where none is asked about, or while it answers for the first time. */
export type PlaceAnswer = { readonly place: PointedAt; readonly ground: GroundAt | 'failed' } | null

export function useGroundAt(region: string, place: PointedAt | null): PlaceAnswer {
  const [answer, setAnswer] = useState<PlaceAnswer>(null)
  useEffect(() => {
    if (place === null) return undefined
    const leaving = new AbortController()
    fetchGround(region, place, leaving.signal).then(
      (ground) => setAnswer({ place, ground }),
      () => {
        if (!leaving.signal.aborted) setAnswer({ place, ground: 'failed' })
      },
    )
    return () => leaving.abort()
  }, [region, place])
  return place === null ? null : answer
}

async function fetchGround(region: string, place: PointedAt, signal: AbortSignal): Promise<GroundAt> {
  const url = new URL(`map/${encodeURIComponent(region)}/at`, document.baseURI)
  url.searchParams.set('lat', place.latitude.toFixed(6))
  url.searchParams.set('lon', place.longitude.toFixed(6))
  url.searchParams.set('within', String(place.within))
  const answer = await fetch(url, { signal })
  if (!answer.ok) throw new Error(`The place answered ${answer.status}.`)
  // Our own server's answer, of the type it is made from.
  return (await answer.json()) as GroundAt
}
