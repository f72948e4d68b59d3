import { createRoute, z } from '@hono/zod-openapi'
import { countActivities, listActivities } from '../../../store/activities.ts'
import { storedEnergy } from '../../../store/stored-energy.ts'
import { recordingCounts } from '../../../store/recording-counts.ts'
import { activitySchema, activityView, wholeSchema, wholeView } from '../activity-view.ts'
import { fromCursor, toCursor } from '../cursor.ts'
import { notFound } from '../problem.ts'
import {
  type Api,
  cursorSchema,
  idSchema,
  json,
  limitSchema,
  momentSchema,
  nextSchema,
  orKnown,
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
    query: z.object({
      limit: limitSchema,
      cursor: cursorSchema,
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

const one = createRoute({
  method: 'get',
  path: '/activities/{activity}',
  tags: ['Activities'],
  summary: 'One activity, every recording of it, and what it did to your body',
  request: { params: z.object({ activity: idSchema }) },
  responses: { 200: json(wholeSchema, 'The activity.'), ...orKnown },
})

const placeSchema = z.object({ start_s: z.number().nullable(), activity: idSchema })

export function activityRoutes(api: Api, { store }: Services): void {
  api.openapi(list, async (context) => {
    const athlete = signedInAthlete(context)
    const { limit, cursor, sport, named, from_s, to_s } = context.req.valid('query')
    const [rows, count] = await Promise.all([
      listActivities(store.db, athlete, {
        // One more than is shown tells whether there is a next page.
        limit: limit + 1,
        ...(cursor === undefined ? {} : { after: fromCursor(placeSchema, cursor) }),
        ...(sport === undefined ? {} : { sport }),
        ...(named === undefined ? {} : { named }),
        ...(from_s === undefined ? {} : { from_s }),
        ...(to_s === undefined ? {} : { to_s }),
      }),
      countActivities(store.db, athlete),
    ])
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    const next = last === undefined ? null : toCursor({ start_s: last.start_s, activity: last.activity })
    const names = shown.map(({ activity }) => activity)
    const [counts, energy] = await Promise.all([
      recordingCounts(store.db, athlete, names),
      storedEnergy(store, athlete, names),
    ])
    const activities = shown.map((row) => ({
      ...activityView(row, energy.get(row.activity) ?? null),
      recordings: counts.get(row.activity) ?? 0,
    }))
    return context.json({ activities, count, next }, 200)
  })

  api.openapi(one, async (context) => {
    const athlete = signedInAthlete(context)
    const { activity } = context.req.valid('param')
    const view = await wholeView(store.db, athlete, activity)
    if (view === null) throw notFound('activity')
    return context.json(view, 200)
  })
}
