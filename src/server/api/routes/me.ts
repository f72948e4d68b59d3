import { createRoute, z } from '@hono/zod-openapi'
import { BACKGROUNDS } from '../../../evidence/background-pace.ts'
import { PROFILE_RANGES } from '../../../athlete/profile.ts'
import { changeProfile } from '../../../service/change-profile.ts'
import { knownAthlete } from '../../../store/athletes.ts'
import { backgroundOf } from '../../../store/stored-profile.ts'
import type { AthleteTable } from '../../../store/schema.ts'
import { type Api, body, definedOf, json, orKnown, orProblem, words } from '../route.ts'
import type { Services } from '../services.ts'
import { signedInAthlete } from '../auth.ts'

/** What people are; a number outside is a slip of the finger. */
const massSchema = z.number().min(PROFILE_RANGES.mass_kg.min).max(PROFILE_RANGES.mass_kg.max).nullable()
const yearSchema = z.int().min(PROFILE_RANGES.birthYear.min).max(PROFILE_RANGES.birthYear.max).nullable()
const sexSchema = z.enum(['female', 'male']).nullable()
const backgroundSchema = z.enum(BACKGROUNDS).nullable()

const profileSchema = z
  .object({
    name: z.string(),
    mass_kg: massSchema,
    birthYear: yearSchema,
    sex: sexSchema,
    background: backgroundSchema.meta({ description: 'What you come from, if not from running.' }),
    created_s: z.number(),
  })
  .openapi('Profile')

const toldSchema = z
  .strictObject({
    name: words(100).optional(),
    mass_kg: massSchema.optional(),
    birthYear: yearSchema.optional(),
    sex: sexSchema.optional(),
    background: backgroundSchema.optional(),
  })
  .openapi('ProfileChange')

const show = createRoute({
  method: 'get',
  path: '/me',
  tags: ['Me'],
  summary: 'What you have told of yourself',
  responses: { 200: json(profileSchema, 'You.'), ...orKnown },
})

const change = createRoute({
  method: 'patch',
  path: '/me',
  tags: ['Me'],
  summary: 'Tell something of yourself; null takes it back, what is left out stays',
  request: { body: body(toldSchema) },
  responses: { 200: json(profileSchema, 'You, as told.'), ...orProblem },
})

export function meRoutes(api: Api, services: Services): void {
  api.openapi(show, async (context) => {
    const row = await knownAthlete(services.store.db, signedInAthlete(context), services.clock())
    return context.json(profileView(row), 200)
  })

  api.openapi(change, async (context) => {
    const athlete = signedInAthlete(context)
    const { birthYear: birth_year, ...told } = context.req.valid('json')
    const now = await changeProfile(services, athlete, definedOf({ ...told, birth_year }), services.clock())
    return context.json(profileView(now), 200)
  })
}

function profileView(row: AthleteTable): z.infer<typeof profileSchema> {
  const { name, mass_kg, birth_year, sex, created_s } = row
  return { name, mass_kg, birthYear: birth_year, sex, background: backgroundOf(row.background), created_s }
}
