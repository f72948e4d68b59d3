import { z } from '@hono/zod-openapi'
import { readActivityFile } from '../../activity/read.ts'
import { EFFORT_KINDS } from '../../athlete/effort-kind.ts'
import { parseResult } from '../../athlete/parse-result.ts'
import { BACKGROUNDS } from '../../evidence/background-pace.ts'
import { NOTHING_SAID, PROFILE_RANGES, type SaidOfSelf } from '../../athlete/profile.ts'
import { courseIn } from '../../course/read-course.ts'
import { type CourseQuestion, NoLineError } from '../../service/ask-course.ts'
import { historyOf, type WantedHistory } from '../../service/history.ts'
import { profileOf } from '../../store/stored-profile.ts'
import { NO_RESULT } from '../../words/prediction.ts'
import { Problem } from './problem.ts'
import { type BodyRequest, receivedWhole } from './read-body.ts'
import { definedOf } from './route.ts'
import type { Services } from './services.ts'

const within = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z.coerce.number().min(min).max(max)

/** What is asked of a course, and what somebody may say of themselves; it stands before what their profile says. */
export const courseQuery = z.object({
  sex: z.enum(['female', 'male']).optional(),
  birthYear: within(PROFILE_RANGES.birthYear).int().optional(),
  age_y: within(PROFILE_RANGES.age_y).optional().meta({ description: 'Stands before `birthYear`.' }),
  background: z
    .enum(BACKGROUNDS)
    .optional()
    .meta({ description: 'What you come from, if not from running.' }),
  result: z
    .string()
    .max(100)
    .refine((text) => parseResult(text) !== null, NO_RESULT)
    .optional()
    .meta({
      description:
        'A race of yours: kilometres, time and perhaps metres climbed, such as `21.1=1:52:00+350` (`+` written %2B).',
    }),
  mass_kg: within(PROFILE_RANGES.mass_kg).optional(),
  load_kg: within(PROFILE_RANGES.load_kg).optional().meta({ description: 'Carried on the day.' }),
  part: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: 'Of a file of several tracks or routes, which one alone; without it all, joined.' }),
  effort: z
    .enum(EFFORT_KINDS)
    .default('ordinary')
    .meta({ description: 'An ordinary day of yours, or a race.' }),
})

function saidIn({ result, ...said }: Omit<z.infer<typeof courseQuery>, 'effort' | 'part'>): SaidOfSelf {
  return { ...NOTHING_SAID, ...definedOf(said), result: result === undefined ? null : parseResult(result) }
}

const COURSE_TYPES = [
  'application/gpx+xml',
  'application/vnd.garmin.tcx+xml',
  'application/octet-stream',
] as const

const binary = { schema: z.string().openapi({ type: 'string', format: 'binary' }) }

/** A course as a file. */
export const courseUpload = {
  required: true,
  content: Object.fromEntries(COURSE_TYPES.map((type) => [type, binary])),
}

/**
 * The question about the course that a request brings, for the athlete who asks.
 *
 * @throws Problem when the body is no course
 */
export async function receivedQuestion(
  { store, limits, regions }: Services,
  athlete: string,
  request: BodyRequest,
  { effort, part, ...said }: z.infer<typeof courseQuery>,
  wanted: WantedHistory,
): Promise<CourseQuestion> {
  const sizes = { ...limits, most: limits.course }
  const bytes = await receivedWhole(request, sizes)
  const course = courseIn(readActivityFile('the course', bytes), part)
  if ('reason' in course) throw new Problem(422, course.reason)
  const [history, profile] = await Promise.all([
    historyOf({ db: store.db, athlete }, wanted),
    profileOf(store.db, athlete, saidIn(said), wanted.now_s),
  ])
  return { course, history, profile, effort, ground: regions }
}

/** What `ask` answers; a course without a line is a problem of whoever sent it. */
export async function answerOrProblem<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw error instanceof NoLineError ? new Problem(422, error.message, { cause: error }) : error
  }
}
