import { createRoute, z } from '@hono/zod-openapi'
import { renameActivity } from '../../../import/naming.ts'
import { SAYABLE_SPORTS } from '../../../analysis/on-foot.ts'
import { saySport } from '../../../import/saying-sport.ts'
import { removeFromHistory } from '../../../import/trash.ts'
import { type ActivityRow, countActivities, listActivities } from '../../../store/activities.ts'
import type { Db } from '../../../store/store.ts'
import { storedEnergy } from '../../../store/stored-energy.ts'
import { recordingCounts } from '../../../store/recording-counts.ts'
import { activitySchema, activityView, wholeSchema, wholeView } from '../activity-view.ts'
import { etagOf, refuseIfChanged } from '../etag.ts'
import { nextSchema, pageOf, pageQuery } from '../page.ts'
import { notFound } from '../problem.ts'
import {
  type Api,
  body,
  definedOf,
  idSchema,
  ifMatchHeader,
  json,
  momentSchema,
  orKnown,
  orProblem,
  words,
} from '../route.ts'
import type { Services } from '../services.ts'
import { signedInAthlete } from '../auth.ts'

const listedSchema = activitySchema
  .extend({ recordings: z.int().meta({ description: 'How many recordings of it are here.' }) })
  .openapi('ListedActivity')

const list = createRoute({
  method: 'get',
  path: '/activities',
  tags: ['Activities'],
  summary: 'What you have done, newest first',
  request: {
    query: pageQuery.extend({
      sport: z
        .string()
        .regex(/^[a-z0-9_ -]{1,60}$/)
        .optional(),
      named: words(100).optional().meta({ description: 'Letters that its name holds, large or small.' }),
      from_s: momentSchema.optional().meta({ description: 'Began at or after, s since 1970 UTC.' }),
      to_s: momentSchema.optional().meta({ description: 'Began before, s since 1970 UTC.' }),
    }),
  },
  responses: {
    200: json(
      z.object({ activities: z.array(listedSchema), count: z.int(), next: nextSchema }),
      'One page. `count` is of all your activities.',
    ),
    ...orKnown,
  },
})

const params = z.object({ activity: idSchema })

const one = createRoute({
  method: 'get',
  path: '/activities/{activity}',
  tags: ['Activities'],
  summary: 'One activity, every recording of it, and what it did to your body',
  request: { params },
  responses: { 200: json(wholeSchema, 'The activity.'), ...orKnown },
})

const change = createRoute({
  method: 'patch',
  path: '/activities/{activity}',
  tags: ['Activities'],
  summary: 'Call an activity by another name, or say what it was; null takes it back',
  description:
    'What it was is said of recordings that leave it open, and of others of their kind with it: from the same device or ' +
    'program, about as fast, those here and those that come. Their figures follow: until then `modelVersion` is empty.',
  request: {
    params,
    headers: ifMatchHeader,
    body: body(
      z
        .strictObject({
          name: words(200).nullable().optional(),
          sport: z.enum(SAYABLE_SPORTS).nullable().optional(),
        })
        .openapi('ActivityChange'),
    ),
  },
  responses: { 200: json(wholeSchema, 'The activity, as it is called now.'), ...orProblem },
})

const remove = createRoute({
  method: 'delete',
  path: '/activities/{activity}',
  tags: ['Activities'],
  summary: 'Remove an activity from your history; its files are kept, set aside',
  description:
    'It is in no list, sum or prediction from then on, links to it show nothing, and its file brought again is told ' +
    'to be removed. `/removed` lists it; from there it is put back, or removed for good.',
  request: { params, headers: ifMatchHeader },
  responses: { 204: { description: 'It is removed, and can be put back.' }, ...orProblem },
})

const place = {
  schema: z.object({ start_s: z.number().nullable(), activity: idSchema }),
  of: ({ start_s, activity }: ActivityRow) => ({ start_s, activity }),
}

export function activityRoutes(api: Api, { store, clock, jobs }: Services): void {
  /** Its present state, or a problem: there is none, or not the one the caller saw. */
  const seen = async (db: Db, athlete: string, activity: string, ifMatch: string | undefined) => {
    const view = await wholeView(db, athlete, activity)
    if (view === null) throw notFound('activity')
    refuseIfChanged(ifMatch, view)
    return view
  }

  api.openapi(list, async (context) => {
    const athlete = signedInAthlete(context)
    const { limit, cursor, ...which } = context.req.valid('query')
    const [{ rows, next }, count] = await Promise.all([
      pageOf({ limit, cursor }, place, (asked) =>
        listActivities(store.db, athlete, { ...asked, ...definedOf(which) }),
      ),
      countActivities(store.db, athlete),
    ])
    const names = rows.map(({ activity }) => activity)
    const [counts, energy] = await Promise.all([
      recordingCounts(store.db, athlete, names),
      storedEnergy(store, athlete, names),
    ])
    const activities = rows.map((row) => ({
      ...activityView(row, energy.get(row.activity) ?? null),
      recordings: counts.get(row.activity) ?? 0,
    }))
    return context.json({ activities, count, next }, 200)
  })

  api.openapi(one, async (context) => {
    const { activity } = context.req.valid('param')
    return context.json(await seen(store.db, signedInAthlete(context), activity, undefined), 200)
  })

  api.openapi(change, async (context) => {
    const athlete = signedInAthlete(context)
    const { activity } = context.req.valid('param')
    const { name, sport } = context.req.valid('json')
    const ifMatch = context.req.valid('header')['if-match']
    const view = await store.transact(
      async (db) => {
        await seen(db, athlete, activity, ifMatch)
        if (name !== undefined) await renameActivity(db, athlete, activity, name)
        if (sport !== undefined) await saySport(db, athlete, activity, sport)
        return seen(db, athlete, activity, undefined)
      },
      { lock: athlete },
    )
    if (sport !== undefined) await jobs.add({ athlete, kind: 'recompute', payload: null, key: 'recompute' })
    context.header('etag', etagOf(JSON.stringify(view)))
    return context.json(view, 200)
  })

  api.openapi(remove, async (context) => {
    const athlete = signedInAthlete(context)
    const { activity } = context.req.valid('param')
    const ifMatch = context.req.valid('header')['if-match']
    await store.transact(
      async (db) => {
        await seen(db, athlete, activity, ifMatch)
        await removeFromHistory(db, athlete, activity, Math.floor(clock()))
      },
      { lock: athlete },
    )
    return context.body(null, 204)
  })
}
