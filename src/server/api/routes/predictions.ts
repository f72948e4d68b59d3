import { createRoute, z } from '@hono/zod-openapi'
import { BACKGROUNDS } from '../../../evidence/background-pace.ts'
import { CANNOT_TELL } from '../../../athlete/cannot-tell.ts'
import { EFFORT_KINDS } from '../../../athlete/effort-kind.ts'
import { askCourse } from '../../../service/ask-course.ts'
import { signedInAthlete } from '../auth.ts'
import { answerOrProblem, courseUpload, receivedQuestion, courseQuery } from '../course-question.ts'
import { type Api, json, orProblem } from '../route.ts'
import type { Services } from '../services.ts'

const rangedSchema = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
})

const fieldOf = <S extends z.ZodType>(value: S) =>
  z.object({ value: value.nullable(), from: z.enum(['stored', 'typed', 'unknown']) })

const usedSchema = z
  .object({
    runs: z.int(),
    sex: fieldOf(z.enum(['female', 'male'])),
    age_y: fieldOf(z.number()).meta({ description: 'On the day that was asked.' }),
    background: fieldOf(z.enum(BACKGROUNDS)),
    result: fieldOf(z.object({ distance_m: z.number(), time_s: z.number(), ascent_m: z.number() })),
    mass_kg: fieldOf(z.number()),
    load_kg: fieldOf(z.number()),
    sentence: z.string().meta({ description: 'All of it in a few words.' }),
  })
  .openapi('Used', {
    description:
      'What the answer was made from: the profile (`stored`), what was said with the question (`typed`).',
  })

const partsSchema = z
  .object({
    kind: z.enum(['track', 'route']),
    joined: z.int().meta({ description: 'Lines joined in the order of the file.' }),
    repeated: z.int().meta({ description: 'Lines left out that repeat one before, position by position.' }),
    besides: z.int().meta({ description: 'Routes left out of a file of tracks.' }),
    notOnFoot: z
      .int()
      .meta({ description: 'Recordings on wheels or water left out of a file that also has some on foot.' }),
    gaps: z
      .array(z.object({ at_m: z.number(), gap_m: z.number() }))
      .readonly()
      .meta({ description: 'Where the course goes on elsewhere, and how far away; not counted.' }),
  })
  .openapi('CourseParts', { description: 'How the course came out of its file.' })

export const predictionSchema = z
  .object({
    effort: z.enum(EFFORT_KINDS),
    cannotTell: z.enum(CANNOT_TELL).nullable().meta({
      description: 'Why `movingTime_s` is not to be named: then the band is all there is to tell.',
    }),
    movingTime_s: z.number().meta({
      description: 'Of a race told from a result with its stops, else without rests.',
    }),
    band80_s: z
      .tuple([z.number(), z.number()])
      .readonly()
      .meta({ description: 'Four of five times it takes between these.' }),
    distance_m: z.number(),
    ascent_m: z.number().nullable(),
    descent_m: z.number().nullable(),
    altitudeKnown_m: z.number().meta({ description: 'Metres that ascent and descent are told of.' }),
    altitudeOfGround_m: z
      .number()
      .meta({ description: 'Metres of these whose altitude is a region’s: the file has none.' }),
    scramble_m: z
      .number()
      .nullable()
      .meta({ description: 'Metres that ask for hands, timed as climbed; null: nobody knows the ground.' }),
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
    splits: z.array(z.object({ distance_m: z.number(), movingTime_s: z.number() })).readonly(),
    used: usedSchema,
    setAside: z.array(z.object({ file: z.string(), reason: z.string() })).readonly(),
    parts: partsSchema,
    places: z
      .array(z.object({ name: z.string().nullable(), kind: z.string().nullable(), at_m: z.number() }))
      .readonly()
      .meta({ description: 'What the file marks on the way, in the order in which one comes by.' }),
  })
  .openapi('Prediction')

/** Every end of a range that is unknown is null. */
const maybeRangeSchema = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

const figureSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    label: z.string(),
    unit: z.string(),
    grade: z.string(),
    known: z.number(),
    total: maybeRangeSchema,
    totalPerKg: maybeRangeSchema,
    flatSameTime: maybeRangeSchema,
    flatSameDistance: maybeRangeSchema,
    timesFlat: maybeRangeSchema,
    evidence: z.array(z.string()).readonly(),
    meaning: z.string(),
  })
  .openapi('Figure')

const courseSchema = predictionSchema
  .extend({
    mass_kg: rangedSchema.extend({ from: z.enum(['given', 'recording', 'unknown']) }),
    load_kg: z.number().nullable(),
    figures: z
      .array(figureSchema)
      .readonly()
      .meta({ description: 'What it would ask of the body, as in docs/analyse-json.md.' }),
    says: z
      .object({ title: z.string(), effort: z.string(), basis: z.string() })
      .meta({ description: 'The answer in words, as terminal and page have them.' }),
  })
  .openapi('PredictedCourse', {
    description: 'As `underfoot course --json` and `predict --json` print it (docs/prediction.md).',
  })

const predict = createRoute({
  method: 'post',
  path: '/predictions',
  tags: ['Predictions'],
  summary: 'How long a course would take you, from your own runs',
  description:
    'The body is the course: GPX, FIT, TCX, KML or GeoJSON, plain or gzipped, told apart by its contents.',
  request: { query: courseQuery, body: courseUpload },
  responses: {
    200: json(courseSchema, 'Moving time, its band, when you would be where, and what it would ask of you.'),
    ...orProblem,
  },
})

export function predictionRoutes(api: Api, services: Services): void {
  api.openapi(predict, async (context) => {
    const wanted = { now_s: services.clock(), hasRecords: false }
    const asked = context.req.valid('query')
    const question = await receivedQuestion(
      services,
      signedInAthlete(context),
      context.req.raw,
      asked,
      wanted,
    )
    const { answer } = await answerOrProblem(() => askCourse(question))
    return context.json(answer, 200)
  })
}
