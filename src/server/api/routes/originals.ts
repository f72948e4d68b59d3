import { createRoute, z } from '@hono/zod-openapi'
import { originalOf, originalsOf, recordingsOfFile } from '../../../store/recordings.ts'
import { fromCursor, toCursor } from '../cursor.ts'
import { isNamed } from '../etag.ts'
import { notFound } from '../problem.ts'
import {
  type Api,
  bytes,
  cursorSchema,
  json,
  limitSchema,
  nextSchema,
  orKnown,
  sha256Schema,
} from '../route.ts'
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
  request: { query: z.object({ limit: limitSchema, cursor: cursorSchema }) },
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
    const { limit, cursor } = context.req.valid('query')
    const rows = await originalsOf(store.db, signedInAthlete(context), {
      limit: limit + 1,
      ...(cursor === undefined ? {} : { after: fromCursor(sha256Schema, cursor) }),
    })
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    return context.json(
      {
        originals: shown.map(({ sha256, size_bytes, added_s }) => ({
          original: sha256,
          size_bytes,
          added_s,
        })),
        next: last === undefined ? null : toCursor(last.sha256),
      },
      200,
    )
  })

  api.openapi(one, async (context) => {
    const athlete = signedInAthlete(context)
    const { original } = context.req.valid('param')
    if ((await originalOf(store.db, athlete, original)) === null) throw notFound('original')
    const etag = `"${original}"`
    const headers = { etag, 'cache-control': 'private, no-cache' }
    if (isNamed(context.req.header('if-none-match'), etag))
      return new Response(null, { status: 304, headers })
    const [recording] = await recordingsOfFile(store.db, athlete, original)
    const ending = ENDINGS.has(recording?.format ?? '') ? recording.format : 'bin'
    const file = await store.originals.read(athlete, original)
    return new Response(new Uint8Array(file), {
      headers: {
        ...headers,
        'content-type': 'application/octet-stream',
        'content-length': String(file.byteLength),
        'content-disposition': `attachment; filename="${original.slice(0, 16)}.${ending}"`,
      },
    })
  })
}

const ENDINGS = new Set(['fit', 'gpx', 'tcx'])
