/**
 * @module server
 *
 * The HTTP server: pages and `/api/v1`. api/ holds one resource a file, guard/ refuses who asks too often or from
 * elsewhere.
 *
 * @example
 * ```ts
 * import { RegionCatalogue } from '../regions/catalogue.ts'
 * import { createApp } from './app.ts'
 *
 * const app = createApp(new Map(), new RegionCatalogue('/home/me/.local/share/underfoot'))
 * const answer = await app.request('http://localhost/api/v1/regions')
 * ```
 */

import type { RegionCatalogue } from '../regions/catalogue.ts'
import { Hono, type MiddlewareHandler } from 'hono'
import { answerFor, createApi, createGroundApi } from './api/api.ts'
import { unlessKnown } from './api/etag.ts'
import type { Services } from './api/services.ts'
import { type ApiEnv, authenticate, signInNeeded } from './api/auth.ts'
import { STRICT_HEADERS } from './headers.ts'
import { isLoopbackHost } from './loopback.ts'
import type { PageFile } from './pages.ts'

/** A history to answer from, and who is told when an answer fails for a reason that is ours. */
export interface Served {
  readonly services: Services
  readonly report: (error: unknown) => void
}

/**
 * Hands out the built pages and answers the API: where there is no history, what regions know alone. Without accounts
 * this machine alone is answered; with them whoever has signed in, the pages themselves being for anybody.
 */
export function createApp(
  pages: ReadonlyMap<string, PageFile>,
  regions: RegionCatalogue,
  served: Served | null = null,
): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>()
  const isSignInNeeded = served === null ? async () => false : signInNeeded(served.services)

  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(STRICT_HEADERS)) context.res.headers.set(name, value)
  })

  app.use(async (context, next) => {
    if (!isLoopbackHost(context.req.header('host')) && !(await isSignInNeeded()))
      return context.text('Underfoot answers only to localhost.\n', 403)
    return next()
  })

  app.route(
    '/',
    served === null
      ? createGroundApi(regions, () => undefined)
      : createApi(served.services, authenticate(served.services), served.report),
  )
  app.use(asksToRead)

  // Hono answers HEAD with the GET handler and leaves the body out.
  app.get('*', async (context) => {
    const page = pages.get(pathOf(context.req.url))
    if (page === undefined) return context.text('There is no such page.\n', 404)
    const headers = {
      'cache-control': page.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: page.etag,
    }
    return unlessKnown(context, headers, () => ({ bytes: page.body, type: page.type }))
  })

  app.onError((error, context) => {
    if (served === null) return context.text('Something went wrong on this side.\n', 500)
    return answerFor(error, served.report)
  })
  return app
}

const asksToRead: MiddlewareHandler = async (context, next) => {
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD')
    return context.text('Underfoot only hands out pages here: GET or HEAD.\n', 405, { allow: 'GET, HEAD' })
  return next()
}

/** The decoded path of a URL; one that cannot be decoded is no page's path. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname)
  } catch {
    return ''
  }
}
