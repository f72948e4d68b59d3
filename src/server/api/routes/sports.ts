import { createRoute, z } from '@hono/zod-openapi'
import { sportsOf } from '../../../store/sports.ts'
import { type Api, json, orKnown } from '../route.ts'
import type { Services } from '../services.ts'
import { signedInAthlete } from '../auth.ts'

const sportsSchema = z.object({
  sports: z.array(
    z.object({
      sport: z.string().meta({ description: 'As FIT names it: running, walking, hiking, cycling …' }),
      activities: z.int(),
    }),
  ),
})

const list = createRoute({
  method: 'get',
  path: '/sports',
  tags: ['Activities'],
  summary: 'The sports of your activities, the commonest first',
  responses: { 200: json(sportsSchema, 'All of them.'), ...orKnown },
})

export function sportRoutes(api: Api, { store }: Services): void {
  api.openapi(list, async (context) => {
    return context.json({ sports: await sportsOf(store.db, signedInAthlete(context)) }, 200)
  })
}
