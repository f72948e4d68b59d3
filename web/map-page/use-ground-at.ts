import { useEffect, useState } from 'react'
import { ask } from '../data/api/ask.ts'
import type { GroundAt } from '../../src/ground/tiles/ground-at.ts'
import type { PointedAt } from './use-ground-map.ts'

/** What the region knows of a place; null where none is asked about, or while it answers for the first time. */
export type PlaceAnswer = { readonly place: PointedAt; readonly ground: GroundAt | 'failed' } | null

export function useGroundAt(region: string, place: PointedAt | null): PlaceAnswer {
  const [answer, setAnswer] = useState<PlaceAnswer>(null)
  useEffect(() => {
    if (place === null) return undefined
    let isWanted = true
    const { latitude, longitude, within } = place
    const query = { lat: Number(latitude.toFixed(6)), lon: Number(longitude.toFixed(6)), within }
    void ask('get', '/regions/{region}/at', { path: { region }, query }).then((answer) => {
      if (isWanted) setAnswer({ place, ground: 'value' in answer ? answer.value : 'failed' })
    })
    return () => {
      isWanted = false
    }
  }, [region, place])
  return place === null ? null : answer
}
