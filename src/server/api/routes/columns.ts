import { createRoute, z } from '@hono/zod-openapi'
import { analysisOf } from '../../../store/activities.ts'
import { signedInAthlete } from '../auth.ts'
import { etagOf, isNamed } from '../etag.ts'
import { notFound } from '../problem.ts'
import { type Api, bytes, idSchema, orKnown } from '../route.ts'
import type { Services } from '../services.ts'

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

export function columnRoutes(api: Api, { store }: Services): void {
  api.openapi(columns, async (context) => {
    const { activity } = context.req.valid('param')
    const analysis = await analysisOf(store.db, signedInAthlete(context), activity)
    if (analysis === null) throw notFound('activity')
    const etag = etagOf(analysis.columns)
    const headers = { etag, 'cache-control': 'private, no-cache' }
    if (isNamed(context.req.header('if-none-match'), etag))
      return new Response(null, { status: 304, headers })
    return new Response(new Uint8Array(analysis.columns), {
      headers: {
        ...headers,
        'content-type': 'application/octet-stream',
        'content-length': String(analysis.columns.byteLength),
      },
    })
  })
}
