import { createRoute, z } from '@hono/zod-openapi'
import { originalOf, originalsOf, recordingsOfFile } from '../../../store/recordings.ts'
import type { OriginalTable } from '../../../store/schema.ts'
import { unlessKnown } from '../etag.ts'
import { nextSchema, pageOf, pageQuery } from '../page.ts'
import { notFound } from '../problem.ts'
import { type Api, bytes, json, orKnown, sha256Schema } from '../route.ts'
import type { Services } from '../services.ts'
import { signedInAthlete } from '../auth.ts'

const originalSchema = z
  .object({ original: sha256Schema, size_bytes: z.int(), added_s: z.number() })
  .openapi('Original')

const list = createRoute({
  method: 'get',
  path: '/originals',
  tags: ['Originals'],
  summary: 'Every file as it came, by hash',
  request: { query: pageQuery },
  responses: {
    200: json(z.object({ originals: z.array(originalSchema), next: nextSchema }), 'One page.'),
    ...orKnown,
  },
})

const one = createRoute({
  method: 'get',
  path: '/originals/{original}',
  tags: ['Originals'],
  summary: 'A file byte for byte as it came',
  request: { params: z.object({ original: sha256Schema }) },
  responses: {
    200: bytes('The bytes; their SHA-256 is the name.', 'application/octet-stream'),
    ...orKnown,
  },
})

export function originalRoutes(api: Api, { store }: Services): void {
  api.openapi(list, async (context) => {
    const athlete = signedInAthlete(context)
    const place = { schema: sha256Schema, of: ({ sha256 }: OriginalTable) => sha256 }
    const page = context.req.valid('query')
    const { rows, next } = await pageOf(page, place, (asked) => originalsOf(store.db, athlete, asked))
    return context.json({ originals: rows.map(originalView), next }, 200)
  })

  api.openapi(one, async (context) => {
    const athlete = signedInAthlete(context)
    const { original } = context.req.valid('param')
    if ((await originalOf(store.db, athlete, original)) === null) throw notFound('original')
    const headers = { etag: `"${original}"`, 'cache-control': 'private, no-cache' }
    return unlessKnown(context, headers, async () => {
      const [recording] = await recordingsOfFile(store.db, athlete, original)
      const ending = ENDINGS.has(recording?.format ?? '') ? recording.format : 'bin'
      const disposition = `attachment; filename="${original.slice(0, 16)}.${ending}"`
      return {
        bytes: new Uint8Array(await store.originals.read(athlete, original)),
        type: 'application/octet-stream',
        headers: { 'content-disposition': disposition },
      }
    })
  })
}

function originalView({ sha256, size_bytes, added_s }: OriginalTable): z.infer<typeof originalSchema> {
  return { original: sha256, size_bytes, added_s }
}

const ENDINGS = new Set(['fit', 'gpx', 'tcx', 'json'])
