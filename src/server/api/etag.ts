import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { Problem } from './problem.ts'

/** Whether an If-None-Match header names an entity tag; compared weakly, as RFC 9110 has it for this header. */
export function isNamed(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch.split(',').some((tag) => opaque(tag) === opaque(etag))
}

/**
 * Refuses a change to what is no longer as the caller saw it: whoever names no state in If-Match means whatever there
 * is. Compared strongly, as RFC 9110 has it for this header.
 *
 * @param view what a GET of it answers at present
 * @throws Problem 412
 */
export function refuseIfChanged(ifMatch: string | undefined, view: unknown): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return
  const etag = etagOf(JSON.stringify(view))
  if (ifMatch.split(',').some((tag) => tag.trim() === etag)) return
  throw new Problem(412, 'It has changed since you saw it; look again before you change it.')
}

export function etagOf(bytes: Uint8Array | string): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
}

/** Bytes to be sent, and what they are. */
interface Content {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Bytes with their entity tag; 304 to whoever has them already, 204 where there are none.
 *
 * @param headers of every such answer
 */
export async function unlessKnown(
  context: Context,
  headers: Readonly<Record<string, string>> & { readonly etag: string },
  contentOf: () => Content | null | Promise<Content | null>,
): Promise<Response> {
  if (isNamed(context.req.header('if-none-match'), headers.etag))
    return new Response(null, { status: 304, headers })
  const content = await contentOf()
  if (content === null) return new Response(null, { status: 204, headers })
  const { type, bytes, headers: more } = content
  const about = { 'content-type': type, 'content-length': String(bytes.byteLength), ...more }
  return new Response(bytes, { headers: { ...headers, ...about } })
}

/** Gives every JSON answer to a GET its entity tag, and 304 to whoever has it already. */
export const tagged: MiddlewareHandler = async (context, next) => {
  await next()
  const { res } = context
  const type = res.headers.get('content-type') ?? ''
  const isGet = context.req.method === 'GET' || context.req.method === 'HEAD'
  if (!isGet || res.status !== 200 || res.headers.has('etag') || !/^application\/([a-z]+\+)?json/.test(type))
    return
  const text = await res.text()
  const etag = etagOf(text)
  const headers = new Headers(res.headers)
  headers.set('etag', etag)
  const isKnown = isNamed(context.req.header('if-none-match'), etag)
  if (!isKnown) headers.set('content-length', String(Buffer.byteLength(text)))
  // Hono adds the headers of the answer before to the one after, unless there is none.
  context.res = undefined
  context.res = isKnown ? new Response(null, { status: 304, headers }) : new Response(text, { headers })
}
