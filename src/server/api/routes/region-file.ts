import { createRoute, z } from '@hono/zod-openapi'
import type { RegionCatalogue } from '../../../regions/catalogue.ts'
import { etagOf, isNamed } from '../etag.ts'
import { notFound, Problem } from '../problem.ts'
import { type Api, bytes, orKnown } from '../route.ts'
import { regionParam } from './regions.ts'

const TYPE = 'application/octet-stream'

const file = createRoute({
  method: 'get',
  path: '/regions/{region}/file',
  tags: ['Ground'],
  summary: 'The region’s file, by byte range',
  description:
    'A zip of Arrow tables, nothing in it compressed (docs/region-format.md): one range for its directory, one for ' +
    'each table wanted. With it the page lays a recording on the ground by itself, so that the recording stays where ' +
    'it is.',
  request: {
    params: regionParam,
    headers: z.object({
      range: z.string().max(100).optional().meta({ description: '`bytes=FROM-TO`, one range.' }),
    }),
  },
  responses: { 200: bytes('All of it.', TYPE), 206: bytes('The range.', TYPE), ...orKnown },
})

export function regionFileRoutes(api: Api, regions: RegionCatalogue): void {
  api.openapi(file, async (context) => {
    const found = await regions.file(context.req.valid('param').region)
    if (found === null) throw notFound('region')
    const { size, stamp } = found
    const etag = etagOf(stamp)
    const headers = {
      etag,
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      'content-type': TYPE,
    }
    if (isNamed(context.req.header('if-none-match'), etag))
      return new Response(null, { status: 304, headers })
    const ifRange = context.req.header('if-range')
    const range = ifRange === undefined || ifRange === etag ? rangeIn(context.req.header('range')) : null
    const from = range?.from ?? 0
    const end = range === null ? size : Math.min(range.to + 1, size)
    if (range !== null && from >= end)
      throw new Problem(416, 'The file ends before this range.', {
        headers: { 'content-range': `bytes */${size}` },
      })
    return new Response(streamOf(found.bytes(from, end)), {
      status: range === null ? 200 : 206,
      headers: {
        ...headers,
        'content-length': String(end - from),
        ...(range !== null && { 'content-range': `bytes ${from}-${end - 1}/${size}` }),
      },
    })
  })
}

/** Nothing is read before somebody reads: of an answer to HEAD nothing ever is. */
function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const { done, value } = await chunks.next()
    if (done === true) controller.close()
    else controller.enqueue(value)
  }
  const cancel = async () => {
    await chunks.return(undefined)
  }
  return new ReadableStream({ pull, cancel }, { highWaterMark: 0 })
}

/** The one range asked for; null for none, and for what is answered as if none were (RFC 9110). */
function rangeIn(header: string | undefined): { readonly from: number; readonly to: number } | null {
  const [, from, to] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (from === undefined) return null
  return { from: Number(from), to: to === '' ? Number.POSITIVE_INFINITY : Number(to) }
}
