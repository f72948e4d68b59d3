import { createRoute, z } from '@hono/zod-openapi'
import { readActivityFile } from '../../../activity/read.ts'
import { predictCourse } from '../../../athlete/predict-course.ts'
import { toPredictionJson } from '../../../athlete/prediction-json.ts'
import { aboutOf } from '../../../store/about-athlete.ts'
import { Problem } from '../problem.ts'
import { receivedWhole } from '../read-body.ts'
import { type Api, json, orProblem } from '../route.ts'
import type { Services } from '../services.ts'
import { storedRuns } from '../../../store/stored-runs.ts'
import { signedInAthlete } from '../auth.ts'
import { profileOf } from './me.ts'

const rangedSchema = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
})

const predictionSchema = z
  .object({
    movingTime_s: z.number(),
    band80_s: z
      .tuple([z.number(), z.number()])
      .meta({ description: 'Four of five times it takes between these.' }),
    distance_m: z.number(),
    ascent_m: z.number().nullable(),
    descent_m: z.number().nullable(),
    runs: z.int().meta({ description: 'How many of your runs spoke.' }),
    latestRun_s: z.number().nullable().meta({ description: 'When the latest of them began.' }),
    fromResult: z.boolean(),
    skills: z.object({
      flatPace_sPerKm: rangedSchema,
      uphill: z.number(),
      downhill: z.number(),
      slowingIn5h: z.number(),
      dayToDay: z.number(),
    }),
    splits: z.array(z.object({ distance_m: z.number(), movingTime_s: z.number() })),
    setAside: z.array(z.object({ file: z.string(), reason: z.string() })),
  })
  .openapi('Prediction', { description: 'As `underfoot predict --json` prints it (docs/prediction.md).' })

const COURSE_TYPES = [
  'application/gpx+xml',
  'application/vnd.garmin.tcx+xml',
  'application/octet-stream',
] as const

const binary = { schema: z.string().openapi({ type: 'string', format: 'binary' }) }

/** A course as a file. */
export const courseBody = {
  required: true,
  content: Object.fromEntries(COURSE_TYPES.map((type) => [type, binary])),
}

const predict = createRoute({
  method: 'post',
  path: '/predictions',
  tags: ['Predictions'],
  summary: 'How long a course would take you, from your own runs',
  description: 'The body is the course: GPX, FIT or TCX, plain or gzipped, told apart by its contents.',
  request: { body: courseBody },
  responses: {
    200: json(predictionSchema, 'Moving time, its band, and when you would be where.'),
    ...orProblem,
  },
})

export function predictionRoutes(api: Api, services: Services): void {
  const { store, clock, limits } = services
  api.openapi(predict, async (context) => {
    const athlete = signedInAthlete(context)
    const { raw } = context.req
    const bytes = await receivedWhole(raw.body, context.req.header('content-length'), {
      ...limits,
      most: limits.course,
    })
    const { activities, faults } = readActivityFile('the course', bytes)
    const [course] = activities
    if (course === undefined) throw new Problem(422, faults[0]?.what ?? 'There is no line in it to follow.')
    const [runs, profile] = await Promise.all([storedRuns(store.db, athlete), profileOf(services, athlete)])
    const prediction = predictCourse(course.track, runs, aboutOf(profile, clock()))
    if (prediction === null) throw new Problem(422, 'It has no line of positions to follow.')
    const { band80_s, skills, splits, setAside, ...rest } = toPredictionJson(prediction)
    return context.json(
      {
        ...rest,
        band80_s: [...band80_s] satisfies [number, number],
        skills: { ...skills },
        splits: [...splits],
        setAside: [...setAside],
      },
      200,
    )
  })
}
