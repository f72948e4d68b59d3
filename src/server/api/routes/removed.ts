import { createRoute, z } from '@hono/zod-openapi'
import { purge } from '../../../import/trash.ts'
import { type RemovedActivity, removedActivities, removedRecordings } from '../../../store/edits.ts'
import { isoOf, utcOffsetSchema } from '../activity-view.ts'
import { fromCursor, toCursor } from '../cursor.ts'
import { notFound, Problem } from '../problem.ts'
import {
  type Api,
  cursorSchema,
  idSchema,
  json,
  limitSchema,
  nextSchema,
  orKnown,
  orProblem,
} from '../route.ts'
import type { Services } from '../services.ts'
import { signedInAthlete } from '../auth.ts'
import { jobSchema, jobView } from './jobs.ts'

const removedSchema = z
  .object({
    removed: idSchema.meta({ description: 'What the activity was called when it was removed.' }),
    name: z.string().nullable(),
    sport: z.string(),
    start: z.string().nullable(),
    utcOffset_s: utcOffsetSchema,
    distance_m: z.number().nullable(),
    recordings: z.int(),
    removed_s: z.number(),
  })
  .openapi('RemovedActivity')

const params = z.object({ removed: idSchema })

const list = createRoute({
  method: 'get',
  path: '/removed',
  tags: ['Activities'],
  summary: 'What you removed from your history, the latest first',
  request: { query: z.object({ limit: limitSchema, cursor: cursorSchema }) },
  responses: {
    200: json(z.object({ removed: z.array(removedSchema), next: nextSchema }), 'One page.'),
    ...orKnown,
  },
})

const restore = createRoute({
  method: 'post',
  path: '/removed/{removed}/restore',
  tags: ['Activities'],
  summary: 'Put an activity back into your history',
  request: { params },
  responses: { 202: json(jobSchema, 'When this job is done, it is there again.'), ...orProblem },
})

const forget = createRoute({
  method: 'delete',
  path: '/removed/{removed}',
  tags: ['Activities'],
  summary: 'Remove an activity for good, with its files: nothing brings them back',
  request: { params },
  responses: { 204: { description: 'Nothing is known of it any more.' }, ...orProblem },
})

const placeSchema = z.object({ removed_s: z.number(), removed_as: idSchema })

export function removedRoutes(api: Api, { store, jobs }: Services): void {
  api.openapi(list, async (context) => {
    const { limit, cursor } = context.req.valid('query')
    const rows = await removedActivities(store.db, signedInAthlete(context), {
      limit: limit + 1,
      ...(cursor === undefined ? {} : { after: fromCursor(placeSchema, cursor) }),
    })
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    const next =
      last === undefined ? null : toCursor({ removed_s: last.removed_s, removed_as: last.removed_as })
    return context.json({ removed: shown.map(removedView), next }, 200)
  })

  api.openapi(restore, async (context) => {
    const athlete = signedInAthlete(context)
    const { removed } = context.req.valid('param')
    if ((await removedRecordings(store.db, athlete, removed)).length === 0) throw notFound('removed activity')
    const job = await jobs.add({
      athlete,
      kind: 'recompute',
      payload: { putBack: removed },
      key: `put back ${removed}`,
    })
    const view = await jobs.get(athlete, job)
    if (view === null) throw notFound('job')
    return context.json(jobView(view), 202)
  })

  api.openapi(forget, async (context) => {
    const { removed } = context.req.valid('param')
    const how = await purge(store, signedInAthlete(context), removed)
    if (how === 'unknown') throw notFound('removed activity')
    if (how === 'shared')
      throw new Problem(
        409,
        'A file of it holds another activity as well, and would be lost with it: remove that for good first, or keep both.',
      )
    return context.body(null, 204)
  })
}

function removedView(row: RemovedActivity): z.infer<typeof removedSchema> {
  const { removed_as, name, sport, start_s, utc_offset_s, distance_m, recordings, removed_s } = row
  const start = start_s === null ? null : isoOf(start_s)
  return {
    removed: removed_as,
    name,
    sport,
    start,
    utcOffset_s: utc_offset_s,
    distance_m,
    recordings,
    removed_s,
  }
}
