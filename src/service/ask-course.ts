/**
 * @module service
 *
 * The floor that command line, API and page stand on: above it things are only parsed and printed. `change-profile.ts`
 * keeps what somebody tells of themselves, `history.ts` is what they ran, `routes.ts` where, and what others may see of
 * it; `handlers/` are what the jobs do, `start-worker.ts` runs them. Here is what is asked about a course, each with what
 * it was told. The same course, history, profile and ground give the same digits to all, and the answer says what it was
 * made from.
 *
 * @example
 * ```ts
 * import { askCourse, type CourseQuestion } from './ask-course.ts'
 *
 * declare const question: CourseQuestion
 * const { answer } = await askCourse(question)
 * answer.movingTime_s // and band80_s, splits, figures, used
 * ```
 */
import { toFigureJson } from '../analysis/figures-json.ts'
import type { EffortKind } from '../athlete/effort-kind.ts'
import { predictOnGround, type PredictedOnGround } from '../athlete/predict-on-ground.ts'
import { type PredictionJson, toPredictionJson } from '../athlete/prediction-json.ts'
import { type SourcedProfile, runnerOf } from '../athlete/profile.ts'
import { courseBodyFor } from '../athlete/course-body-for.ts'
import { type CourseFile, NO_LINE } from '../course/read-course.ts'
import { demandOf } from '../exposure/demand.ts'
import { exposureOf } from '../exposure/exposure.ts'
import { type ReadinessJson, toReadinessJson } from '../exposure/readiness-json.ts'
import { readiness } from '../exposure/readiness.ts'
import { timedCourse } from '../athlete/timed-course.ts'
import type { Ground } from '../ground/graph/regions-for.ts'
import type { LocalMoment } from '../units/local-time.ts'
import { roundForJson } from '../units/round.ts'
import type { ForetoldCourse } from '../words/course-document.ts'
import { partsSentence } from '../words/course-parts.ts'
import { altitudeSentence, basisWords, effortSentence, timeWords } from '../words/prediction.ts'
import { usedOf } from '../words/used.ts'
import type { RunHistory } from './history.ts'

export interface CourseQuestion {
  readonly course: CourseFile
  readonly profile: SourcedProfile
  readonly history: RunHistory
  readonly effort: EffortKind
  readonly ground: Ground
}

/** A course without a line to follow, as a sentence. */
export class NoLineError extends Error {
  constructor() {
    super(NO_LINE)
    this.name = 'NoLineError'
  }
}

type CourseBody = ReturnType<typeof courseBodyFor>

/** What `course --json` prints, and `POST /predictions` answers. */
export interface CourseJson extends PredictionJson, Pick<CourseBody, 'mass_kg' | 'load_kg'> {
  readonly figures: readonly ReturnType<typeof toFigureJson>[]
  /** The answer in words, as terminal and page have them. */
  readonly says: {
    readonly title: string
    readonly effort: string
    readonly basis: string
    /** null: the course is its file's only line. */
    readonly parts: string | null
    /** null: its altitude is the file's throughout. */
    readonly altitude: string | null
  }
}

/**
 * @returns the answer in JSON, and the course as it was before its figures were rounded for that
 * @throws NoLineError
 */
export async function askCourse(
  question: CourseQuestion,
): Promise<{ readonly answer: CourseJson; readonly course: ForetoldCourse }> {
  const { profile } = question
  const { prediction, json, underfoot } = await foretold(question)
  const stretches = timedCourse(prediction)
  const body = courseBodyFor(profile, stretches, prediction)
  const told = { ...body, figures: body.figures.map(toFigureJson) }
  // Text and back, so that every figure is rounded as an analysis rounds it.
  const rounded = JSON.parse(JSON.stringify(told, roundForJson)) as typeof told
  const course = { prediction: json, stretches, ground: underfoot, body }
  const says = {
    title: timeWords(json),
    effort: effortSentence(json, 'km'),
    basis: basisWords(json, 'km'),
    parts: partsSentence(json.parts, 'km'),
    altitude: altitudeSentence(json, 'km'),
  }
  return { answer: { ...json, ...rounded, says }, course }
}

/**
 * @param now the moment looked back from
 * @throws NoLineError
 */
export async function askReadiness(question: CourseQuestion, now: LocalMoment): Promise<ReadinessJson> {
  const { prediction, json } = await foretold(question)
  const demand = demandOf(timedCourse(prediction))
  const { records, outOfDate } = question.history
  return toReadinessJson(readiness(demand, exposureOf(records, now)), json, outOfDate)
}

async function foretold({
  course,
  profile,
  history,
  effort,
  ground,
}: CourseQuestion): Promise<PredictedOnGround & { readonly json: PredictionJson }> {
  const predicted = await predictOnGround(course.track, history.runs, runnerOf(profile), effort, ground)
  if (predicted === null) throw new NoLineError()
  const { prediction } = predicted
  const used = usedOf(profile, prediction.athlete.runs)
  return { ...predicted, json: toPredictionJson(prediction, used, history.setAside, course) }
}
