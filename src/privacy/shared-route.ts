import { type RecordedRoute, type RoutePart, unbroken } from '../activity/recorded-route.ts'
import { visiblePieces } from './cut-track.ts'
import type { HiddenArea } from './mask.ts'

/** What others may see of a route; sums are of that alone, so that nothing is to be had by subtraction. */
export interface SharedRoute {
  readonly parts: readonly RoutePart[]
  readonly distance_m: number
  readonly movingTime_s: number
}

export function sharedRoute(route: RecordedRoute, areas: readonly HiddenArea[]): SharedRoute {
  const parts = visiblePieces(route, areas).flatMap((piece) =>
    unbroken(route)
      .map(({ from, to }) => ({ from: Math.max(from, piece.from), to: Math.min(to, piece.to) }))
      .filter(({ from, to }) => to > from),
  )
  const over = (column: Float64Array) =>
    parts.reduce((sum, { from, to }) => sum + (column[to] - column[from]), 0)
  return { parts, distance_m: over(route.distance), movingTime_s: over(route.moving) }
}
