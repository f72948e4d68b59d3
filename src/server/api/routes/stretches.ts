import { createRoute, z } from '@hono/zod-openapi'
import { analysisOf } from '../../../store/activities.ts'
import { unpackStretches } from '../../../stretch/packed-stretches.ts'
import { RANGE_COLUMNS, rangesAlong } from '../../../stretch/ranges.ts'
import { etagOf, unlessKnown } from '../etag.ts'
import { notFound } from '../problem.ts'
import { type Api, bytes, idSchema, json, orKnown } from '../route.ts'
import type { Services } from '../services.ts'
import { signedInAthlete } from '../auth.ts'

const tripleSchema = z
  .tuple([z.number(), z.number(), z.union([z.number(), z.string()])])
  .readonly()
  .meta({ description: '[from, to, value]: from and to in m along the way.' })

const ranges = createRoute({
  method: 'get',
  path: '/activities/{activity}/stretches',
  tags: ['Activities'],
  summary: 'What held along the way, as ranges',
  description:
    'Each column is a list of ranges [from, to, value] in m along the way; neighbours of one value are joined, and ' +
    'what is unknown has no range. movingTime, elapsedTime, ascent and descent are per stretch, and not joined.',
  request: {
    params: z.object({ activity: idSchema }),
    query: z.object({
      columns: z
        .string()
        .max(400)
        .transform((text) => text.split(','))
        .pipe(z.array(z.enum(RANGE_COLUMNS)).max(RANGE_COLUMNS.length))
        .optional()
        .openapi({ type: 'string', description: `Some of ${RANGE_COLUMNS.join(', ')}; all when left out.` }),
    }),
  },
  responses: {
    200: json(
      z.object({
        activity: idSchema,
        length_m: z.number(),
        columns: z.partialRecord(z.enum(RANGE_COLUMNS), z.array(tripleSchema).readonly()),
      }),
      'The ranges.',
    ),
    ...orKnown,
  },
})

const columns = createRoute({
  method: 'get',
  path: '/activities/{activity}/columns',
  tags: ['Activities'],
  summary: 'Every stretch of an activity as packed columns, for drawing it',
  description:
    'The bytes an import keeps (docs/api.md says how they lie): what the page draws a run of, so that neither its ' +
    'original nor a region is asked for. `/stretches` tells the same as ranges in JSON.',
  request: { params: z.object({ activity: idSchema }) },
  responses: { 200: bytes('The columns.', 'application/octet-stream'), ...orKnown },
})

export function stretchRoutes(api: Api, { store }: Services): void {
  api.openapi(ranges, async (context) => {
    const { activity } = context.req.valid('param')
    const analysis = await analysisOf(store.db, signedInAthlete(context), activity)
    if (analysis === null) throw notFound('activity')
    const stretches = unpackStretches(analysis.columns)
    const columns = rangesAlong(stretches, context.req.valid('query').columns ?? RANGE_COLUMNS)
    const last = stretches.count - 1
    const length_m = last < 0 ? 0 : stretches.start[last] + stretches.length[last]
    return context.json({ activity, length_m, columns }, 200)
  })

  api.openapi(columns, async (context) => {
    const { activity } = context.req.valid('param')
    const analysis = await analysisOf(store.db, signedInAthlete(context), activity)
    if (analysis === null) throw notFound('activity')
    const packed = new Uint8Array(analysis.columns)
    const headers = { etag: etagOf(packed), 'cache-control': 'private, no-cache' }
    return unlessKnown(context, headers, () => ({ bytes: packed, type: 'application/octet-stream' }))
  })
}
