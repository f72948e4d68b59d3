import { createRoute, z } from '@hono/zod-openapi'
import { DIMENSIONS, UNITS } from '../../../exposure/dimensions.ts'
import { personsMoment } from '../../../exposure/local-days.ts'
import { askReadiness } from '../../../service/ask-course.ts'
import { askExposure } from '../../../service/ask-exposure.ts'
import { utcOffsetSchema } from '../activity-view.ts'
import { type Api, json, orKnown, orProblem } from '../route.ts'
import type { Services } from '../services.ts'
import { signedInAthlete } from '../auth.ts'
import { answerOrProblem, courseUpload, receivedQuestion, courseQuery } from '../course-question.ts'
import { predictionSchema } from './predictions.ts'

const IDS = DIMENSIONS.map(({ id }) => id)
const VERDICTS = ['within', 'beyond', 'beyond known', 'unknown', 'nothing lately'] as const

const amountSchema = z
  .object({
    least: z.number(),
    most: z.number().nullable().meta({ description: 'null where there is no telling how much it may be.' }),
  })
  .openapi('Amount')

const weeklySchema = z.object({
  perWeek: z.number().nullable(),
  known: z.number().meta({ description: '0..1: how much of the moving time behind it is known.' }),
})

const latelySchema = z.object({
  id: z.enum(IDS),
  unit: z.enum([...new Set(Object.values(UNITS))]),
  longest_30d: z.union([amountSchema, z.null()]),
  sum_30d: amountSchema,
  known_30d: z.number(),
  partlyUnknown_30d: z.int(),
  weekly_4w: weeklySchema,
  weekly_12w: weeklySchema,
})

const spanSchema = z.object({
  now_s: z.int().meta({ description: 'The moment looked back from.' }),
  latest_s: z.int().nullable(),
  latestUtcOffset_s: utcOffsetSchema,
  sessions_30d: z.int(),
  outOfDate: z.int().meta({
    description: 'Recordings whose figures another version made, which may not know every dimension.',
  }),
})

const exposureSchema = spanSchema
  .extend({
    dimensions: z.array(
      latelySchema.extend({
        weeks: z.array(amountSchema).meta({ description: 'Twelve times seven days, oldest first.' }),
      }),
    ),
  })
  .openapi('Exposure')

const readinessSchema = spanSchema
  .extend({
    dimensions: z
      .array(
        latelySchema.extend({
          basis: z.enum(['measured', 'analogy']).meta({
            description: 'Whether the border of a tenth more was studied for this, or is used by analogy.',
          }),
          verdict: z.enum(VERDICTS),
          demand: amountSchema,
          demandKnown: z.number(),
          limit: z.number().nullable(),
          times: z.number().nullable(),
          spike: z
            .object({
              from: z.number(),
              to: z.number().nullable(),
              rate: z.number(),
              low: z.number(),
              high: z.number(),
            })
            .nullable(),
        }),
      )
      .readonly(),
    prediction: predictionSchema.meta({
      description: 'Of the course: the demands are those of the time it tells.',
    }),
    used: predictionSchema.shape.used,
    setAside: predictionSchema.shape.setAside,
  })
  .openapi('Readiness', { description: 'As `underfoot readiness --json` prints it.' })

const lately = createRoute({
  method: 'get',
  path: '/exposure',
  tags: ['Exposure'],
  summary: 'What you have done lately, in each dimension of demand',
  responses: { 200: json(exposureSchema, 'The last 30 days and twelve weeks.'), ...orKnown },
})

const ready = createRoute({
  method: 'post',
  path: '/readiness',
  tags: ['Exposure'],
  summary: 'A course beside what you have done in the last 30 days',
  description:
    'The body is the course: GPX, FIT, TCX, KML or GeoJSON, plain or gzipped, told apart by its contents.',
  request: { query: courseQuery, body: courseUpload },
  responses: {
    200: json(readinessSchema, 'Each demand of the course beside the history.'),
    ...orProblem,
  },
})

export function exposureRoutes(api: Api, services: Services): void {
  const { store, clock } = services

  api.openapi(lately, async (context) => {
    return context.json(await askExposure(store.db, signedInAthlete(context), clock()), 200)
  })

  api.openapi(ready, async (context) => {
    const now_s = clock()
    const wanted = { now_s, hasRecords: true }
    const asked = context.req.valid('query')
    const question = await receivedQuestion(
      services,
      signedInAthlete(context),
      context.req.raw,
      asked,
      wanted,
    )
    const now = personsMoment(question.history.records, { now_s }, null)
    return context.json(await answerOrProblem(() => askReadiness(question, now)), 200)
  })
}
