import { toDecimals } from '../units/round.ts'
import type { RecordedRoute, RoutePart } from './recorded-route.ts'

/** A string to the types too: bytes made here, not an object that hono is to write. */
export const GEOJSON_TYPE: string = 'application/geo+json'

type Position = readonly number[]

/** A line in parts with what is said of it, as RFC 7946 has it. */
export interface RouteFeature {
  readonly type: 'Feature'
  readonly geometry: { readonly type: 'MultiLineString'; readonly coordinates: readonly Position[][] }
  readonly properties: Readonly<Record<string, unknown>>
}

/** A route as GeoJSON: longitude, latitude and, where known, altitude. */
export function routeFeature(
  route: RecordedRoute,
  parts: readonly RoutePart[],
  properties: Readonly<Record<string, unknown>>,
): RouteFeature {
  const coordinates = parts.map(({ from, to }) => {
    const line: Position[] = []
    for (let i = from; i <= to; i++) line.push(positionAt(route, i))
    return line
  })
  return { type: 'Feature', geometry: { type: 'MultiLineString', coordinates }, properties }
}

/** The seventh decimal of a degree is a centimetre. */
function positionAt({ latitude, longitude, altitude }: RecordedRoute, i: number): Position {
  const [east, north] = [toDecimals(longitude[i], 7), toDecimals(latitude[i], 7)]
  return Number.isNaN(altitude[i]) ? [east, north] : [east, north, toDecimals(altitude[i], 2)]
}
