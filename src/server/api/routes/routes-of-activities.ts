import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { activityOf } from '../../../store/activities.ts'
import { etagOf, unlessKnown } from '../etag.ts'
import { unbroken } from '../../../activity/recorded-route.ts'
import { GEOJSON_TYPE, routeFeature } from '../../../activity/route-geojson.ts'
import { GPX_TYPE, routeGpx } from '../../../activity/xml/write-gpx.ts'
import { routeOf } from '../../../service/routes.ts'
import { notFound, Problem } from '../problem.ts'
import { type Api, bytes, idSchema, orKnown } from '../route.ts'
import type { Services } from '../services.ts'
import { type ApiEnv, signedInAthlete } from '../auth.ts'

type Form = 'geojson' | 'gpx'

const params = z.object({ activity: idSchema })

const negotiated = createRoute({
  method: 'get',
  path: '/activities/{activity}/route',
  tags: ['Activities'],
  summary: 'Where you were, in the form your Accept header asks for',
  request: { params },
  responses: { 200: bytes('GeoJSON (RFC 7946) or GPX 1.1.', GEOJSON_TYPE, GPX_TYPE), ...orKnown },
})

const asGeojson = createRoute({
  method: 'get',
  path: '/activities/{activity}/route.geojson',
  tags: ['Activities'],
  summary: 'Where you were, as GeoJSON',
  request: { params },
  responses: { 200: bytes('GeoJSON (RFC 7946).', GEOJSON_TYPE), ...orKnown },
})

const asGpx = createRoute({
  method: 'get',
  path: '/activities/{activity}/route.gpx',
  tags: ['Activities'],
  summary: 'Where you were and when, as GPX',
  request: { params },
  responses: { 200: bytes('GPX 1.1.', GPX_TYPE), ...orKnown },
})

export function routesOfActivities(api: Api, services: Services): void {
  api.openapi(negotiated, (context) => {
    const type = accepts(context, {
      header: 'Accept',
      supports: [GEOJSON_TYPE, 'application/json', GPX_TYPE],
      default: GEOJSON_TYPE,
    })
    return answer(
      context,
      services,
      context.req.valid('param').activity,
      type === GPX_TYPE ? 'gpx' : 'geojson',
    )
  })
  api.openapi(asGeojson, (context) =>
    answer(context, services, context.req.valid('param').activity, 'geojson'),
  )
  api.openapi(asGpx, (context) => answer(context, services, context.req.valid('param').activity, 'gpx'))
}

async function answer(
  context: Context<ApiEnv>,
  { store }: Services,
  activity: string,
  form: Form,
): Promise<Response> {
  const athlete = signedInAthlete(context)
  const found = await activityOf(store.db, athlete, activity)
  if (found === null) throw notFound('activity')
  const { primary_sha256, primary_ordinal, name } = found.activity
  // The answer is made of the original, which never changes, and of what the activity is called.
  const etag = etagOf(JSON.stringify([primary_sha256, primary_ordinal, name, form]))
  const headers = { etag, 'cache-control': 'no-cache', vary: 'Accept' }
  return unlessKnown(context, headers, async () => {
    const route = await routeOf(store, found.activity)
    if (route === null) throw new Problem(404, 'This recording has no positions.')
    const parts = unbroken(route)
    const text =
      form === 'gpx'
        ? routeGpx(route, parts, { name, isTimed: true })
        : JSON.stringify(routeFeature(route, parts, { activity, name, sport: route.sport }))
    return { bytes: new TextEncoder().encode(text), type: form === 'gpx' ? GPX_TYPE : GEOJSON_TYPE }
  })
}
