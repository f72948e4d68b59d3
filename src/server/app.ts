import { Hono } from 'hono'
import { STRICT_HEADERS } from './headers.ts'
import { isLoopbackHost } from './loopback.ts'
import { mapRoutes } from './map/map-routes.ts'
import { NO_REGIONS, type OpenRegions } from './map/open-regions.ts'
import type { Page } from './pages.ts'

/** Answers GET and HEAD for the built pages and the regions' maps, to this machine only, and nothing else. */
export function createApp(pages: ReadonlyMap<string, Page>, openRegions: OpenRegions = NO_REGIONS): Hono {
  const app = new Hono()

  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(STRICT_HEADERS)) context.res.headers.set(name, value)
  })

  app.use(async (context, next) => {
    if (!isLoopbackHost(context.req.header('host')))
      return context.text('Underfoot answers only to localhost.\n', 403)
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD')
      return context.text('Underfoot only hands out pages here: GET or HEAD.\n', 405, { allow: 'GET, HEAD' })
    return next()
  })

  app.route('/map', mapRoutes(openRegions))

  // Hono answers HEAD with the GET handler and leaves the body out.
  app.get('*', (context) => {
    const page = pages.get(pathOf(context.req.url))
    if (page === undefined) return context.text('There is no such page.\n', 404)
    const headers = {
      'cache-control': page.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: page.etag,
    }
    if (context.req.header('if-none-match') === page.etag) return context.body(null, 304, headers)
    return context.body(page.body, 200, {
      ...headers,
      'content-type': page.type,
      'content-length': String(page.body.byteLength),
    })
  })

  app.onError((_error, context) => context.text('Something went wrong on this side.\n', 500))
  return app
}

/** The decoded path of a URL; one that cannot be decoded is no page's path. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname)
  } catch {
    return ''
  }
}
