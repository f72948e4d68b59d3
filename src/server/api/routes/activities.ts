import { createRoute, z } from '@hono/zod-openapi'
import {
  activityOf,
  type ActivityRow,
  analysisOf,
  countActivities,
  listActivities,
} from '../../../store/activities.ts'
import { recordingCounts } from '../../../store/recording-counts.ts'
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
  sha256Schema,
  words,
} from '../route.ts'
import type { Services } from '../services.ts'
import { athleteOf } from '../who.ts'

const activitySchema = z
  .object({
    activity: idSchema,
    name: z.string().nullable(),
    sport: z.string().meta({ description: 'As FIT names it: running, walking, hiking, cycling …' }),
    onFoot: z.enum(['run', 'walk']).nullable(),
    start: z
      .string()
      .nullable()
      .meta({ description: 'ISO 8601, UTC; null where the recording has no date.' }),
    distance_m: z.number(),
    movingTime_s: z.number(),
    elapsedTime_s: z.number(),
    ascent_m: z.number().nullable(),
    descent_m: z.number().nullable(),
    energy_kJ: z.number().nullable(),
    modelVersion: z.string(),
  })
  .openapi('Activity')

const listedSchema = activitySchema
  .extend({ recordings: z.int().meta({ description: 'How many recordings of it are here.' }) })
  .openapi('ListedActivity')

const recordingSchema = z
  .object({
    original: sha256Schema,
    ordinal: z.int(),
    format: z.string(),
    device: z.string().nullable(),
    isLead: z.boolean().meta({ description: 'Whether the figures were made from this one.' }),
  })
  .openapi('Recording')

const wholeSchema = activitySchema
  .extend({
    recordings: z.array(recordingSchema),
    analysis: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: 'As `underfoot analyse --json` prints it (docs/analyse-json.md).' }),
  })
  .openapi('WholeActivity')

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
    const athlete = athleteOf(context)
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
    const counts = await recordingCounts(
      store.db,
      athlete,
      shown.map(({ activity }) => activity),
    )
    const activities = shown.map((row) => ({
      ...activityView(row),
      recordings: counts.get(row.activity) ?? 0,
    }))
    return context.json({ activities, count, next }, 200)
  })

  api.openapi(one, async (context) => {
    const athlete = athleteOf(context)
    const { activity } = context.req.valid('param')
    const found = await activityOf(store.db, athlete, activity)
    if (found === null) throw notFound('activity')
    const analysis = await analysisOf(store.db, athlete, activity)
    const { lead_sha256, lead_ordinal } = found.activity
    const recordings = found.recordings.map(({ sha256, ordinal, format, device }) => ({
      original: sha256,
      ordinal,
      format,
      device,
      isLead: sha256 === lead_sha256 && ordinal === lead_ordinal,
    }))
    return context.json(
      { ...activityView(found.activity), recordings, analysis: objectIn(analysis?.analysis) },
      200,
    )
  })
}

function activityView(row: ActivityRow): z.infer<typeof activitySchema> {
  return {
    activity: row.activity,
    name: row.name,
    sport: row.sport,
    onFoot: row.on_foot,
    start: row.start_s === null ? null : isoOf(row.start_s),
    distance_m: row.distance_m,
    movingTime_s: row.moving_s,
    elapsedTime_s: row.elapsed_s,
    ascent_m: row.ascent_m,
    descent_m: row.descent_m,
    energy_kJ: row.energy_kj,
    modelVersion: row.model_version,
  }
}

export function isoOf(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString()
}

function objectIn(text: string | undefined): Record<string, unknown> | null {
  if (text === undefined) return null
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null ? { ...value } : null
}
