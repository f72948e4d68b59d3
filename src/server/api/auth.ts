import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { ME } from '../../store/store.ts'
import { hasAccounts } from '../../store/accounts.ts'
import { SESSION_KEPT_S, sessionOf } from '../../accounts/sessions.ts'
import { tokenOf, type Scope } from '../../accounts/tokens.ts'
import { isFromOurPages } from '../guard/same-site.ts'
import { TokenBuckets } from '../guard/token-bucket.ts'
import { isLoopbackHost } from '../loopback.ts'
import { Problem } from './problem.ts'
import type { Services } from './services.ts'

/** For whom a request speaks, and what it may do. */
export interface Principal {
  readonly athlete: string
  /** `account`: a person at a browser, who may change passwords, sessions and tokens. */
  readonly scopes: ReadonlySet<Scope | 'account'>
  /** Of the session it came with; null without one. */
  readonly session_hash: string | null
}

export interface ApiEnv {
  Bindings: PeerConnection
  Variables: { who: Principal }
}

/** As far as it is looked at: where a connection comes from; nothing is known of it in a test without one. */
export interface PeerConnection {
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } }
}

export const SESSION_COOKIE = 'underfoot_session'

/** The athlete whose history a request is about: the one way any route learns it. */
export function signedInAthlete(context: Context<ApiEnv>): string {
  return context.get('who').athlete
}

/**
 * Tells whether people have to say who they are: as soon as there is one account, everybody, on loopback too, for a
 * proxy's requests come from there. Asked anew every few seconds, so that an account made meanwhile counts.
 */
export function signInNeeded({ store, clock }: Services): () => Promise<boolean> {
  let needed = false
  let asked_s = -Infinity
  return async () => {
    if (!needed && clock() - asked_s >= ASK_AGAIN_S) {
      needed = await hasAccounts(store.db)
      asked_s = clock()
    }
    return needed
  }
}

const ASK_AGAIN_S = 2

/** Who asks, or a problem: 401 for nobody known, 403 for one who may not, 429 for one who asks too often. */
export function authenticate(services: Services): MiddlewareHandler<ApiEnv> {
  const isNeeded = signInNeeded(services)
  const accounts = new TokenBuckets(services.limits.perAccount, services.clock)
  const addresses = new TokenBuckets(services.limits.perAddress, services.clock)
  return async (context, next) => {
    if (!(await isNeeded())) {
      // Nobody else can reach it; what guards is that only this machine's own pages and programs ask.
      if (!isLoopbackHost(context.req.header('host')))
        throw new Problem(403, 'Without accounts Underfoot answers only to localhost.')
      refuseOtherSites(context)
      context.set('who', OWNER)
      return next()
    }
    const who = await whoAsks(context, services)
    const wait_s =
      who === null ? addresses.take(clientAddressOf(context, services)) : accounts.take(who.athlete)
    if (wait_s > 0) throw tooMany(wait_s)
    if (who === null) {
      if (!isPublic(context)) throw new Problem(401, 'Sign in first.', { headers: BEARER })
      refuseOtherSites(context)
      return next()
    }
    const needs = scopeFor(context)
    if (!who.scopes.has(needs)) throw new Problem(403, REFUSED[needs])
    context.set('who', who)
    return next()
  }
}

const OWNER: Principal = { athlete: ME, scopes: new Set(['read', 'write', 'account']), session_hash: null }

const BEARER = { 'www-authenticate': 'Bearer' }

const REFUSED = {
  read: 'This token does not read.',
  write: 'This token reads only.',
  account: 'Only a person who has signed in may do this, not a token.',
} as const

export function tooMany(wait_s: number): Problem {
  const seconds = Math.ceil(wait_s)
  return new Problem(429, `That was too often; try again in ${seconds} s.`, {
    headers: { 'retry-after': String(seconds) },
  })
}

/** The address a connection comes from, or the one that our own proxy names. */
export function clientAddressOf(context: Context<ApiEnv>, { trustsProxy }: Services): string {
  const connected = context.env?.incoming?.socket.remoteAddress ?? 'unknown'
  if (!trustsProxy) return connected
  // A caller may write the first ones; the last one is the proxy's.
  return context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || connected
}

async function whoAsks(context: Context<ApiEnv>, { store, clock }: Services): Promise<Principal | null> {
  const bearer = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(context.req.header('authorization') ?? '')
  if (bearer !== null) {
    const token = await tokenOf(store.db, bearer[1], clock())
    if (token === null)
      throw new Problem(401, 'This token is not known here, or no longer.', { headers: BEARER })
    return { athlete: token.athlete, scopes: new Set(token.scopes), session_hash: null }
  }
  const secret = getCookie(context, SESSION_COOKIE)
  if (secret === undefined || secret === '') return null
  const session = await sessionOf(store, secret, clock())
  if (session === null) return null
  // The cookie comes along whoever made the browser ask; a token would not.
  refuseOtherSites(context)
  if (session.renewed !== null) giveSession(context, session.renewed)
  return { athlete: session.athlete, scopes: OWNER.scopes, session_hash: session.session_hash }
}

/** Hands the browser the secret of a session, which no script can read and no other site can send. */
export function giveSession(context: Context<ApiEnv>, secret: string): void {
  setCookie(context, SESSION_COOKIE, secret, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: SESSION_KEPT_S,
    // Whoever forges this header only spoils their own cookie.
    secure: context.req.header('x-forwarded-proto') === 'https',
  })
}

/** @throws Problem 403 for a change that a page elsewhere asks for */
function refuseOtherSites(context: Context<ApiEnv>): void {
  const { method } = context.req
  if (method === 'GET' || method === 'HEAD') return
  const cameFrom = {
    fetchSite: context.req.header('sec-fetch-site'),
    origin: context.req.header('origin'),
    host: context.req.header('host'),
  }
  if (!isFromOurPages(cameFrom)) throw new Problem(403, 'This was asked for by a page of another site.')
}

/** What anybody may ask; the routes' own definitions say the same (`security: []`), and a test compares them. */
const PUBLIC: readonly RegExp[] = [
  /^GET \/api\/v1\/?$/,
  /^GET \/api\/v1\/openapi\.json$/,
  /^POST \/api\/v1\/sessions$/,
  /^GET \/api\/v1\/shared\/[^/]+(?:\/route\.gpx)?$/,
]

function isPublic(context: Context): boolean {
  const method = context.req.method === 'HEAD' ? 'GET' : context.req.method
  return PUBLIC.some((pattern) => pattern.test(`${method} ${context.req.path}`))
}

/** What is for people alone, whatever the method. */
const FOR_PEOPLE = /^\/api\/v1\/(?:sessions|tokens|me\/password)(?:\/|$)/

function scopeFor(context: Context): Scope | 'account' {
  if (FOR_PEOPLE.test(context.req.path) && !isPublic(context)) return 'account'
  return context.req.method === 'GET' || context.req.method === 'HEAD' ? 'read' : 'write'
}
