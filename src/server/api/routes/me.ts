import { createRoute, z } from '@hono/zod-openapi'
import { countActivities } from '../../../store/activities.ts'
import { BACKGROUNDS } from '../../../evidence/background-pace.ts'
import { PROFILE_RANGES } from '../../../athlete/profile.ts'
import { backgroundOf } from '../../../store/stored-profile.ts'
import { athleteOf as athleteRow, ensureAthlete, updateAthlete } from '../../../store/athletes.ts'
import type { AthleteTable } from '../../../store/schema.ts'
import { ME } from '../../../store/store.ts'
import { type Api, body, json, orKnown, orProblem, words } from '../route.ts'
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
    background: backgroundSchema.meta({ description: 'What you come from.' }),
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
    return context.json(profileView(await knownRow(services, signedInAthlete(context))), 200)
  })

  api.openapi(change, async (context) => {
    const athlete = signedInAthlete(context)
    const before = await knownRow(services, athlete)
    const { birthYear, ...told } = context.req.valid('json')
    const birth = birthYear === undefined ? {} : { birth_year: birthYear }
    await updateAthlete(services.store.db, athlete, definedOf({ ...told, ...birth }))
    const now = await knownRow(services, athlete)
    if (now.mass_kg !== before.mass_kg || now.sex !== before.sex) await makeAgain(services, athlete)
    return context.json(profileView(now), 200)
  })
}

/** Figures of everything done so far follow who did it. */
async function makeAgain({ store, jobs }: Services, athlete: string): Promise<void> {
  if ((await countActivities(store.db, athlete)) === 0) return
  await jobs.add({ athlete, kind: 'recompute', payload: { all: true }, key: 'recompute all' })
}

/** The athlete's row; on a machine without accounts it is made when first asked for. */
export async function knownRow({ store, clock }: Services, athlete: string): Promise<AthleteTable> {
  const known = await athleteRow(store.db, athlete)
  if (known !== null) return known
  const created = { athlete, name: athlete === ME ? 'Me' : athlete, created_s: Math.floor(clock()) }
  await ensureAthlete(store.db, created)
  return (await athleteRow(store.db, athlete)) ?? { ...created, ...NOTHING_TOLD }
}

const NOTHING_TOLD = { mass_kg: null, birth_year: null, sex: null, background: null }

function profileView(row: AthleteTable): z.infer<typeof profileSchema> {
  const { name, mass_kg, birth_year, sex, created_s } = row
  return { name, mass_kg, birthYear: birth_year, sex, background: backgroundOf(row.background), created_s }
}

/** exactOptionalPropertyTypes: what was left out is not there, rather than undefined. */
function definedOf<T extends object>(told: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(told).filter(([, value]) => value !== undefined)
  // The same keys, but for those without a value.
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> }
}
