import { createRoute, z } from '@hono/zod-openapi'
import { createToken, SCOPES, tokenViews } from '../../../accounts/tokens.ts'
import { removeToken, tokensOf } from '../../../store/tokens.ts'
import { daysSchema, endAfter } from '../lasting.ts'
import { notFound, Problem } from '../problem.ts'
import { type Api, body, idSchema, json, orKnown, orProblem, words } from '../route.ts'
import type { Services } from '../services.ts'
import { signedInAthlete } from '../auth.ts'

const tokenSchema = z
  .object({
    token: idSchema,
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)).readonly(),
    created_s: z.number(),
    used_s: z.number().nullable(),
    expires_s: z.number().nullable(),
  })
  .openapi('Token')

const list = createRoute({
  method: 'get',
  path: '/tokens',
  tags: ['Accounts'],
  summary: 'The tokens you gave to programs',
  responses: { 200: json(z.object({ tokens: z.array(tokenSchema) }), 'All of them.'), ...orKnown },
})

const add = createRoute({
  method: 'post',
  path: '/tokens',
  tags: ['Accounts'],
  summary: 'A token for a program, sent as `Authorization: Bearer …`',
  request: {
    body: body(
      z.strictObject({
        name: words(100),
        scopes: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length),
        days: daysSchema,
      }),
    ),
  },
  responses: {
    201: json(
      tokenSchema.extend({ secret: z.string().meta({ description: 'Shown this once.' }) }),
      'The token and its secret.',
    ),
    ...orProblem,
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/tokens/{token}',
  tags: ['Accounts'],
  summary: 'Take a token back',
  request: { params: z.object({ token: idSchema }) },
  responses: { 204: { description: 'It opens nothing any more.' }, ...orProblem },
})

const MAX_TOKENS = 100

export function tokenRoutes(api: Api, { store, clock }: Services): void {
  api.openapi(list, async (context) => {
    return context.json({ tokens: await tokenViews(store.db, signedInAthlete(context)) }, 200)
  })

  api.openapi(add, async (context) => {
    const athlete = signedInAthlete(context)
    if ((await tokensOf(store.db, athlete)).length >= MAX_TOKENS)
      throw new Problem(409, `There are ${MAX_TOKENS} tokens already; take one back first.`)
    const { name, scopes, days } = context.req.valid('json')
    const expires_s = endAfter(days, clock())
    const made = await createToken(
      store.db,
      athlete,
      { name, scopes: [...new Set(scopes)], expires_s },
      clock(),
    )
    return context.json(made, 201)
  })

  api.openapi(remove, async (context) => {
    const { token } = context.req.valid('param')
    if (!(await removeToken(store.db, signedInAthlete(context), token))) throw notFound('token')
    return context.body(null, 204)
  })
}
