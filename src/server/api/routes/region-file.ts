import { crc32 } from 'node:zlib'
import { createRoute, z } from '@hono/zod-openapi'
import { writeRegion } from '../../../ground/region/file/write-region.ts'
import type { Region } from '../../../ground/region/region.ts'
import type { OpenRegions } from '../../map/open-regions.ts'
import { etagOf, isNamed } from '../etag.ts'
import { Problem } from '../problem.ts'
import { type Api, bytes, orKnown } from '../route.ts'
import { regionNamed, regionParam } from './regions.ts'

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

interface RegionFile {
  readonly region: Region
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly etag: string
}

export function regionFileRoutes(api: Api, openRegions: OpenRegions): void {
  /** One is kept, for the ranges that follow one another. */
  let last: RegionFile | null = null

  api.openapi(file, async (context) => {
    const region = await regionNamed(openRegions, context.req.valid('param').region)
    last = last?.region === region ? last : fileOf(region)
    const { bytes: whole, etag } = last
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
    if (range === null)
      return new Response(whole, { headers: { ...headers, 'content-length': String(whole.byteLength) } })
    const [from, to] = [range.from, Math.min(range.to, whole.byteLength - 1)]
    if (from > to)
      throw new Problem(416, 'The file ends before this range.', {
        headers: { 'content-range': `bytes */${whole.byteLength}` },
      })
    return new Response(whole.subarray(from, to + 1), {
      status: 206,
      headers: {
        ...headers,
        'content-length': String(to + 1 - from),
        'content-range': `bytes ${from}-${to}/${whole.byteLength}`,
      },
    })
  })
}

function fileOf(region: Region): RegionFile {
  const whole = new Uint8Array(Buffer.concat([...writeRegion(region, crc32)]))
  return { region, bytes: whole, etag: etagOf(whole) }
}

/** The one range asked for; null for none, and for what is answered as if none were (RFC 9110). */
function rangeIn(header: string | undefined): { readonly from: number; readonly to: number } | null {
  const [, from, to] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (from === undefined) return null
  return { from: Number(from), to: to === '' ? Number.POSITIVE_INFINITY : Number(to) }
}
