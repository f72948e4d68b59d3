import { createRoute, z } from '@hono/zod-openapi'
import { readActivityFile } from '../../../activity/read.ts'
import { courseDemand } from '../../../exposure/demand.ts'
import { DIMENSIONS, UNITS } from '../../../exposure/dimensions.ts'
import { toExposureJson } from '../../../exposure/exposure-json.ts'
import { exposureOf } from '../../../exposure/exposure.ts'
import { personsMoment } from '../../../exposure/local-days.ts'
import { toReadinessJson } from '../../../exposure/readiness-json.ts'
import { readiness } from '../../../exposure/readiness.ts'
import { predictCourse } from '../../../athlete/predict-course.ts'
import { servedGround } from '../../map/served-ground.ts'
import { utcOffsetSchema } from '../activity-view.ts'
import { Problem } from '../problem.ts'
import { receivedWhole } from '../read-body.ts'
import { type Api, json, orKnown, orProblem } from '../route.ts'
import type { Services } from '../services.ts'
import { aboutOf } from '../../../store/about-athlete.ts'
import { storedExposure } from '../../../store/activity-demand.ts'
import { storedRuns } from '../../../store/stored-runs.ts'
import { signedInAthlete } from '../auth.ts'
import { profileOf } from './me.ts'
import { courseBody } from './predictions.ts'

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
    dimensions: z.array(
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
    ),
    setAside: z.array(z.object({ file: z.string(), reason: z.string() })),
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
  description: 'The body is the course: GPX, FIT or TCX, plain or gzipped, told apart by its contents.',
  request: { body: courseBody },
  responses: {
    200: json(readinessSchema, 'Each demand of the course beside the history.'),
    ...orProblem,
  },
})

export function exposureRoutes(api: Api, services: Services): void {
  const { store, clock, limits, openRegions } = services

  api.openapi(lately, async (context) => {
    const now_s = clock()
    const records = await storedExposure(store.db, signedInAthlete(context), now_s)
    const now = personsMoment(records, { now_s }, null)
    const told = toExposureJson(exposureOf(records, now), records, now)
    const dimensions = told.dimensions.map((one) => ({ ...one, weeks: [...one.weeks] }))
    return context.json({ ...told, dimensions }, 200)
  })

  api.openapi(ready, async (context) => {
    const athlete = signedInAthlete(context)
    const sizes = { ...limits, most: limits.course }
    const bytes = await receivedWhole(context.req.raw.body, context.req.header('content-length'), sizes)
    const { activities, faults } = readActivityFile('the course', bytes)
    const [course] = activities
    if (course === undefined) throw new Problem(422, faults[0]?.what ?? 'There is no line in it to follow.')
    const now_s = clock()
    const [runs, profile, records, regions] = await Promise.all([
      storedRuns(store.db, athlete),
      profileOf(services, athlete),
      storedExposure(store.db, athlete, now_s),
      servedGround(openRegions).around(course.track),
    ])
    const prediction = predictCourse(course.track, runs, aboutOf(profile, now_s))
    if (prediction === null) throw new Problem(422, 'It has no line of positions to follow.')
    const told = toReadinessJson(
      readiness(
        courseDemand(prediction, regions),
        exposureOf(records, personsMoment(records, { now_s }, null)),
      ),
    )
    return context.json({ ...told, dimensions: [...told.dimensions], setAside: [...told.setAside] }, 200)
  })
}
