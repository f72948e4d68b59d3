import { createRoute, z } from '@hono/zod-openapi'
import { deleteCookie } from 'hono/cookie'
import { loginOf, setPassword } from '../../../accounts/accounts.ts'
import { isPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../../accounts/passwords.ts'
import { openSession } from '../../../accounts/sessions.ts'
import { accountOf, accountOfAthlete } from '../../../store/accounts.ts'
import { endSession, sessionsOf } from '../../../store/sessions.ts'
import { TokenBuckets } from '../../guard/token-bucket.ts'
import { notFound, Problem } from '../problem.ts'
import { type Api, body, json, orKnown, orProblem } from '../route.ts'
import type { Services } from '../services.ts'
import { clientAddressOf, signedInAthlete, giveSession, SESSION_COOKIE, tooMany } from '../auth.ts'

const passwordSchema = z.string().min(1).max(LONGEST_PASSWORD)

const signIn = createRoute({
  method: 'post',
  path: '/sessions',
  tags: ['Accounts'],
  summary: 'Sign in',
  description: 'The answer sets a cookie that no script can read and no other site can send.',
  security: [],
  request: { body: body(z.strictObject({ login: z.string().min(1).max(200), password: passwordSchema })) },
  responses: { 201: json(z.object({ athlete: z.string(), login: z.string() }), 'Signed in.'), ...orProblem },
})

const sessionSchema = z
  .object({
    session: z.string(),
    isThis: z.boolean(),
    created_s: z.number(),
    seen_s: z.number(),
    expires_s: z.number(),
  })
  .openapi('Session')

const list = createRoute({
  method: 'get',
  path: '/sessions',
  tags: ['Accounts'],
  summary: 'Where you are signed in',
  responses: {
    200: json(z.object({ sessions: z.array(sessionSchema) }), 'Every open session.'),
    ...orKnown,
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/sessions/{session}',
  tags: ['Accounts'],
  summary: 'Sign out, here (`current`) or elsewhere',
  request: { params: z.object({ session: z.string().regex(/^(?:current|[0-9a-f]{64})$/) }) },
  responses: { 204: { description: 'Signed out.' }, ...orProblem },
})

const password = createRoute({
  method: 'put',
  path: '/me/password',
  tags: ['Accounts'],
  summary: 'Change your password; every session and token ends',
  request: {
    body: body(z.strictObject({ current: passwordSchema, password: passwordSchema.min(SHORTEST_PASSWORD) })),
  },
  responses: { 204: { description: 'Changed; sign in anew.' }, ...orProblem },
})

const WRONG = 'This login and password do not belong together.'

export function sessionRoutes(api: Api, services: Services): void {
  const { store, clock, limits } = services
  const fromAddress = new TokenBuckets(limits.signIn, clock)
  const toLogin = new TokenBuckets(limits.signIn, clock)

  api.openapi(signIn, async (context) => {
    const given = context.req.valid('json')
    const login = loginOf(given.login)
    const wait_s = Math.max(fromAddress.take(clientAddressOf(context, services)), toLogin.take(login))
    if (wait_s > 0) throw tooMany(wait_s)
    const account = await accountOf(store.db, STORABLE.test(login) ? login : '')
    if (!(await isPassword(given.password, account?.password_hash ?? null)) || account === null)
      throw new Problem(401, WRONG)
    giveSession(context, await openSession(store.db, account.athlete, clock()))
    return context.json({ athlete: account.athlete, login: account.login }, 201)
  })

  api.openapi(list, async (context) => {
    const { athlete, session_hash } = context.get('who')
    const rows = await sessionsOf(store.db, athlete, clock())
    const sessions = rows.map(({ session_hash: session, ...view }) => {
      return { session, isThis: session === session_hash, ...view }
    })
    return context.json({ sessions }, 200)
  })

  api.openapi(remove, async (context) => {
    const { athlete, session_hash } = context.get('who')
    const { session } = context.req.valid('param')
    const hash = session === 'current' ? session_hash : session
    if (hash === null || !(await endSession(store.db, athlete, hash))) throw notFound('session')
    if (hash === session_hash) deleteCookie(context, SESSION_COOKIE, { path: '/' })
    return context.body(null, 204)
  })

  api.openapi(password, async (context) => {
    const athlete = signedInAthlete(context)
    const account = await accountOfAthlete(store.db, athlete)
    if (account === null)
      throw new Problem(409, 'There is no account here; `underfoot account create` makes one.')
    const wait_s = toLogin.take(account.login)
    if (wait_s > 0) throw tooMany(wait_s)
    const { current, password: next } = context.req.valid('json')
    if (!(await isPassword(current, account.password_hash)))
      throw new Problem(403, 'That is not your password.')
    await setPassword(store, athlete, next)
    deleteCookie(context, SESSION_COOKIE, { path: '/' })
    return context.body(null, 204)
  })
}

/** What both databases take as a text to look for. */
const STORABLE = /^[^\p{Cc}\p{Surrogate}]*$/u
