import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { RegionCatalogue } from '../../regions/catalogue.ts'
import { DrawnTiles } from '../../regions/tiles/drawn-tiles.ts'
import { tagged } from './etag.ts'
import { Problem, problemAnswer, problemFrom, type ProblemStatus } from './problem.ts'
import { receivedWhole } from './read-body.ts'
import type { Api } from './route.ts'
import { activityRoutes } from './routes/activities.ts'
import { evidenceRoutes } from './routes/evidence.ts'
import { exposureRoutes } from './routes/exposure.ts'
import { importRoutes } from './routes/imports.ts'
import { jobRoutes } from './routes/jobs.ts'
import { meRoutes } from './routes/me.ts'
import { originalRoutes } from './routes/originals.ts'
import { predictionRoutes } from './routes/predictions.ts'
import { regionFileRoutes } from './routes/region-file.ts'
import { regionTileRoutes } from './routes/region-tiles.ts'
import { regionRoutes } from './routes/regions.ts'
import { removedRoutes } from './routes/removed.ts'
import { routesOfActivities } from './routes/routes-of-activities.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { shareRoutes } from './routes/shares.ts'
import { sportRoutes } from './routes/sports.ts'
import { stretchRoutes } from './routes/stretches.ts'
import { tokenRoutes } from './routes/tokens.ts'
import { zoneRoutes } from './routes/zones.ts'
import type { Services } from './services.ts'
import type { ApiEnv } from './auth.ts'

const NOTHING = 'There is nothing here by that name.'

export const API_PATH = '/api/v1'

/** Bodies that a route reads for itself, as they come. */
const STREAMED = /^(?:PUT \/api\/v1\/uploads\/|POST \/api\/v1\/(?:predictions|readiness)$)/

/**
 * The API under `/api/v1`, with the document that describes it made of the schemas that validate.
 *
 * @param guard tells who asks, and refuses who may not
 */
export function createApi(
  services: Services,
  guard: MiddlewareHandler<ApiEnv>,
  report: (error: unknown) => void,
): OpenAPIHono<ApiEnv> {
  const api = emptyApi(report)
  api.use(guard)
  api.use(async (context, next) => {
    context.res.headers.set('cache-control', 'no-cache')
    const { method, path, raw } = context.req
    const hasBody = method !== 'GET' && method !== 'HEAD' && raw.body !== null
    if (hasBody && !STREAMED.test(`${method} ${path}`)) {
      const limits = { ...services.limits, most: services.limits.json }
      const body = await receivedWhole(raw, limits)
      context.req.raw = new Request(raw.url, { method, headers: raw.headers, body })
    }
    return next()
  })

  activityRoutes(api, services)
  removedRoutes(api, services)
  sportRoutes(api, services)
  stretchRoutes(api, services)
  routesOfActivities(api, services)
  originalRoutes(api, services)
  importRoutes(api, services)
  jobRoutes(api, services)
  predictionRoutes(api, services)
  exposureRoutes(api, services)
  groundRoutes(api, services.regions)
  evidenceRoutes(api)
  meRoutes(api, services)
  zoneRoutes(api, services)
  shareRoutes(api, services)
  sessionRoutes(api, services)
  tokenRoutes(api, services)
  documentRoute(api, services)
  return underPath(api)
}

/** The part of the API that needs no history: what the regions of this machine know, and the evidence. */
export function createGroundApi(
  regions: RegionCatalogue,
  report: (error: unknown) => void,
): OpenAPIHono<ApiEnv> {
  const api = emptyApi(report)
  groundRoutes(api, regions)
  evidenceRoutes(api)
  return underPath(api)
}

function emptyApi(report: (error: unknown) => void): Api {
  const api: Api = new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw notUnderstood(result.target, result.error)
    },
  })
  api.onError((error) => answerFor(error, report))
  api.use(tagged)
  return api
}

function groundRoutes(api: Api, regions: RegionCatalogue): void {
  const drawn = new DrawnTiles()
  regionRoutes(api, regions, drawn)
  regionTileRoutes(api, regions, drawn)
  regionFileRoutes(api, regions)
}

function underPath(api: Api): OpenAPIHono<ApiEnv> {
  refuseOtherMethods(api)
  api.all('*', () => {
    throw new Problem(404, NOTHING)
  })
  return new OpenAPIHono<ApiEnv>().route(API_PATH, api)
}

/** Whatever was thrown, as a problem; `report` is told of what somebody here has to look after. */
export function answerFor(error: unknown, report: (error: unknown) => void): Response {
  const problem = error instanceof HTTPException ? fromHono(error) : problemFrom(error)
  if (problem.status >= 500) report(problem.cause ?? problem)
  return problemAnswer(problem)
}

function documentRoute(api: Api, { version }: Services): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'underfoot_session',
  })
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Underfoot',
      version,
      description:
        'Your history and what your runs did to your body. On a machine without accounts no sign-in is needed, and ' +
        'only the machine itself is answered.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: API_PATH }],
    security: [{ session: [] }, { token: [] }],
  })
}

/** A path that is here, asked in a way it does not answer, says which ways it does. */
function refuseOtherMethods(api: Api): void {
  const methods = new Map<string, Set<string>>([['/openapi.json', new Set(['GET', 'HEAD'])]])
  for (const definition of api.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue
    const { path, method } = definition.route
    const known = methods.get(path) ?? new Set()
    known.add(method.toUpperCase())
    if (method === 'get') known.add('HEAD')
    methods.set(path, known)
  }
  for (const [path, allowed] of methods) {
    const allow = [...allowed].join(', ')
    api.all(path.replace(/\{(\w+)\}/g, ':$1'), () => {
      throw new Problem(405, `Method not allowed. Allowed: ${allow}.`, { headers: { allow } })
    })
  }
}

const TARGETS: Readonly<Record<string, string>> = { param: 'path', json: 'body', form: 'body' }

function notUnderstood(target: string, error: z.ZodError): Problem {
  const part = TARGETS[target] ?? target
  const errors = error.issues.slice(0, 20).map(({ path, message }) => ({
    where: [part, ...path.map(String)].join(' '),
    what: message,
  }))
  // What names nothing that could be here is not here; the rest was meant and mistaken.
  if (target === 'param') return new Problem(404, NOTHING)
  const [first] = errors
  return new Problem(
    400,
    first === undefined ? 'This was not understood.' : `${first.where}: ${first.what}`,
    {
      errors,
    },
  )
}

const FROM_HONO: Readonly<Record<number, ProblemStatus>> = { 400: 400, 413: 413, 415: 415 }

function fromHono(error: HTTPException): Problem {
  const status = FROM_HONO[error.status]
  if (status === undefined) return new Problem(500, 'Something went wrong on this side.', { cause: error })
  return new Problem(status, 'The body is not the JSON that it should be.', { cause: error })
}
