import { createRoute, z } from '@hono/zod-openapi'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { JobView } from '../../../jobs/jobs.ts'
import { limitSchema } from '../page.ts'
import { notFound, Problem } from '../problem.ts'
import { type Api, bytes, idSchema, json, orKnown, orProblem } from '../route.ts'
import type { Services } from '../services.ts'
import { signedInAthlete } from '../auth.ts'

export const jobSchema = z
  .object({
    job: idSchema,
    kind: z.enum(['import', 'recompute', 'ground']),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    done: z.number(),
    total: z.number().nullable(),
    message: z.string().nullable().meta({ description: 'A sentence: what it is at, or why it failed.' }),
    attempts: z.int(),
    created_s: z.number(),
    started_s: z.number().nullable(),
    ended_s: z.number().nullable(),
  })
  .openapi('Job')

const params = z.object({ job: idSchema })

const list = createRoute({
  method: 'get',
  path: '/jobs',
  tags: ['Jobs'],
  summary: 'Background jobs, newest first',
  request: { query: z.object({ limit: limitSchema }) },
  responses: { 200: json(z.object({ jobs: z.array(jobSchema) }), 'The latest jobs.'), ...orKnown },
})

const one = createRoute({
  method: 'get',
  path: '/jobs/{job}',
  tags: ['Jobs'],
  summary: 'How far a job is',
  request: { params },
  responses: { 200: json(jobSchema, 'The job.'), ...orKnown },
})

const cancel = createRoute({
  method: 'post',
  path: '/jobs/{job}/cancel',
  tags: ['Jobs'],
  summary: 'Ask a job to stop',
  request: { params },
  responses: { 202: json(jobSchema, 'It has been asked.'), ...orProblem },
})

const retry = createRoute({
  method: 'post',
  path: '/jobs/{job}/retry',
  tags: ['Jobs'],
  summary: 'Try a failed or cancelled job once more',
  request: { params },
  responses: { 202: json(jobSchema, 'It waits for its turn.'), ...orProblem },
})

const events = createRoute({
  method: 'get',
  path: '/jobs/events',
  tags: ['Jobs'],
  summary: 'What changes in your jobs, as it changes',
  description: 'Server-sent events called `job`, each with a Job as its data; first those that wait or run.',
  responses: { 200: bytes('A stream without end.', 'text/event-stream'), ...orProblem },
})

/** ms between signs of life, so that neither browser nor proxy takes a quiet line for a dead one. */
const HEARTBEAT = 15_000

export function jobRoutes(api: Api, { jobs, limits }: Services): void {
  api.openapi(list, async (context) => {
    const { limit } = context.req.valid('query')
    const views = await jobs.list(signedInAthlete(context), limit)
    return context.json({ jobs: views.map(jobView) }, 200)
  })

  const open = new Map<string, number>()
  // Before the route of one job: `events` is none.
  api.openapi(events, (context) => {
    const athlete = signedInAthlete(context)
    // Of an answer to HEAD the body is thrown away unread: a stream would go on for nobody.
    if (context.req.method === 'HEAD') return context.body(null, 200, { 'content-type': 'text/event-stream' })
    const count = open.get(athlete) ?? 0
    if (count >= limits.streams)
      throw new Problem(429, 'So many pages are watching already; close one.', {
        headers: { 'retry-after': '30' },
      })
    open.set(athlete, count + 1)
    context.header('x-accel-buffering', 'no')
    return streamSSE(context, async (stream) => {
      const ended = new AbortController()
      stream.onAbort(() => ended.abort())
      const heart = setInterval(() => void stream.write(': still here\n\n'), HEARTBEAT)
      try {
        await stream.write(': here\n\n')
        await tell(jobs.watch(athlete, ended.signal), stream)
      } finally {
        clearInterval(heart)
        open.set(athlete, (open.get(athlete) ?? 1) - 1)
      }
    })
  })

  const seen = async (athlete: string, job: string): Promise<JobView> => {
    const view = await jobs.get(athlete, job)
    if (view === null) throw notFound('job')
    return view
  }

  api.openapi(one, async (context) => {
    const { job } = context.req.valid('param')
    return context.json(jobView(await seen(signedInAthlete(context), job)), 200)
  })

  api.openapi(cancel, async (context) => {
    const [athlete, { job }] = [signedInAthlete(context), context.req.valid('param')]
    const { state } = await seen(athlete, job)
    if (state !== 'waiting' && state !== 'running') throw new Problem(409, 'This job has ended already.')
    await jobs.cancel(athlete, job)
    return context.json(jobView(await seen(athlete, job)), 202)
  })

  api.openapi(retry, async (context) => {
    const [athlete, { job }] = [signedInAthlete(context), context.req.valid('param')]
    const { state } = await seen(athlete, job)
    if (state !== 'failed' && state !== 'cancelled')
      throw new Problem(409, 'Only a job that failed or was cancelled is tried again.')
    await jobs.retry(athlete, job)
    return context.json(jobView(await seen(athlete, job)), 202)
  })
}

async function tell(changes: AsyncIterable<JobView>, stream: SSEStreamingApi): Promise<void> {
  for await (const view of changes) {
    if (stream.aborted) return
    await stream.writeSSE({ event: 'job', data: JSON.stringify(jobView(view)) })
  }
}

export function jobView(view: JobView): z.infer<typeof jobSchema> {
  const { athlete: _, ...told } = view
  return told
}
