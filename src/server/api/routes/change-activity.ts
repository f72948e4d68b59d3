import { createRoute, z } from '@hono/zod-openapi'
import { renameActivity } from '../../../import/naming.ts'
import { removeFromHistory } from '../../../import/trash.ts'
import type { Db } from '../../../store/store.ts'
import { wholeSchema, wholeView } from '../activity-view.ts'
import { etagOf, refuseIfChanged } from '../etag.ts'
import { notFound } from '../problem.ts'
import { type Api, body, idSchema, ifMatchHeader, json, orProblem, words } from '../route.ts'
import type { Services } from '../services.ts'
import { signedInAthlete } from '../auth.ts'

const params = z.object({ activity: idSchema })

const change = createRoute({
  method: 'patch',
  path: '/activities/{activity}',
  tags: ['Activities'],
  summary: 'Call an activity by another name; null takes it back',
  request: {
    params,
    headers: ifMatchHeader,
    body: body(z.strictObject({ name: words(200).nullable() }).openapi('ActivityChange')),
  },
  responses: { 200: json(wholeSchema, 'The activity, as it is called now.'), ...orProblem },
})

const remove = createRoute({
  method: 'delete',
  path: '/activities/{activity}',
  tags: ['Activities'],
  summary: 'Remove an activity from your history; its files are kept, set aside',
  description:
    'It is in no list, sum or prediction from then on, links to it show nothing, and its file brought again is told ' +
    'to be removed. `/removed` lists it; from there it is put back, or removed for good.',
  request: { params, headers: ifMatchHeader },
  responses: { 204: { description: 'It is removed, and can be put back.' }, ...orProblem },
})

export function changeActivityRoutes(api: Api, { store, clock }: Services): void {
  /** Its present state, or a problem: there is none, or not the one the caller saw. */
  const seen = async (db: Db, athlete: string, activity: string, ifMatch: string | undefined) => {
    const view = await wholeView(db, athlete, activity)
    if (view === null) throw notFound('activity')
    refuseIfChanged(ifMatch, view)
    return view
  }

  api.openapi(change, async (context) => {
    const athlete = signedInAthlete(context)
    const { activity } = context.req.valid('param')
    const { name } = context.req.valid('json')
    const ifMatch = context.req.valid('header')['if-match']
    const view = await store.transact(
      async (db) => {
        await seen(db, athlete, activity, ifMatch)
        await renameActivity(db, athlete, activity, name)
        return seen(db, athlete, activity, undefined)
      },
      { lock: athlete },
    )
    context.header('etag', etagOf(JSON.stringify(view)))
    return context.json(view, 200)
  })

  api.openapi(remove, async (context) => {
    const athlete = signedInAthlete(context)
    const { activity } = context.req.valid('param')
    const ifMatch = context.req.valid('header')['if-match']
    await store.transact(
      async (db) => {
        await seen(db, athlete, activity, ifMatch)
        await removeFromHistory(db, athlete, activity, Math.floor(clock()))
      },
      { lock: athlete },
    )
    return context.body(null, 204)
  })
}
