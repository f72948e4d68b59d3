import { createRoute, z } from '@hono/zod-openapi'
import { purge } from '../../../import/trash.ts'
import { enqueueRestore } from '../../../service/handlers/recompute.ts'
import { type RemovedActivity, removedActivities, removedRecordings } from '../../../store/edits.ts'
import { isoOf, utcOffsetSchema } from '../activity-view.ts'
import { nextSchema, pageOf, pageQuery } from '../page.ts'
import { notFound, Problem } from '../problem.ts'
import { type Api, idSchema, json, orKnown, orProblem } from '../route.ts'
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
  request: { query: pageQuery },
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

const place = {
  schema: z.object({ removed_s: z.number(), removed_as: idSchema }),
  of: ({ removed_s, removed_as }: RemovedActivity) => ({ removed_s, removed_as }),
}

export function removedRoutes(api: Api, { store, jobs }: Services): void {
  api.openapi(list, async (context) => {
    const athlete = signedInAthlete(context)
    const page = context.req.valid('query')
    const { rows, next } = await pageOf(page, place, (asked) => removedActivities(store.db, athlete, asked))
    return context.json({ removed: rows.map(removedView), next }, 200)
  })

  api.openapi(restore, async (context) => {
    const athlete = signedInAthlete(context)
    const { removed } = context.req.valid('param')
    if ((await removedRecordings(store.db, athlete, removed)).length === 0) throw notFound('removed activity')
    const view = await jobs.get(athlete, await enqueueRestore(jobs, athlete, removed))
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
  const { removed_as, start_s, utc_offset_s, ...told } = row
  const start = start_s === null ? null : isoOf(start_s)
  return { removed: removed_as, ...told, start, utcOffset_s: utc_offset_s }
}
