import { createRoute, z } from '@hono/zod-openapi'
import { activityOf } from '../../../store/activities.ts'
import { createShare } from '../../../accounts/shares.ts'
import { routeFeature } from '../../../activity/route-geojson.ts'
import { GPX_TYPE, routeGpx } from '../../../activity/xml/write-gpx.ts'
import { type LinkedRoute, linkedRoute } from '../../../service/routes.ts'
import { removeShare, sharesOf } from '../../../store/shares.ts'
import { daysSchema, endAfter } from '../lasting.ts'
import { notFound, Problem } from '../problem.ts'
import { type Api, body, bytes, idSchema, json, orKnown, orProblem } from '../route.ts'
import type { Services } from '../services.ts'
import { signedInAthlete } from '../auth.ts'

const shareSchema = z
  .object({
    share: idSchema,
    activity: idSchema,
    created_s: z.number(),
    expires_s: z.number().nullable(),
  })
  .openapi('Share')

const list = createRoute({
  method: 'get',
  path: '/shares',
  tags: ['Privacy'],
  summary: 'What you have shared by link',
  responses: { 200: json(z.object({ shares: z.array(shareSchema) }), 'All of them.'), ...orKnown },
})

const add = createRoute({
  method: 'post',
  path: '/shares',
  tags: ['Privacy'],
  summary: 'A link by which anybody may see one activity, cut by your zones',
  request: {
    body: body(
      z.strictObject({
        activity: idSchema,
        days: daysSchema,
      }),
    ),
  },
  responses: {
    201: json(
      shareSchema.extend({
        path: z.string().meta({ description: 'Of the link on this server. Shown this once.' }),
      }),
      'The share and its link.',
    ),
    ...orProblem,
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/shares/{share}',
  tags: ['Privacy'],
  summary: 'Take a link back',
  request: { params: z.object({ share: idSchema }) },
  responses: { 204: { description: 'It shows nothing any more.' }, ...orProblem },
})

const params = z.object({ link: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })

const seen = createRoute({
  method: 'get',
  path: '/shared/{link}',
  tags: ['Privacy'],
  summary: 'What somebody has shared: where it lies outside their zones, and how long that part was',
  security: [],
  request: { params },
  responses: {
    200: json(
      z.object({
        sport: z.string(),
        distance_m: z.number(),
        movingTime_s: z.number(),
        route: z.object({
          type: z.literal('Feature'),
          geometry: z.object({
            type: z.literal('MultiLineString'),
            coordinates: z.array(z.array(z.array(z.number()).readonly()).readonly()).readonly(),
          }),
          properties: z.record(z.string(), z.unknown()),
        }),
      }),
      'The visible part, as GeoJSON, and sums of it alone. No date, no time of day, no name.',
    ),
    ...orKnown,
  },
})

const seenGpx = createRoute({
  method: 'get',
  path: '/shared/{link}/route.gpx',
  tags: ['Privacy'],
  summary: 'The same as GPX, without times',
  security: [],
  request: { params },
  responses: { 200: bytes('GPX 1.1.', GPX_TYPE), ...orProblem },
})

const MAX_SHARES = 10_000

export function shareRoutes(api: Api, services: Services): void {
  const { store, clock } = services
  api.openapi(list, async (context) => {
    return context.json({ shares: await sharesOf(store.db, signedInAthlete(context)) }, 200)
  })

  api.openapi(add, async (context) => {
    const athlete = signedInAthlete(context)
    const { activity, days } = context.req.valid('json')
    if ((await activityOf(store.db, athlete, activity)) === null) throw notFound('activity')
    if ((await sharesOf(store.db, athlete)).length >= MAX_SHARES)
      throw new Problem(409, 'There are too many links already; take some back first.')
    const expires_s = endAfter(days, clock())
    const { link, ...share } = await createShare(store.db, athlete, { activity, expires_s }, clock())
    return context.json({ ...share, path: `/api/v1/shared/${link}` }, 201)
  })

  api.openapi(remove, async (context) => {
    const { share } = context.req.valid('param')
    if (!(await removeShare(store.db, signedInAthlete(context), share))) throw notFound('share')
    return context.body(null, 204)
  })

  api.openapi(seen, async (context) => {
    const { route, shared } = await seenBehind(services, context.req.valid('param').link)
    return context.json(
      {
        sport: route.sport,
        distance_m: Math.round(shared.distance_m),
        movingTime_s: Math.round(shared.movingTime_s),
        route: routeFeature(route, shared.parts, {}),
      },
      200,
    )
  })

  api.openapi(seenGpx, async (context) => {
    const { route, shared } = await seenBehind(services, context.req.valid('param').link)
    const text = routeGpx(route, shared.parts, { name: null, isTimed: false })
    return new Response(text, { headers: { 'content-type': GPX_TYPE } })
  })
}

async function seenBehind({ store, clock }: Services, link: string): Promise<LinkedRoute> {
  const found = await linkedRoute(store, link, clock())
  if (found === 'unknown') throw notFound('link')
  if (found === null) throw new Problem(404, 'This activity has no positions to show.')
  return found
}
