import { createRoute, z } from '@hono/zod-openapi'
import { isZoneRadius, ZONE_RADII_M } from '../../../privacy/zone.ts'
import { knownAthlete } from '../../../store/athletes.ts'
import { type PrivacyZone, putZone, removeZone, zonesOf } from '../../../store/zones.ts'
import { newId } from '../../../accounts/secrets.ts'
import { notFound, Problem } from '../problem.ts'
import { type Api, body, idSchema, json, orKnown, orProblem, words } from '../route.ts'
import type { Services } from '../services.ts'
import { signedInAthlete } from '../auth.ts'

const givenSchema = z
  .strictObject({
    name: words(100),
    latitude: z.number().min(-85).max(85),
    longitude: z.number().min(-180).max(180),
    radius_m: z
      .number()
      .refine(isZoneRadius, `Must be one of ${ZONE_RADII_M.join(', ')}.`)
      .openapi({ type: 'integer', enum: [...ZONE_RADII_M] }),
  })
  .openapi('ZoneGiven')

const zoneSchema = givenSchema
  .extend({ zone: idSchema, radius_m: z.number(), created_s: z.number() })
  .openapi('Zone')

const params = z.object({ zone: idSchema })

const list = createRoute({
  method: 'get',
  path: '/zones',
  tags: ['Privacy'],
  summary: 'Places whose surroundings you keep to yourself',
  responses: { 200: json(z.object({ zones: z.array(zoneSchema) }), 'All of them.'), ...orKnown },
})

const add = createRoute({
  method: 'post',
  path: '/zones',
  tags: ['Privacy'],
  summary: 'Keep the surroundings of a place to yourself',
  request: { body: body(givenSchema) },
  responses: { 201: json(zoneSchema, 'From now on, for everything ever shared.'), ...orProblem },
})

const change = createRoute({
  method: 'put',
  path: '/zones/{zone}',
  tags: ['Privacy'],
  summary: 'Change a zone',
  request: { params, body: body(givenSchema) },
  responses: { 200: json(zoneSchema, 'As changed.'), ...orProblem },
})

const remove = createRoute({
  method: 'delete',
  path: '/zones/{zone}',
  tags: ['Privacy'],
  summary: 'Give up a zone',
  request: { params },
  responses: { 204: { description: 'It is gone.' }, ...orProblem },
})

/** More homes than this nobody has; every share is cut by all of them. */
const MAX_ZONES = 50

export function zoneRoutes(api: Api, { store, clock }: Services): void {
  api.openapi(list, async (context) => {
    const zones = await zonesOf(store.db, signedInAthlete(context))
    return context.json({ zones: zones.map(zoneView) }, 200)
  })

  api.openapi(add, async (context) => {
    const athlete = signedInAthlete(context)
    await knownAthlete(store.db, athlete, clock())
    if ((await zonesOf(store.db, athlete)).length >= MAX_ZONES)
      throw new Problem(409, `There are ${MAX_ZONES} zones already; give one up first.`)
    const zone = { athlete, zone: newId(), created_s: Math.floor(clock()), ...context.req.valid('json') }
    await putZone(store.db, zone)
    return context.json(zoneView(zone), 201)
  })

  api.openapi(change, async (context) => {
    const athlete = signedInAthlete(context)
    const { zone } = context.req.valid('param')
    const known = (await zonesOf(store.db, athlete)).find((one) => one.zone === zone)
    if (known === undefined) throw notFound('zone')
    const changed = { ...known, ...context.req.valid('json') }
    await putZone(store.db, changed)
    return context.json(zoneView(changed), 200)
  })

  api.openapi(remove, async (context) => {
    const { zone } = context.req.valid('param')
    if (!(await removeZone(store.db, signedInAthlete(context), zone))) throw notFound('zone')
    return context.body(null, 204)
  })
}

function zoneView(row: PrivacyZone): z.infer<typeof zoneSchema> {
  const { zone, name, latitude, longitude, radius_m, created_s } = row
  return { zone, name, latitude, longitude, radius_m, created_s }
}
